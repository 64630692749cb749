using EstatesPlanner.Domain.Estate;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations").HasKey(organisation => organisation.Code);
        builder.Property(organisation => organisation.ReturnParts).HasDocument();
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
    }
}

internal sealed class SiteMapping : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.ToTable("sites").HasKey(site => new { site.Trust, site.Code });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(site => site.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(site => site.Version).IsConcurrencyToken();
    }
}

internal sealed class BlockMapping : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder
            .ToTable("blocks")
            .HasKey(block => new
            {
                block.Trust,
                block.SiteCode,
                block.Code,
            });
        builder.HasOne<Site>().WithMany().HasForeignKey(block => new { block.Trust, block.SiteCode }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(block => block.Version).IsConcurrencyToken();
    }
}

internal sealed class FacetSurveyMapping : IEntityTypeConfiguration<FacetSurvey>
{
    public void Configure(EntityTypeBuilder<FacetSurvey> builder)
    {
        builder.ToTable("facet_surveys").HasKey(survey => survey.Id);
        builder.HasIndex(survey => new { survey.Trust, survey.SiteCode });
        builder.HasOne<Site>().WithMany().HasForeignKey(survey => new { survey.Trust, survey.SiteCode }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(survey => survey.Version).IsConcurrencyToken();
    }
}

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> builder) =>
        builder.ToTable("successions").HasKey(succession => new { succession.Predecessor, succession.Successor });
}
