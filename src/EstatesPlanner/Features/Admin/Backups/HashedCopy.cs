using System.Security.Cryptography;

namespace EstatesPlanner.Features.Admin.Backups;

/// <summary>Copies bytes and says how many they were and what their hash is.</summary>
internal static class HashedCopy
{
    private const int BlockBytes = 128 * 1024;

    public static (long Size, string Sha256) Of(Stream from, Stream to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockBytes];
        long size = 0;
        for (int read; (read = from.Read(block)) > 0; size += read)
        {
            hash.AppendData(block, 0, read);
            to.Write(block, 0, read);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
