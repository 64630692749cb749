using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Storage.Audit;

/// <summary>
/// The list of one audit entry while it is written: keys and hashes of rows, kept a part at a time, and the hash of them all.
/// </summary>
/// <param name="keep">Keeps a part in the transaction of the change.</param>
public sealed class StateList(string chain, long sequence, Action<AuditStates> keep)
{
    private const int PartBytes = 64 * 1024;

    private readonly MemoryStream content = new();
    private readonly List<byte[]> parts = [];
    private string? table;

    public long Sequence => sequence;

    /// <param name="hash">Of the thing as stored; empty where it is no longer there.</param>
    public void Add(BoundTable of, string key, ReadOnlySpan<byte> hash)
    {
        if (content.Length > PartBytes || (table is not null && table != of.Name))
        {
            Flush();
        }

        table = of.Name;
        using var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true);
        writer.Write(key);
        writer.Write((byte)hash.Length);
        writer.Write(hash);
    }

    /// <summary>Keeps what is left.</summary>
    /// <returns>The hash of the list for its entry; null where the list is empty.</returns>
    public string? Close()
    {
        Flush();
        return parts.Count == 0 ? null : HashOf(parts);
    }

    /// <summary>Hash of a list from the hashes of its parts.</summary>
    public static string HashOf(IEnumerable<byte[]> parts) =>
        Convert.ToHexStringLower(SHA256.HashData([.. parts.SelectMany(part => part)]));

    public static byte[] HashOf(AuditStates part)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Table}\n{part.Content.Length}\n")));
        hash.AppendData(part.Content);
        return hash.GetHashAndReset();
    }

    /// <exception cref="IOException">The part is not one that <see cref="Add"/> wrote.</exception>
    public static IEnumerable<(string Key, byte[] Hash)> Read(AuditStates part)
    {
        using var reader = new BinaryReader(new MemoryStream(part.Content, writable: false), Encoding.UTF8);
        while (reader.BaseStream.Position < part.Content.Length)
        {
            var key = reader.ReadString();
            yield return (key, reader.ReadBytes(reader.ReadByte()));
        }
    }

    private void Flush()
    {
        if (table is null)
        {
            return;
        }

        var part = new AuditStates
        {
            Chain = chain,
            Sequence = sequence,
            Part = parts.Count,
            Table = table,
            Content = content.ToArray(),
        };
        keep(part);
        parts.Add(HashOf(part));
        content.SetLength(0);
        table = null;
    }
}
