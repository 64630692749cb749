namespace EstatesPlanner.Import.Xlsx;

/// <summary>The check sum of zip (polynomial EDB88320), four bytes at a time. The framework has none outside a package.</summary>
internal static class Crc32
{
    private static readonly uint[][] Tables = Make();

    /// <summary>Continues a check sum; begins with 0.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~sum;
        while (bytes.Length >= 4)
        {
            crc ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            crc = Tables[3][crc & 0xFF] ^ Tables[2][(crc >> 8) & 0xFF] ^ Tables[1][(crc >> 16) & 0xFF] ^ Tables[0][crc >> 24];
            bytes = bytes[4..];
        }

        foreach (var value in bytes)
        {
            crc = Tables[0][(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] Make()
    {
        var tables = new uint[4][];
        tables[0] =
        [
            .. Enumerable
                .Range(0, 256)
                .Select(value =>
                    Enumerable.Range(0, 8).Aggregate((uint)value, (crc, _) => (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u)
                ),
        ];
        for (var table = 1; table < 4; table++)
        {
            var before = tables[table - 1];
            tables[table] = [.. before.Select(value => (value >> 8) ^ tables[0][value & 0xFF])];
        }

        return tables;
    }
}
