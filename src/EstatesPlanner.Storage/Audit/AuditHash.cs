using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Storage.Audit;

/// <summary>
/// hash = SHA-256(previous hash, then the entry's own fields as one JSON array), lower-case hexadecimal. An entry without a list is hashed
/// as before lists were kept.
/// </summary>
public static class AuditHash
{
    /// <summary>What the first entry of a chain builds on.</summary>
    public static readonly string Genesis = new('0', 64);

    public static string Of(AuditEntry entry)
    {
        object?[] fields =
        [
            entry.PreviousHash,
            entry.Chain,
            entry.Sequence,
            entry.At.Ticks,
            entry.Person,
            entry.Action,
            entry.Object,
            entry.Before,
            entry.After,
        ];
        return Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(PlannerJson.Write<object?[]>(entry.Snapshot is null ? fields : [.. fields, entry.Snapshot]))
            )
        );
    }
}
