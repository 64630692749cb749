using System.Security.Cryptography;
using System.Text;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>
/// The last bytes of a backup are the hash of all before them, so that a backup with any byte cut, added or altered is known.
/// </summary>
internal static class BackupSeal
{
    /// <summary>Room for the seal: the comment at the end of a zip.</summary>
    public static readonly string Room = new('0', SHA256.HashSizeInBytes * 2);

    /// <param name="stream">A whole backup that ends with <see cref="Room"/>.</param>
    public static void Set(Stream stream)
    {
        var seal = Of(stream);
        stream.Position = stream.Length - Room.Length;
        stream.Write(seal);
    }

    public static bool Holds(Stream stream)
    {
        if (stream.Length < Room.Length)
        {
            return false;
        }

        var seal = Of(stream);
        var end = new byte[Room.Length];
        stream.Position = stream.Length - Room.Length;
        stream.ReadExactly(end);
        stream.Position = 0;
        return end.AsSpan().SequenceEqual(seal);
    }

    private static byte[] Of(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[128 * 1024];
        stream.Position = 0;
        for (var left = stream.Length - Room.Length; left > 0; )
        {
            var read = stream.ReadAtLeast(block.AsSpan(0, (int)Math.Min(block.Length, left)), 1);
            hash.AppendData(block, 0, read);
            left -= read;
        }

        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
