using System.CommandLine;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>eric summary</c> · <c>eric peers</c> · <c>eric trust</c> · <c>eric return</c> · <c>eric state</c> · <c>eric freeze</c> · <c>eric
/// sign</c> · <c>eric reopen</c>
/// </summary>
internal static class EricVerb
{
    public static Command Build(VerbHost host)
    {
        var eric = new Command("eric", "Published ERIC data, and the trust's own return.");
        foreach (
            var verb in new[]
            {
                EricSummaryPart.Build(host),
                EricPeersPart.Build(host),
                EricTrustPart.Build(host),
                EricReturnPart.Build(host),
                EricStatePart.Build(host),
            }.Concat(EricFreezePart.Build(host))
        )
        {
            eric.Add(verb);
        }

        return eric;
    }
}
