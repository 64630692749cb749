using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Audit;

/// <summary>What a walk along the chains found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="FirstBad">The first entry that does not follow from the one before it, in words; null when all do.</param>
/// <param name="Heads">Hash of the last entry of each chain.</param>
public sealed record ChainReport(long Entries, string? FirstBad, IReadOnlyDictionary<string, string> Heads);

/// <summary>Walks every chain from its first entry and names the first one that was altered, removed or moved.</summary>
public static class AuditChain
{
    public static ChainReport Verify(PlannerDb db)
    {
        var heads = new Dictionary<string, AuditEntry>(StringComparer.Ordinal);
        long entries = 0;
        foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Chain).ThenBy(entry => entry.Sequence).AsEnumerable())
        {
            entries++;
            var before = heads.GetValueOrDefault(entry.Chain);
            if (entry.Sequence != (before?.Sequence ?? 0) + 1
                || entry.PreviousHash != (before?.Hash ?? AuditHash.Genesis)
                || entry.Hash != AuditHash.Of(entry))
            {
                return new ChainReport(entries, $"Entry {entry.Sequence} of the audit trail of {entry.Chain} does not follow from the one before it.", Hashes(heads));
            }

            heads[entry.Chain] = entry;
        }

        return new ChainReport(entries, null, Hashes(heads));
    }

    private static Dictionary<string, string> Hashes(Dictionary<string, AuditEntry> heads) =>
        heads.ToDictionary(head => head.Key, head => head.Value.Hash, StringComparer.Ordinal);
}
