using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

internal sealed class PastItemMapping : IEntityTypeConfiguration<PastItem>
{
    public void Configure(EntityTypeBuilder<PastItem> builder)
    {
        builder.ToTable("past_items").HasKey(past => new { past.Id, past.Version });
        builder.HasIndex(past => new { past.Trust, past.Until });
    }
}

internal sealed class RegisterWordMapping : IEntityTypeConfiguration<RegisterWord>
{
    public void Configure(EntityTypeBuilder<RegisterWord> builder)
    {
        builder.ToTable("backlog_words", table => table.ExcludeFromMigrations()).HasNoKey();

        // A column named like its table stands for the whole row of a word index.
        builder.Property(word => word.Match).HasColumnName("backlog_words");
    }
}

internal sealed class PastRecordMapping : IEntityTypeConfiguration<PastRecord>
{
    public void Configure(EntityTypeBuilder<PastRecord> builder) =>
        builder
            .ToTable("past_records")
            .HasKey(past => new
            {
                past.Kind,
                past.Trust,
                past.Key,
                past.Version,
            });
}

internal sealed class RegisterBatchMapping : IEntityTypeConfiguration<RegisterBatch>
{
    public void Configure(EntityTypeBuilder<RegisterBatch> builder)
    {
        builder.ToTable("register_batches").HasKey(batch => batch.Id);
        builder.HasIndex(batch => batch.Trust);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(batch => batch.Trust).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RowChangeMapping : IEntityTypeConfiguration<RowChange>
{
    public void Configure(EntityTypeBuilder<RowChange> builder)
    {
        builder.ToTable("row_changes").HasKey(change => new { change.Batch, change.Sequence });
        builder.HasIndex(change => change.ObjectId);
    }
}

internal sealed class RegisterFreezeMapping : IEntityTypeConfiguration<RegisterFreeze>
{
    public void Configure(EntityTypeBuilder<RegisterFreeze> builder)
    {
        builder.ToTable("register_freezes").HasKey(freeze => freeze.Id);
        builder.HasIndex(freeze => new { freeze.Trust, freeze.Year });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(freeze => freeze.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(freeze => freeze.Version).IsConcurrencyToken();
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views").HasKey(view => view.Id);
        builder
            .HasIndex(view => new
            {
                view.Trust,
                view.Person,
                view.Name,
            })
            .IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(view => view.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(view => view.Version).IsConcurrencyToken();
    }
}

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("evidence_files").HasKey(file => file.Id);
        builder.HasIndex(file => file.Item);
        builder.HasIndex(file => file.Trust);
        builder.HasOne<BacklogItem>().WithMany().HasForeignKey(file => file.Item).OnDelete(DeleteBehavior.Restrict);
        builder.Property(file => file.Version).IsConcurrencyToken();
    }
}
