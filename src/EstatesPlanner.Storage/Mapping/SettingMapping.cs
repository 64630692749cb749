using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class PriceSeriesMapping : IEntityTypeConfiguration<PriceSeries>
{
    public void Configure(EntityTypeBuilder<PriceSeries> builder)
    {
        builder.ToTable("price_series").HasKey(series => new { series.Trust, series.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(series => series.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(series => series.Values).HasDocument();
        builder.Property(series => series.Version).IsConcurrencyToken();
    }
}

internal sealed class ImportMappingMapping : IEntityTypeConfiguration<ImportMapping>
{
    public void Configure(EntityTypeBuilder<ImportMapping> builder)
    {
        builder
            .ToTable("import_mappings")
            .HasKey(mapping => new
            {
                mapping.Trust,
                mapping.Kind,
                mapping.Name,
            });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(mapping => mapping.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(mapping => mapping.Version).IsConcurrencyToken();
    }
}

internal sealed class TrustSettingMapping : IEntityTypeConfiguration<TrustSetting>
{
    public void Configure(EntityTypeBuilder<TrustSetting> builder)
    {
        builder.ToTable("trust_settings").HasKey(setting => new { setting.Trust, setting.Name });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(setting => setting.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(setting => setting.Version).IsConcurrencyToken();
    }
}
