using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Site and reference of a row as a number of 16 bytes, so that a million of them are remembered in little room: the first half of their
/// SHA-256, which no two share by accident.
/// </summary>
internal static class RowKey
{
    /// <summary>
    /// A reference as a number of 8 bytes, to find those that may stand twice; whether they do is for the references themselves to say.
    /// </summary>
    public static ulong Short(string reference) => (ulong)Of("", reference);

    public static UInt128 Of(string site, string reference)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{site}\n{reference}"), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
