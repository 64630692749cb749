using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EstatesPlanner.Storage.Mapping;

/// <summary>A bid is read and written whole: what people sort by is a column, the rest are documents.</summary>
internal sealed class CapitalBidMapping : IEntityTypeConfiguration<CapitalBid>
{
    public void Configure(EntityTypeBuilder<CapitalBid> builder)
    {
        builder.ToTable("bids").HasKey(bid => bid.Id);
        builder.HasIndex(bid => new { bid.Trust, bid.Reference }).IsUnique();
        builder.HasIndex(bid => new { bid.Trust, bid.Round });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(bid => bid.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(bid => bid.StartYears).HasDocument();
        builder.Property(bid => bid.Options).HasDocument();
        builder.Property(bid => bid.Removes).HasDocument();
        builder.Property(bid => bid.Measures).HasDocument();
        builder.Property(bid => bid.Filter).HasDocument();
        builder.Property(bid => bid.AppraisalTerms).HasDocument();
        builder.Property(bid => bid.Narrative).HasDocument();
        builder.Property(bid => bid.Realised).HasDocument();
        builder.Property(bid => bid.Version).IsConcurrencyToken();
        builder.Ignore(bid => bid.Preferred).Ignore(bid => bid.BusinessAsUsual).Ignore(bid => bid.Capital);
    }
}

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("rounds").HasKey(round => new { round.Trust, round.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(round => round.Trust).OnDelete(DeleteBehavior.Restrict);
        builder.Property(round => round.Years).HasDocument();
        builder.Property(round => round.Criteria).HasDocument();
        builder.Property(round => round.Pots).HasDocument();
        builder.Property(round => round.Rules).HasDocument();
        builder.Property(round => round.Objective).HasConversion<WireWordColumn<RoundObjective>>();
        builder.Property(round => round.BeyondHorizon).HasConversion<WireWordColumn<BeyondHorizon>>();
        builder.Ignore(round => round.Envelope);
        builder.Property(round => round.Version).IsConcurrencyToken();
    }
}

internal sealed class ScoreSheetMapping : IEntityTypeConfiguration<ScoreSheet>
{
    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder
            .ToTable("score_sheets")
            .HasKey(sheet => new
            {
                sheet.Trust,
                sheet.Round,
                sheet.Bid,
                sheet.Criterion,
                sheet.Person,
            });
        builder.HasOne<Round>().WithMany().HasForeignKey(sheet => new { sheet.Trust, sheet.Round }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(sheet => sheet.Version).IsConcurrencyToken();
    }
}

internal sealed class ScoreDraftMapping : IEntityTypeConfiguration<ScoreDraft>
{
    public void Configure(EntityTypeBuilder<ScoreDraft> builder)
    {
        builder
            .ToTable("score_drafts")
            .HasKey(draft => new
            {
                draft.Trust,
                draft.Round,
                draft.Bid,
                draft.Person,
            });
        builder.HasOne<Round>().WithMany().HasForeignKey(draft => new { draft.Trust, draft.Round }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(draft => draft.Levels).HasDocument();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
    }
}

internal sealed class ModeratedScoreMapping : IEntityTypeConfiguration<ModeratedScore>
{
    public void Configure(EntityTypeBuilder<ModeratedScore> builder)
    {
        builder
            .ToTable("moderated_scores")
            .HasKey(score => new
            {
                score.Trust,
                score.Round,
                score.Bid,
                score.Criterion,
            });
        builder.HasOne<Round>().WithMany().HasForeignKey(score => new { score.Trust, score.Round }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(score => score.Version).IsConcurrencyToken();
    }
}

internal sealed class DeclaredInterestMapping : IEntityTypeConfiguration<DeclaredInterest>
{
    public void Configure(EntityTypeBuilder<DeclaredInterest> builder)
    {
        builder
            .ToTable("declared_interests")
            .HasKey(interest => new
            {
                interest.Trust,
                interest.Bid,
                interest.Person,
            });
        builder.Property(interest => interest.Version).IsConcurrencyToken();
    }
}

internal sealed class BidReviewMapping : IEntityTypeConfiguration<BidReview>
{
    public void Configure(EntityTypeBuilder<BidReview> builder)
    {
        builder
            .ToTable("bid_reviews")
            .HasKey(review => new
            {
                review.Trust,
                review.Bid,
                review.Submission,
                review.Side,
            });
        builder.Property(review => review.Version).IsConcurrencyToken();
    }
}

internal sealed class BidMoveMapping : IEntityTypeConfiguration<BidMove>
{
    public void Configure(EntityTypeBuilder<BidMove> builder)
    {
        builder.ToTable("bid_moves").HasKey(move => move.Id);
        builder.HasIndex(move => new
        {
            move.Trust,
            move.Bid,
            move.At,
        });
    }
}

internal sealed class PlanRecordMapping : IEntityTypeConfiguration<PlanRecord>
{
    public void Configure(EntityTypeBuilder<PlanRecord> builder)
    {
        builder.ToTable("plans").HasKey(plan => new { plan.Trust, plan.Id });
        builder.HasOne<Round>().WithMany().HasForeignKey(plan => new { plan.Trust, plan.Round }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(plan => plan.Spending).HasDocument();
    }
}

internal sealed class CaseRecordMapping : IEntityTypeConfiguration<CaseRecord>
{
    public void Configure(EntityTypeBuilder<CaseRecord> builder)
    {
        builder.ToTable("business_cases").HasKey(made => made.Id);
        builder
            .HasIndex(made => new
            {
                made.Trust,
                made.Bid,
                made.Stage,
                made.Number,
                made.PdfSha256,
            })
            .IsUnique();
    }
}

internal static class DocumentProperty
{
    /// <summary>Keeps the property as one JSON document.</summary>
    public static void HasDocument<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion<JsonDocumentConverter<IReadOnlyList<T>>, JsonDocumentComparer<IReadOnlyList<T>>>();

    /// <summary>Keeps the property, where it is there, as one JSON document.</summary>
    public static void HasDocument<T>(this PropertyBuilder<T?> property)
        where T : class => property.HasConversion<JsonDocumentConverter<T>, JsonDocumentComparer<T>>();
}
