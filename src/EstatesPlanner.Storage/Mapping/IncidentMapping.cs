using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents").HasKey(incident => incident.Id);
        builder.HasIndex(incident => new { incident.Trust, incident.Reference }).IsUnique();
        builder.HasIndex(incident => new
        {
            incident.Trust,
            incident.SiteCode,
            incident.On,
        });
        builder
            .HasOne<Site>()
            .WithMany()
            .HasForeignKey(incident => new { incident.Trust, incident.SiteCode })
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(incident => incident.Version).IsConcurrencyToken();
        builder.Ignore(incident => incident.Year);
    }
}

internal sealed class IncidentItemMapping : IEntityTypeConfiguration<IncidentItem>
{
    public void Configure(EntityTypeBuilder<IncidentItem> builder)
    {
        builder.ToTable("incident_items").HasKey(link => new { link.Incident, link.Item });
        builder.HasIndex(link => link.Item);
        builder.HasOne<Incident>().WithMany().HasForeignKey(link => link.Incident).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<BacklogItem>().WithMany().HasForeignKey(link => link.Item).OnDelete(DeleteBehavior.Restrict);
    }
}
