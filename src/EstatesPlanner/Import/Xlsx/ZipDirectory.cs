using System.Buffers.Binary;
using System.Text;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>
/// Reads the directory of a zip and refuses what no honest workbook has: overlapping parts, names that climb out of their folder, the same
/// name twice, several disks, packing other than deflate, more than the limits allow. Nothing is unpacked here.
/// </summary>
internal static class ZipDirectory
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint End = 0x06054b50;
    private const uint End64 = 0x06064b50;
    private const uint Locator64 = 0x07064b50;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    /// <exception cref="FileRefusal">Any of the above, with its sentence.</exception>
    public static IReadOnlyList<ZipPart> Read(Stream stream, ImportLimits limits)
    {
        var (start, length, count) = Directory(stream);
        if (count > limits.Parts)
        {
            throw new FileRefusal($"More than {limits.Parts} parts inside.");
        }

        var directory = Bytes(stream, start, length);
        var parts = new List<ZipPart>((int)count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var spans = new List<(long From, long To)>();
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var (part, from, next) = Entry(stream, directory, at);
            at = next;
            if (!IsAllowed(part.Name) || !names.Add(part.Name))
            {
                throw new FileRefusal("A part has a name that is not allowed.");
            }

            spans.Add((from, part.Start + part.Packed));
            parts.Add(part);
        }

        RefuseOverlap(spans, start);
        RefuseBomb(parts, limits);
        return parts;
    }

    private static (long Start, long Length, long Count) Directory(Stream stream)
    {
        var tailLength = (int)Math.Min(stream.Length, EndLength + LongestComment);
        var tailStart = stream.Length - tailLength;
        var tail = Bytes(stream, tailStart, tailLength);
        for (var at = tailLength - EndLength; at >= 0; at--)
        {
            if (U32(tail, at) != End || at + EndLength + U16(tail, at + 20) != tailLength)
            {
                continue;
            }

            if (U16(tail, at + 4) is not (0 or 0xFFFF) || U16(tail, at + 6) is not (0 or 0xFFFF))
            {
                throw Unreadable();
            }

            return U16(tail, at + 10) == 0xFFFF || U32(tail, at + 12) == uint.MaxValue || U32(tail, at + 16) == uint.MaxValue
                ? Directory64(stream, tailStart + at)
                : Checked(stream, U32(tail, at + 16), U32(tail, at + 12), U16(tail, at + 10));
        }

        throw FileRefusal.Damaged("its list of parts is missing");
    }

    private static (long Start, long Length, long Count) Directory64(Stream stream, long end)
    {
        var locator = Bytes(stream, end - 20, 20);
        if (U32(locator, 0) != Locator64 || U32(locator, 16) > 1)
        {
            throw Unreadable();
        }

        var record = Bytes(stream, U64(locator, 8), 56);
        return U32(record, 0) == End64
            ? Checked(stream, U64(record, 48), U64(record, 40), U64(record, 32))
            : throw FileRefusal.Damaged("its list of parts");
    }

    private static (long Start, long Length, long Count) Checked(Stream stream, long start, long length, long count) =>
        start >= 0 && length >= 0 && count >= 0 && start <= stream.Length - length
            ? (start, length, count)
            : throw FileRefusal.Damaged("its list of parts");

    private static (ZipPart Part, long From, int Next) Entry(Stream stream, byte[] directory, int at)
    {
        if (at + 46 > directory.Length || U32(directory, at) != CentralHeader)
        {
            throw FileRefusal.Damaged("its list of parts");
        }

        var (nameLength, extraLength, commentLength) = (U16(directory, at + 28), U16(directory, at + 30), U16(directory, at + 32));
        var next = at + 46 + nameLength + extraLength + commentLength;
        if (next > directory.Length)
        {
            throw FileRefusal.Damaged("its list of parts");
        }

        if ((U16(directory, at + 8) & 1) != 0 || U16(directory, at + 10) is not (0 or 8) || U16(directory, at + 34) is not (0 or 0xFFFF))
        {
            throw Unreadable();
        }

        var name = directory.AsSpan(at + 46, nameLength);
        var (unpacked, packed, offset) = Sizes(directory, at, nameLength, extraLength);
        var local = Bytes(stream, offset, 30);
        if (U32(local, 0) != LocalHeader || !Bytes(stream, offset + 30, U16(local, 26)).AsSpan().SequenceEqual(name))
        {
            throw FileRefusal.Damaged(Encoding.UTF8.GetString(name));
        }

        var start = offset + 30 + U16(local, 26) + U16(local, 28);
        return start <= stream.Length - packed
            ? (
                new ZipPart(Encoding.UTF8.GetString(name), start, packed, unpacked, U32(directory, at + 16), U16(directory, at + 10) == 8),
                offset,
                next
            )
            : throw FileRefusal.Damaged(Encoding.UTF8.GetString(name));
    }

    /// <summary>Sizes and place; where the 32-bit field is full they stand in the zip64 extra field, in this order.</summary>
    private static (long Unpacked, long Packed, long Offset) Sizes(byte[] directory, int at, int nameLength, int extraLength)
    {
        long unpacked = U32(directory, at + 24),
            packed = U32(directory, at + 20),
            offset = U32(directory, at + 42);
        var extra = directory.AsSpan(at + 46 + nameLength, extraLength);
        while (extra.Length >= 4)
        {
            var (id, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            var field = extra.Slice(4, Math.Min(length, extra.Length - 4));
            extra = extra[(4 + field.Length)..];
            if (id != 1)
            {
                continue;
            }

            unpacked = unpacked == uint.MaxValue ? Take(ref field) : unpacked;
            packed = packed == uint.MaxValue ? Take(ref field) : packed;
            offset = offset == uint.MaxValue ? Take(ref field) : offset;
        }

        return unpacked >= 0 && packed >= 0 && offset >= 0 ? (unpacked, packed, offset) : throw FileRefusal.Damaged("its list of parts");
    }

    private static long Take(ref Span<byte> field)
    {
        if (field.Length < 8)
        {
            throw FileRefusal.Damaged("its list of parts");
        }

        var value = BinaryPrimitives.ReadInt64LittleEndian(field);
        field = field[8..];
        return value;
    }

    private static bool IsAllowed(string name) =>
        name.Length is > 0 and <= 255
        && name[0] != '/'
        && !name.Any(letter => letter is '\\' or ':' or '\uFFFD' || char.IsControl(letter))
        && !name.TrimEnd('/').Split('/').Any(step => step is "" or "." or "..");

    private static void RefuseOverlap(List<(long From, long To)> spans, long directory)
    {
        long end = 0;
        foreach (var (from, to) in spans.OrderBy(span => span.From))
        {
            if (from < end || to > directory)
            {
                throw new FileRefusal("Parts of this workbook overlap.");
            }

            end = to;
        }
    }

    private static void RefuseBomb(IReadOnlyList<ZipPart> parts, ImportLimits limits)
    {
        var left = limits.UnpackedBytes;
        foreach (var part in parts)
        {
            left -= Math.Min(part.Unpacked, limits.UnpackedBytes + 1);
            if (left < 0)
            {
                throw ZipPartStream.TooMuch(limits);
            }
        }
    }

    private static FileRefusal Unreadable() => new("This workbook is packed in a way we cannot read. Save it again as .xlsx.");

    private static byte[] Bytes(Stream stream, long start, long length)
    {
        if (start < 0 || length < 0 || start > stream.Length - length)
        {
            throw FileRefusal.Damaged("its list of parts");
        }

        var bytes = new byte[length];
        stream.Position = start;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ushort U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long U64(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}
