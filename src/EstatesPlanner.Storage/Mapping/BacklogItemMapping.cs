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
        builder
            .HasIndex(item => new
            {
                item.Trust,
                item.SiteCode,
                item.Reference,
            })
            .IsUnique();
        // Everything a register's totals need, so that they are summed without reading the items.
        builder.HasIndex(item => new
        {
            item.Trust,
            item.SiteCode,
            item.BlockCode,
            item.Category,
            item.PriceBase,
            item.Cost,
            item.FullCost,
            item.Status,
        });

        // The orders of the register, each with what filters ask for behind it, so that a page is found in the index alone.
        builder.HasIndex(
            item => new
            {
                item.Trust,
                item.Category,
                item.Cost,
                item.Id,
                item.SiteCode,
                item.BlockCode,
                item.Status,
                item.ElementCode,
                item.Condition,
                item.PlannedYear,
                item.SurveyedOn,
                item.RecordedAt,
            },
            "IX_backlog_items_risk"
        );
        builder.HasIndex(
            item => new
            {
                item.Trust,
                item.Cost,
                item.Id,
                item.SiteCode,
                item.BlockCode,
                item.Category,
                item.Status,
                item.ElementCode,
                item.Condition,
                item.PlannedYear,
                item.SurveyedOn,
                item.RecordedAt,
            },
            "IX_backlog_items_cost"
        );

        // What few items have is found among those that have it.
        builder
            .HasIndex(
                item => new
                {
                    item.Trust,
                    item.Category,
                    item.Cost,
                    item.Id,
                },
                "IX_backlog_items_control"
            )
            .HasFilter("\"Control\" IS NOT NULL");
        builder
            .HasIndex(
                item => new
                {
                    item.Trust,
                    item.Category,
                    item.Cost,
                    item.Id,
                },
                "IX_backlog_items_raac"
            )
            .HasFilter("\"Raac\" <> 0");
        builder.HasOne<Site>().WithMany().HasForeignKey(item => new { item.Trust, item.SiteCode }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.Property(item => item.CirReasons).HasDocument();
        builder.Property(item => item.CostParts).HasDocument();
        builder.Property(item => item.Asset).HasDocument();
        builder.Property(item => item.Survey).HasDocument();
        builder.Property(item => item.Risk).HasDocument();
        builder.Property(item => item.Control).HasDocument();
        builder.Property(item => item.Compliance).HasDocument();
        builder.Property(item => item.Delivery).HasDocument();
        builder.Property(item => item.Uplift).HasDocument();
        builder.Ignore(item => item.Score);
        builder.Property(item => item.FullCost).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Ignore(item => item.IsLive);
        builder.Ignore(item => item.IsCritical);
    }
}
