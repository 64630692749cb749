using System.CommandLine;
using EstatesPlanner.Import.Xls;

namespace EstatesPlanner.Verbs;

/// <summary>Every verb of the program, in the order in which <c>--help</c> lists them.</summary>
internal static class AllVerbs
{
    private static readonly (string Name, Func<VerbHost, Command> Build)[] InOrder =
    [
        ("demo", DemoVerb.Build),
        ("serve", ServeVerb.Build),
        ("worker", WorkerVerb.Build),
        ("trust", TrustVerb.Build),
        ("site", SiteVerb.Build),
        ("block", BlockVerb.Build),
        ("estate", EstateVerb.Build),
        ("backlog", BacklogVerb.Build),
        ("uplift", UpliftVerb.Build),
        ("index", IndexVerb.Build),
        ("reference", ReferenceVerb.Build),
        ("incidents", IncidentsVerb.Build),
        ("evidence", EvidenceVerb.Build),
        ("import", ImportVerb.Build),
        ("export", ExportVerb.Build),
        ("eric", EricVerb.Build),
        ("forecast", ForecastVerb.Build),
        ("bid", BidVerb.Build),
        ("round", RoundVerb.Build),
        ("score", ScoreVerb.Build),
        ("rank", RankVerb.Build),
        ("appraise", AppraiseVerb.Build),
        ("plan", PlanVerb.Build),
        ("business-case", BusinessCaseVerb.Build),
        ("check", CheckVerb.Build),
        ("backup", BackupVerb.Build),
        ("restore", RestoreVerb.Build),
        ("upgrade", UpgradeVerb.Build),
        (XlsChild.Verb, _ => ReadXlsVerb.Build()),
    ];

    public static IEnumerable<string> Names => InOrder.Select(verb => verb.Name);

    /// <param name="only">The one verb that was asked for, where that is known: the others need not be made. Null for all.</param>
    public static IEnumerable<Command> Build(VerbHost host, string? only = null)
    {
        foreach (var (name, build) in InOrder)
        {
            if (only is null || name == only)
            {
                yield return build(host);
            }
        }
    }

    /// <summary>The verb that a command line begins with; null where it begins otherwise.</summary>
    public static string? AskedFor(string[] args) => args.Length > 0 ? Array.Find(InOrder, verb => verb.Name == args[0]).Name : null;
}
