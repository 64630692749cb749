using System.CommandLine;

namespace EstatesPlanner.Verbs;

/// <summary><c>eric summary</c> · <c>eric peers</c> · <c>eric trust</c></summary>
internal static class EricVerb
{
    public static Command Build(VerbHost host) => new("eric", "Published ERIC data, and the trust's own return.")
    {
        EricSummaryPart.Build(host),
        EricPeersPart.Build(host),
        EricTrustPart.Build(host),
    };
}
