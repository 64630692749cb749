using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries").HasKey(entry => new { entry.Chain, entry.Sequence });
        builder.HasIndex(entry => new { entry.Chain, entry.Object });
    }
}

internal sealed class AuditStatesMapping : IEntityTypeConfiguration<AuditStates>
{
    public void Configure(EntityTypeBuilder<AuditStates> builder) =>
        builder
            .ToTable("audit_states")
            .HasKey(part => new
            {
                part.Chain,
                part.Sequence,
                part.Part,
            });
}

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> builder)
    {
        builder.ToTable("imports").HasKey(import => import.Id);
        builder.HasIndex(import => new
        {
            import.Trust,
            import.Kind,
            import.Sha256,
        });
    }
}
