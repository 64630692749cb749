using System.CommandLine;
using EstatesPlanner.Import.Xls;

namespace EstatesPlanner.Verbs;

/// <summary>Every verb of the program, in the order in which <c>--help</c> lists them.</summary>
internal static class AllVerbs
{
    private static readonly Verb[] InOrder =
    [
        new("demo", DemoVerb.Build),
        new("serve", ServeVerb.Build),
        new("worker", WorkerVerb.Build),
        new("trust", TrustVerb.Build),
        new("site", SiteVerb.Build),
        new("block", BlockVerb.Build),
        new("estate", EstateVerb.Build),
        new("backlog", BacklogVerb.Build),
        new("uplift", UpliftVerb.Build),
        new("index", IndexVerb.Build),
        new("reference", ReferenceVerb.Build),
        new("incidents", IncidentsVerb.Build),
        new("evidence", EvidenceVerb.Build),
        new("import", ImportVerb.Build),
        new("export", ExportVerb.Build),
        new("eric", EricVerb.Build),
        new("forecast", ForecastVerb.Build),
        new("bid", BidVerb.Build),
        new("round", RoundVerb.Build),
        new("score", ScoreVerb.Build),
        new("rank", RankVerb.Build),
        new("appraise", AppraiseVerb.Build),
        new("plan", PlanVerb.Build),
        new("business-case", BusinessCaseVerb.Build),
        new("check", CheckVerb.Build),
        new("backup", BackupVerb.Build),
        new("restore", RestoreVerb.Build),
        new("upgrade", UpgradeVerb.Build),
        new(XlsChild.Verb, _ => ReadXlsVerb.Build()),
    ];

    public static IEnumerable<string> Names => InOrder.Select(verb => verb.Name);

    /// <param name="only">The one verb that was asked for, where that is known: the others need not be made. Null for all.</param>
    public static IEnumerable<Command> Build(VerbHost host, string? only = null)
    {
        foreach (var verb in InOrder)
        {
            if (only is null || verb.Name == only)
            {
                yield return verb.Build(host);
            }
        }
    }

    /// <summary>The verb that a command line begins with; null where it begins otherwise.</summary>
    public static string? AskedFor(string[] args) => args.Length > 0 ? Array.Find(InOrder, verb => verb.Name == args[0])?.Name : null;

    private sealed record Verb(string Name, Func<VerbHost, Command> Build);
}
