using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class EricFileMapping : IEntityTypeConfiguration<EricFile>
{
    public void Configure(EntityTypeBuilder<EricFile> builder)
    {
        builder.ToTable("eric_files").HasKey(file => file.Id);
        builder.HasIndex(file => new { file.Year, file.Level });
        builder.HasOne<ImportRecord>().WithOne().HasForeignKey<EricFile>(file => file.Id).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Rows belong to their file; the file's id is known to the database alone.</summary>
internal sealed class EricRowMapping : IEntityTypeConfiguration<EricRow>
{
    public void Configure(EntityTypeBuilder<EricRow> builder)
    {
        builder.ToTable("eric_rows");
        builder.Property<Guid>(EricRows.FileId);
        builder.HasKey(EricRows.FileId, nameof(EricRow.Number));
        builder.HasOne<EricFile>().WithMany().HasForeignKey(EricRows.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(row => row.GivesCosts);
        builder.Ignore(row => row.Total);
        builder.Ignore(row => row.Critical);
        builder.Ignore(row => row.Key);
    }
}
