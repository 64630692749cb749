using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Storage.Audit;

/// <summary>The end of a chain: whoever has noted it can tell whether the chain was cut or written anew since.</summary>
/// <param name="Trust">The trust's code, or <see cref="AuditEntry.System"/>.</param>
/// <param name="Entries">How many entries the chain has.</param>
/// <param name="Hash">Of the last of them.</param>
public sealed record ChainHead(string Trust, long Entries, string Hash)
{
    public static ChainHead Of(AuditEntry entry) => new(entry.Chain, entry.Sequence, entry.Hash);
}
