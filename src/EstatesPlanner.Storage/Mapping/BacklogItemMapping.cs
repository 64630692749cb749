using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class BacklogItemMapping : IEntityTypeConfiguration<BacklogItem>
{
    public void Configure(EntityTypeBuilder<BacklogItem> builder)
    {
        builder.ToTable("backlog_items").HasKey(item => item.Id);
        builder.HasIndex(item => new { item.Trust, item.SiteCode, item.Reference }).IsUnique();
        builder.HasIndex(item => new { item.Trust, item.Category, item.Cost, item.Id });
        builder.HasIndex(item => new { item.Trust, item.Cost, item.Id });
        builder.HasOne<Site>().WithMany().HasForeignKey(item => new { item.Trust, item.SiteCode }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.Ignore(item => item.Score);
        builder.Ignore(item => item.IsCritical);
    }
}
