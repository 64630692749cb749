using System.CommandLine;

namespace EstatesPlanner.Verbs;

/// <summary>Every verb of the program, in the order in which <c>--help</c> lists them.</summary>
internal static class AllVerbs
{
    public static IEnumerable<Command> Build(VerbHost host) =>
    [
        DemoVerb.Build(host),
        ServeVerb.Build(host),
        WorkerVerb.Build(host),
        TrustVerb.Build(host),
        SiteVerb.Build(host),
        BlockVerb.Build(host),
        EstateVerb.Build(host),
        BacklogVerb.Build(host),
        UpliftVerb.Build(host),
        IndexVerb.Build(host),
        ReferenceVerb.Build(host),
        IncidentsVerb.Build(host),
        EvidenceVerb.Build(host),
        ImportVerb.Build(host),
        ExportVerb.Build(host),
        EricVerb.Build(host),
        ForecastVerb.Build(host),
        BidVerb.Build(host),
        RoundVerb.Build(host),
        ScoreVerb.Build(host),
        RankVerb.Build(host),
        AppraiseVerb.Build(host),
        PlanVerb.Build(host),
        BusinessCaseVerb.Build(host),
        CheckVerb.Build(host),
        BackupVerb.Build(host),
        RestoreVerb.Build(host),
        UpgradeVerb.Build(host),
        ReadXlsVerb.Build(),
    ];
}
