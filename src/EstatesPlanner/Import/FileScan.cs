using System.Security.Cryptography;

namespace EstatesPlanner.Import;

/// <summary>What one pass over a file's bytes tells: its hash, and how far it is valid UTF-8.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Nuls">Zero bytes: none in text, save in UTF-16 and UTF-32.</param>
/// <param name="MultiByte">Characters of more than one byte that are valid UTF-8.</param>
/// <param name="Invalid">Bytes that cannot be UTF-8.</param>
/// <param name="FirstInvalid">Where the first such byte stands.</param>
/// <param name="UndefinedInWindows1252">True when a byte has no character in Windows-1252 either.</param>
internal sealed record FileScan(string Sha256, long Nuls, long MultiByte, long Invalid, long FirstInvalid, bool UndefinedInWindows1252)
{
    /// <summary>Line breaks: about how many rows a text file has, which is all that progress needs.</summary>
    public long Lines { get; private init; }

    public static FileScan Of(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var scanner = new Utf8Scanner();
        var buffer = new byte[1 << 16];
        long lines = 0;
        stream.Position = 0;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            scanner.Add(buffer.AsSpan(0, read));
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        scanner.End();
        return new FileScan(
            Convert.ToHexStringLower(hash.GetHashAndReset()),
            scanner.Nuls,
            scanner.MultiByte,
            scanner.Invalid,
            scanner.FirstInvalid,
            scanner.UndefinedInWindows1252
        )
        {
            Lines = lines,
        };
    }

    /// <summary>The line on which a byte stands, from 1: any of CR LF, LF and CR ends one.</summary>
    public static long LineOf(Stream stream, long offset)
    {
        stream.Position = 0;
        using var bytes = new BufferedStream(stream, 1 << 16);
        long line = 1;
        var afterReturn = false;
        for (long at = 0; at < offset && bytes.ReadByte() is var value and >= 0; at++)
        {
            line += value == '\r' || (value == '\n' && !afterReturn) ? 1 : 0;
            afterReturn = value == '\r';
        }

        return line;
    }

    /// <summary>Walks UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing past U+10FFFF.</summary>
    private sealed class Utf8Scanner
    {
        private int left;
        private byte lowest = 0x80;
        private byte highest = 0xBF;
        private long passed;

        public long Nuls { get; private set; }

        public long MultiByte { get; private set; }

        public long Invalid { get; private set; }

        public long FirstInvalid { get; private set; } = -1;

        public bool UndefinedInWindows1252 { get; private set; }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            Nuls += bytes.Count((byte)0);
            for (var i = 0; i < bytes.Length; i++)
            {
                if (left == 0)
                {
                    var run = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                    if (run < 0)
                    {
                        break;
                    }

                    i += run;
                }

                Step(bytes[i], passed + i);
            }

            passed += bytes.Length;
        }

        public void End()
        {
            if (left > 0)
            {
                Fault(passed);
            }
        }

        private void Step(byte value, long at)
        {
            if (left > 0)
            {
                if (value >= lowest && value <= highest)
                {
                    (lowest, highest) = (0x80, 0xBF);
                    MultiByte += --left == 0 ? 1 : 0;
                    Note1252(value);
                    return;
                }

                Fault(at);
            }

            if (value < 0x80)
            {
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
                Fault(at);
            }
        }

        private void Note1252(byte value) => UndefinedInWindows1252 |= value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;

        private void Fault(long at)
        {
            (left, lowest, highest) = (0, 0x80, 0xBF);
            Invalid++;
            FirstInvalid = FirstInvalid < 0 ? at : FirstInvalid;
        }
    }
}
