using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.BusinessCases;
using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Demo;
using EstatesPlanner.Features.Admin;
using EstatesPlanner.Features.Admin.Backups;
using EstatesPlanner.Features.Appraisal;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Features.Backlog.Bands;
using EstatesPlanner.Features.Backlog.Bulk;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Features.Backlog.Closing;
using EstatesPlanner.Features.Backlog.Costs;
using EstatesPlanner.Features.Backlog.Evidence;
using EstatesPlanner.Features.Backlog.Prices;
using EstatesPlanner.Features.Backlog.Uploads;
using EstatesPlanner.Features.Backlog.Views;
using EstatesPlanner.Features.Backlog.Walk;
using EstatesPlanner.Features.Bids;
using EstatesPlanner.Features.Bids.Costs;
using EstatesPlanner.Features.Bids.Form;
using EstatesPlanner.Features.Bids.Gains;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Features.Bids.Template;
using EstatesPlanner.Features.BusinessCases;
using EstatesPlanner.Features.Eric;
using EstatesPlanner.Features.Eric.Returns;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Features.Imports;
using EstatesPlanner.Features.Incidents;
using EstatesPlanner.Features.Plans;
using EstatesPlanner.Features.Productivity;
using EstatesPlanner.Features.PublishedData;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Features.Rounds.History;
using EstatesPlanner.Features.Rounds.Moderation;
using EstatesPlanner.Features.Rounds.Scoring;
using EstatesPlanner.Features.Rounds.Weights;
using EstatesPlanner.Features.Scorecard;
using EstatesPlanner.Jobs;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Photos;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner;

/// <summary>The only composition root: every verb, page and job is put together here.</summary>
public static class PlannerServices
{
    /// <summary>The services of one run of a verb.</summary>
    public static ServiceProvider For(PlannerSettings settings) =>
        new ServiceCollection().AddPlanner(settings).BuildServiceProvider(validateScopes: true);

    /// <summary>
    /// The same, put together by hand, of what the verbs need that read a few rows: making a container takes longer than such a verb.
    /// </summary>
    internal static FewRowsVerbs ForFewRows(PlannerSettings settings)
    {
        var store = SqliteStorage.Reader(settings.Database, settings.DataFolder, settings.IsDatabaseNamed);
        return new FewRowsVerbs(new HostPerson(store, settings), new ListTrusts(store, new Access()));
    }

    /// <summary>
    /// What is wrong with the disk or the database, where a verb broke off and its services may not have been made; null where the fault is
    /// another.
    /// </summary>
    /// <param name="settings">Null where they could not be read.</param>
    public static StorageRefusal? StorageFaultOf(Exception fault, PlannerSettings? settings) =>
        SqliteStorage.FaultOf(fault, settings?.Database);

    public static IServiceCollection AddPlanner(this IServiceCollection services, PlannerSettings settings) =>
        services
            .AddSingleton(settings)
            .AddSqlite(
                settings.Database,
                string.Join(
                    ' ',
                    Environment.GetCommandLineArgs().Skip(1).TakeWhile(word => !word.StartsWith('-')).Prepend("estates-planner")
                ),
                settings.DataFolder,
                settings.IsDatabaseNamed
            )
            .AddSingleton<ReferenceData>()
            .AddSingleton<DiscountSchedules>()
            .AddSingleton<BiasReference>()
            .AddSingleton<RangeConventions>()
            .AddSingleton<FinancialReference>()
            .AddSingleton<HostPerson>()
            .AddSingleton<Access>()
            .AddSingleton<AddTrust>()
            .AddSingleton<ListTrusts>()
            .AddSingleton<AddSite>()
            .AddSingleton<ListSites>()
            .AddSingleton<EditSite>()
            .AddSingleton<SaveBlock>()
            .AddSingleton<RemoveBlock>()
            .AddSingleton<SaveFacets>()
            .AddSingleton<SiteBook>()
            .AddSingleton<SetCycle>()
            .AddSingleton<Successions>()
            .AddSingleton<ImportEstate>()
            .AddSingleton<Indexes>()
            .AddSingleton<RegisterReport>()
            .AddSingleton<RoundBooks>()
            .AddSingleton<ListBacklog>()
            .AddSingleton<ShowItem>()
            .AddSingleton<SaveItem>()
            .AddSingleton<ListChanges>()
            .AddSingleton<UndoBatch>()
            .AddSingleton<CloseItem>()
            .AddSingleton<KeptBytes>()
            .AddSingleton<KeptCases>()
            .AddPhotos()
            .AddSingleton<AddEvidence>()
            .AddSingleton<RemoveEvidence>()
            .AddSingleton<ReleaseBytes>()
            .AddSingleton<ListEvidence>()
            .AddSingleton<OpenEvidence>()
            .AddSingleton<PlanWalk>()
            .AddSingleton<RecordSurvey>()
            .AddSingleton<BuildScorecard>()
            .AddSingleton<ScorecardDocument>()
            .AddSingleton<BulkFields>()
            .AddSingleton<ChangeMany>()
            .AddSingleton<KeepView>()
            .AddSingleton<ListViews>()
            .AddSingleton<ChangeBands>()
            .AddSingleton<ChangeBasis>()
            .AddSingleton<ListIndexes>()
            .AddSingleton<ListPublished>()
            .AddSingleton<ChooseIndex>()
            .AddSingleton<SavePriceSeries>()
            .AddSingleton<UpliftRegister>()
            .AddSingleton<ImportBacklog>()
            .AddSingleton<BacklogMappings>()
            .AddSingleton<StagedUploads>()
            .AddSingleton<ListIncidents>()
            .AddSingleton<SaveIncident>()
            .AddSingleton<ImportIncidents>()
            .AddSingleton<Inbox>()
            .AddSingleton<UndoImport>()
            .AddSingleton<ListImports>()
            .AddSingleton<EditBid>()
            .AddSingleton<MoveBid>()
            .AddSingleton<ReviewBid>()
            .AddSingleton<RecordBenefit>()
            .AddSingleton<SetLimits>()
            .AddSingleton<ShowLimits>()
            .AddSingleton<SetHeadroom>()
            .AddSingleton<ShowHeadroom>()
            .AddSingleton<ApprovalTables>()
            .AddSingleton<ShowBid>()
            .AddSingleton<ListBids>()
            .AddSingleton<ExportBids>()
            .AddSingleton<BidGuide>()
            .AddSingleton<BidTemplate>()
            .AddSingleton<BeginBid>()
            .AddSingleton<OpenCosts>()
            .AddSingleton<SaveCosts>()
            .AddSingleton<BenefitTemplateFile>()
            .AddSingleton<ReadBenefit>()
            .AddSingleton<RivalClaims>()
            .AddSingleton<ProductivityTargets>()
            .AddSingleton<OpenProductivity>()
            .AddSingleton<SetTarget>()
            .AddSingleton<ImportBids>()
            .AddSingleton<ScoreBid>()
            .AddSingleton<KeepDraft>()
            .AddSingleton<DeclareInterest>()
            .AddSingleton<ImportScores>()
            .AddSingleton<ImportRound>()
            .AddSingleton<ListRounds>()
            .AddSingleton<ShowRound>()
            .AddSingleton<MoveRound>()
            .AddSingleton<SetWeights>()
            .AddSingleton<ModerateScore>()
            .AddSingleton<RoundHistory>()
            .AddSingleton<EricAliases>()
            .AddSingleton<EricYears>()
            .AddSingleton<ReadEric>()
            .AddSingleton<ImportEric>()
            .AddSingleton<SummariseEric>()
            .AddSingleton<LookUpTrust>()
            .AddSingleton<ComparePeers>()
            .AddSingleton<NationalBacklog>()
            .AddSingleton<DeteriorationFile>()
            .AddSingleton<BackTestEric>()
            .AddSingleton<FitRates>()
            .AddSingleton<TrustRates>()
            .AddSingleton<KeepRates>()
            .AddSingleton<RegisterByClass>()
            .AddSingleton<MakeForecast>()
            .AddSingleton<ListWaiting>()
            .AddSingleton<EricFields>()
            .AddSingleton<BuildReturn>()
            .AddSingleton<StateAnswers>()
            .AddSingleton<FreezeReturn>()
            .AddSingleton<ReconcileReturn>()
            .AddSingleton<ReturnSheets>()
            .AddSingleton<SignOffSheet>()
            .AddSingleton<AppraisalFile>()
            .AddSingleton<AppraiseFile>()
            .AddSingleton<BidAppraisals>()
            .AddSingleton<KeptPlans>()
            .AddSingleton<RoundModels>()
            .AddSingleton<BidPlans>()
            .AddSingleton<CasePoints>()
            .AddSingleton<StalePlan>()
            .AddSingleton<ApproveBid>()
            .AddSingleton<SolveFile>()
            .AddSingleton<PlanRound>()
            .AddSingleton<PlanJobs>()
            .AddSingleton<CaseGathering>()
            .AddSingleton<MakeCase>()
            .AddSingleton<ListCases>()
            .AddSingleton<CheckInstallation>()
            .AddSingleton<ExportAudit>()
            .AddSingleton<WriteBackup>()
            .AddSingleton<RestoreBackup>()
            .AddSingleton<LoadDemo>()
            .AddSingleton<DemoCast>()
            .AddTypesetting()
            .AddSingleton<CaseDocument>()
            .AddSingleton<AppraiseBid>()
            .AddSingleton(TimeProvider.System);
}

/// <summary>What the verbs need that read a few rows.</summary>
internal sealed record FewRowsVerbs(HostPerson Person, ListTrusts Trusts);
