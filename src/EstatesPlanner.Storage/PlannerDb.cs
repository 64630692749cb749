using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Mapping;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage;

/// <summary>Everything the program keeps. Handlers read through a read-only one; only the writer saves.</summary>
public sealed class PlannerDb(DbContextOptions<PlannerDb> options) : DbContext(options)
{
    private static readonly FinancialYear FirstYear = new(1900);

    private StateLedger? states;

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<Block> Blocks => Set<Block>();

    public DbSet<BacklogItem> BacklogItems => Set<BacklogItem>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<CapitalBid> Bids => Set<CapitalBid>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    public DbSet<ScoreDraft> ScoreDrafts => Set<ScoreDraft>();

    public DbSet<ModeratedScore> ModeratedScores => Set<ModeratedScore>();

    public DbSet<DeclaredInterest> DeclaredInterests => Set<DeclaredInterest>();

    public DbSet<BidReview> BidReviews => Set<BidReview>();

    public DbSet<BidMove> BidMoves => Set<BidMove>();

    public DbSet<PlanRecord> Plans => Set<PlanRecord>();

    public DbSet<CaseRecord> BusinessCases => Set<CaseRecord>();

    public DbSet<ImportRecord> Imports => Set<ImportRecord>();

    public DbSet<RowChange> RowChanges => Set<RowChange>();

    public DbSet<RegisterBatch> RegisterBatches => Set<RegisterBatch>();

    /// <summary>Filled by the database; read only.</summary>
    public DbSet<RegisterWord> RegisterWords => Set<RegisterWord>();

    public DbSet<PastItem> PastItems => Set<PastItem>();

    public DbSet<PastRecord> PastRecords => Set<PastRecord>();

    public DbSet<RegisterFreeze> RegisterFreezes => Set<RegisterFreeze>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<IncidentItem> IncidentItems => Set<IncidentItem>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<FacetSurvey> FacetSurveys => Set<FacetSurvey>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<PriceSeries> PriceSeries => Set<PriceSeries>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<TrustSetting> TrustSettings => Set<TrustSetting>();

    public DbSet<EricFile> EricFiles => Set<EricFile>();

    public DbSet<EricRow> EricRows => Set<EricRow>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditStates> AuditStates => Set<AuditStates>();

    /// <summary>Lines for the audit trail beside those that tracked entities give.</summary>
    public List<AuditNote> Notes { get; } = [];

    /// <summary>What was written, on its way into the audit trail.</summary>
    public StateLedger States => states ??= new StateLedger(this);

    /// <summary>Run once the tracked changes are saved, in the same transaction: bulk rows that hang on them.</summary>
    public List<Action> Afterwards { get; } = [];

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlannerDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<PenceConverter>();

        // A compiled model keeps what "not set" looks like as it is stored, and the year 0 that it would be can not be read back as a year.
        configurationBuilder.Properties<FinancialYear>().HaveConversion<StartYearConverter>().HaveSentinel(FirstYear);
        configurationBuilder.Properties<PriceBase>().HaveConversion<PriceBaseYearConverter>().HaveSentinel(new PriceBase(FirstYear));
        configurationBuilder.Properties<ConditionGrade>().HaveConversion<GradeConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTicksConverter>();
        configurationBuilder
            .Properties<IReadOnlyList<string>>()
            .HaveConversion<JsonDocumentConverter<IReadOnlyList<string>>, JsonDocumentComparer<IReadOnlyList<string>>>();
    }
}
