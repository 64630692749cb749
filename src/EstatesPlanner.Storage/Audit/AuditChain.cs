using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Audit;

/// <summary>What a walk along the chains found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="FirstBad">The first entry that does not follow from the one before it, in words; null when all do.</param>
/// <param name="Heads">The end of each chain, as far as it is whole.</param>
public sealed record ChainReport(long Entries, string? FirstBad, IReadOnlyList<ChainHead> Heads)
{
    /// <summary>Heads that somebody noted, each with the entry that has its hash; null where none has.</summary>
    public required IReadOnlyDictionary<string, ChainHead?> Noted { get; init; }
}

/// <summary>Walks every chain from its first entry and names the first one that was altered, removed or moved.</summary>
public static class AuditChain
{
    /// <param name="noted">Hashes of heads noted earlier, to be found along the way.</param>
    public static ChainReport Verify(PlannerDb db, IEnumerable<string>? noted = null) =>
        Verify(db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Chain).ThenBy(entry => entry.Sequence).AsEnumerable(), noted);

    /// <param name="entries">Each chain in the order of its sequence.</param>
    public static ChainReport Verify(IEnumerable<AuditEntry> entries, IEnumerable<string>? noted = null)
    {
        var heads = new SortedDictionary<string, AuditEntry>(StringComparer.Ordinal);
        var wanted = (noted ?? [])
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(hash => hash, _ => (ChainHead?)null, StringComparer.Ordinal);
        long read = 0;
        string? bad = null;
        foreach (var entry in entries)
        {
            read++;
            var before = heads.GetValueOrDefault(entry.Chain);
            if (
                entry.Sequence != (before?.Sequence ?? 0) + 1
                || entry.PreviousHash != (before?.Hash ?? AuditHash.Genesis)
                || entry.Hash != AuditHash.Of(entry)
            )
            {
                bad = $"Entry {entry.Sequence} of the audit trail of {entry.Chain} does not follow from the one before it.";
                break;
            }

            heads[entry.Chain] = entry;
            if (wanted.ContainsKey(entry.Hash))
            {
                wanted[entry.Hash] = ChainHead.Of(entry);
            }
        }

        return new ChainReport(read, bad, [.. heads.Values.Select(ChainHead.Of)]) { Noted = wanted };
    }
}
