using System.Security.Cryptography;

namespace EstatesPlanner.Import;

/// <summary>What one pass over a file's bytes tells: its hash, and how far it is valid UTF-8.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Nuls">Zero bytes: none in text, save in UTF-16 and UTF-32.</param>
/// <param name="MultiByte">Characters of more than one byte that are valid UTF-8.</param>
/// <param name="Invalid">Bytes that cannot be UTF-8.</param>
/// <param name="FirstInvalidLine">The line of the first such byte, from 1.</param>
/// <param name="UndefinedInWindows1252">True when a byte has no character in Windows-1252 either.</param>
internal sealed record FileScan(string Sha256, long Nuls, long MultiByte, long Invalid, long FirstInvalidLine, bool UndefinedInWindows1252)
{
    public static FileScan Of(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var scanner = new Utf8Scanner();
        var buffer = new byte[1 << 16];
        stream.Position = 0;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            scanner.Add(buffer.AsSpan(0, read));
        }

        scanner.End();
        return new FileScan(Convert.ToHexStringLower(hash.GetHashAndReset()), scanner.Nuls, scanner.MultiByte, scanner.Invalid, scanner.FirstInvalidLine, scanner.UndefinedInWindows1252);
    }

    /// <summary>Walks UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing past U+10FFFF.</summary>
    private sealed class Utf8Scanner
    {
        private int left;
        private byte lowest = 0x80;
        private byte highest = 0xBF;
        private long line = 1;
        private bool afterReturn;

        public long Nuls { get; private set; }

        public long MultiByte { get; private set; }

        public long Invalid { get; private set; }

        public long FirstInvalidLine { get; private set; }

        public bool UndefinedInWindows1252 { get; private set; }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
            {
                if (left > 0)
                {
                    if (value >= lowest && value <= highest)
                    {
                        (lowest, highest) = (0x80, 0xBF);
                        MultiByte += --left == 0 ? 1 : 0;
                        Note1252(value);
                        continue;
                    }

                    Fault();
                }

                Start(value);
            }
        }

        public void End()
        {
            if (left > 0)
            {
                Fault();
            }
        }

        private void Start(byte value)
        {
            if (value < 0x80)
            {
                CountLine(value);
                Nuls += value == 0 ? 1 : 0;
                return;
            }

            Note1252(value);
            (left, lowest, highest) = value switch
            {
                >= 0xC2 and <= 0xDF => (1, (byte)0x80, (byte)0xBF),
                0xE0 => (2, (byte)0xA0, (byte)0xBF),
                0xED => (2, (byte)0x80, (byte)0x9F),
                >= 0xE1 and <= 0xEF => (2, (byte)0x80, (byte)0xBF),
                0xF0 => (3, (byte)0x90, (byte)0xBF),
                >= 0xF1 and <= 0xF3 => (3, (byte)0x80, (byte)0xBF),
                0xF4 => (3, (byte)0x80, (byte)0x8F),
                _ => (0, (byte)0x80, (byte)0xBF),
            };
            if (left == 0)
            {
                Fault();
            }
        }

        private void CountLine(byte value)
        {
            line += value == '\r' || (value == '\n' && !afterReturn) ? 1 : 0;
            afterReturn = value == '\r';
        }

        private void Note1252(byte value) => UndefinedInWindows1252 |= value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;

        private void Fault()
        {
            (left, lowest, highest) = (0, 0x80, 0xBF);
            Invalid++;
            FirstInvalidLine = FirstInvalidLine == 0 ? line : FirstInvalidLine;
        }
    }
}
