using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Admin;

/// <summary>
/// Whether the audit trail follows from its beginning, whether what is stored is what it left stored, and whether it reaches the ends that
/// were noted.
/// </summary>
internal static class CheckAudit
{
    private const int FaultsSaid = 20;

    public static InstallationReport Of(IPlannerStore store, IReadOnlyList<string> heads)
    {
        try
        {
            var verdict = store.Audit(heads);
            return new InstallationReport(
                [Trail(verdict.Chain), Stored(verdict.State), Ends(verdict), .. heads.Select(head => Noted(head, verdict.Chain))],
                verdict.Chain.Heads
            );
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new InstallationReport([new Finding("Audit trail", false, fault.Message)], []);
        }
    }

    /// <summary>What a walk along the chains says.</summary>
    public static Finding Trail(ChainReport chain) =>
        new(
            "Audit trail",
            chain.FirstBad is null,
            chain.FirstBad
                ?? $"{EnglishText.Count(chain.Entries)} {(chain.Entries == 1 ? "entry" : "entries")} in {chain.Heads.Count} {(chain.Heads.Count == 1 ? "chain" : "chains")}, each follows from the one before it"
        );

    /// <summary>Whether a trail still holds the entry whose hash somebody noted.</summary>
    public static Finding Noted(string head, ChainReport chain)
    {
        var found = chain.Noted[head];
        var since = found is null ? 0 : chain.Heads.Single(end => end.Trust == found.Trust).Entries - found.Entries;
        return new Finding(
            "Noted head",
            found is not null,
            found is null
                ? $"No entry has the hash {head}: the trail was cut or written anew since it was noted, or the hash was noted wrongly"
                : $"{head} is entry {EnglishText.Count(found.Entries)} of {found.Trust}, {(since == 0 ? "the last" : $"followed by {EnglishText.Count(since)} more")}"
        );
    }

    private static Finding Stored(StateReport state) =>
        new(
            "What is stored",
            state.Faults.Count == 0,
            state.Faults.Count == 0
                ? $"{EnglishText.Count(state.Things)} {(state.Things == 1 ? "thing" : "things")}, each as the audit trail left it"
                : $"{EnglishText.Count(state.Faults.Count)} {(state.Faults.Count == 1 ? "contradiction" : "contradictions")} to the audit trail: {string.Join(" ", state.Faults.Take(FaultsSaid).Select(fault => fault.Sentence))}{(state.Faults.Count > FaultsSaid ? $" And {EnglishText.Count(state.Faults.Count - FaultsSaid)} more." : "")}"
        );

    private static Finding Ends(AuditVerdict verdict) =>
        new(
            "Ends of the trail",
            verdict.Contradictions.Count == 0,
            verdict.Contradictions.Count > 0
                    ? $"{string.Join(" ", verdict.Contradictions)} If an older copy was put back on purpose, put it back once more with: restore FILE --force"
                : verdict is { Noted: null, Chain.Entries: > 0 }
                    ? "Warning: the note beside the database is missing or cannot be read, so that a trail which was cut short would not be seen. Compare the heads with those you noted elsewhere (--head)"
                : verdict.Noted is { } noted ? $"{EnglishText.Count(noted)} noted beside the database, each still there"
                : "none noted beside the database yet"
        );
}
