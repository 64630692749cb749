using System.Buffers.Binary;
using EstatesPlanner.Import.Xlsx;
using EstatesPlanner.KeptFiles;

namespace EstatesPlanner.Photos;

/// <summary>What the head of a photo states, read before anything is decoded.</summary>
/// <param name="Width">Pixels as stored, before it is turned.</param>
/// <param name="Orientation">The EXIF number, 1 to 8, by which a PNG or WebP has to be turned; a JPEG's decoder turns it by itself.</param>
internal readonly record struct PhotoHeader(long Width, long Height, int Orientation = 1)
{
    public long Pixels => Width * Height;

    /// <returns>Null where the file is damaged, or moves.</returns>
    public static PhotoHeader? Of(KeptKind kind, ReadOnlySpan<byte> photo)
    {
        try
        {
            var header = kind.Codec switch
            {
                "jpeg" => Jpeg(photo),
                "png" => Png(photo),
                "webp" => WebP(photo),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a photo."),
            };
            return header is { Width: > 0, Height: > 0 } ? header : null;
        }
        catch (Exception fault)
            when (fault is IndexOutOfRangeException || (fault is ArgumentOutOfRangeException { ParamName: not nameof(kind) }))
        {
            // Cut short: a length points past the end.
            return null;
        }
    }

    /// <summary>The frame header (SOF0 to SOF15 but for DHT, JPG and DAC) stands before the first scan.</summary>
    private static PhotoHeader? Jpeg(ReadOnlySpan<byte> photo)
    {
        var at = 2;
        while (photo[at] == 0xFF)
        {
            var marker = photo[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new PhotoHeader(U16(photo, at + 7), U16(photo, at + 5));
            }

            at += 2 + U16(photo, at + 2);
        }

        return null;
    }

    /// <summary>The size stands in the first chunk. Every chunk's check sum must agree: the decoder does not look at them.</summary>
    private static PhotoHeader? Png(ReadOnlySpan<byte> photo)
    {
        var orientation = 1;
        for (var at = 8; ; )
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(photo[at..]);
            var type = photo.Slice(at + 4, 4);
            if (
                length < 0
                || Crc32.Add(0, photo.Slice(at + 4, length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(photo[(at + 8 + length)..])
            )
            {
                return null;
            }

            if (type.SequenceEqual("eXIf"u8))
            {
                orientation = ExifOrientation.Of(photo.Slice(at + 8, length));
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return new PhotoHeader(
                    BinaryPrimitives.ReadUInt32BigEndian(photo[16..]),
                    BinaryPrimitives.ReadUInt32BigEndian(photo[20..]),
                    orientation
                );
            }

            at += 12 + length;
        }
    }

    private static PhotoHeader? WebP(ReadOnlySpan<byte> photo)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(photo[4..]) + 8L > photo.Length)
        {
            return null;
        }

        var first = photo[20..];
        return photo.Slice(12, 4) switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] => new PhotoHeader(
                BinaryPrimitives.ReadUInt16LittleEndian(first[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(first[8..]) & 0x3FFF
            ),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(first[1..])),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] when (first[0] & 0x02) == 0 => new PhotoHeader(
                1 + U24(first, 4),
                1 + U24(first, 7),
                WebPOrientation(photo)
            ),
            _ => null,
        };
    }

    private static PhotoHeader Lossless(uint bits) => new(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));

    private static int WebPOrientation(ReadOnlySpan<byte> photo)
    {
        for (var at = 12; at + 8 <= photo.Length; )
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(photo[(at + 4)..]), int.MaxValue - 16);
            if (photo.Slice(at, 4).SequenceEqual("EXIF"u8))
            {
                return ExifOrientation.Of(photo.Slice(at + 8, length));
            }

            at = Math.Min(photo.Length, at + 8 + length + (length & 1));
        }

        return 1;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static int U24(ReadOnlySpan<byte> bytes, int at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
}
