using System.Buffers.Binary;
using System.Collections;

namespace EstatesPlanner.Typesetting;

/// <summary>
/// Which characters every font of the document can draw, read from the fonts' own character maps (OpenType <c>cmap</c>, formats 4 and 12).
/// </summary>
public sealed class FontCoverage
{
    private const int LastCodePoint = 0x10FFFF;

    private readonly BitArray _drawn;

    private FontCoverage(BitArray drawn) => _drawn = drawn;

    /// <summary>The characters that all fonts of a folder can draw.</summary>
    /// <exception cref="TypesettingException">No font there, or one that cannot be read.</exception>
    public static FontCoverage Of(string folder)
    {
        var fonts = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ttf") : [];
        var drawn = fonts
            .Select(font => Map(font, File.ReadAllBytes(font)))
            .Aggregate((BitArray?)null, (all, next) => all?.And(next) ?? next);
        return new FontCoverage(drawn ?? throw TypesettingException.OfMachine($"There is no font in {folder}."));
    }

    public bool Draws(int codePoint) => codePoint is >= 0 and <= LastCodePoint && _drawn[codePoint];

    private static BitArray Map(string name, ReadOnlySpan<byte> font)
    {
        try
        {
            var drawn = new BitArray(LastCodePoint + 1);
            var cmap = font[Table(font, "cmap"u8)..];
            for (var i = 0; i < U16(cmap, 2); i++)
            {
                var map = cmap[(int)U32(cmap, 8 + (8 * i))..];
                switch (U16(map, 0))
                {
                    case 4:
                        Segments(map, drawn);
                        break;
                    case 12:
                        Groups(map, drawn);
                        break;
                    default:
                        // Older encodings repeat what the two Unicode formats say.
                        break;
                }
            }

            return drawn;
        }
        catch (ArgumentOutOfRangeException cause)
        {
            throw TypesettingException.OfMachine($"The font {Path.GetFileName(name)} cannot be read.", cause);
        }
    }

    private static int Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        for (var i = 0; i < U16(font, 4); i++)
        {
            var entry = font[(12 + (16 * i))..];
            if (entry[..4].SequenceEqual(tag))
            {
                return (int)U32(entry, 8);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(tag), "The font has no such table.");
    }

    private static void Segments(ReadOnlySpan<byte> map, BitArray drawn)
    {
        int doubled = U16(map, 6);
        for (var i = 0; i < doubled; i += 2)
        {
            int end = U16(map, 14 + i),
                start = U16(map, 16 + doubled + i),
                delta = U16(map, 16 + (2 * doubled) + i);
            var offsetAt = 16 + (3 * doubled) + i;
            int offset = U16(map, offsetAt);
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code + delta : U16(map, offsetAt + offset + (2 * (code - start)));
                drawn[code] |= (ushort)glyph != 0;
            }
        }
    }

    private static void Groups(ReadOnlySpan<byte> map, BitArray drawn)
    {
        for (var i = 0; i < (int)U32(map, 12); i++)
        {
            var group = map[(16 + (12 * i))..];
            for (var code = U32(group, 0); code <= Math.Min(U32(group, 4), LastCodePoint); code++)
            {
                drawn[(int)code] = true;
            }
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
