using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EstatesPlanner.Kit;

/// <summary>Small files of every kind that evidence may or may not be, made byte by byte, so that a test says what is in them.</summary>
internal static class TestFiles
{
    /// <summary>A picture of one pixel, lossless.</summary>
    public static readonly byte[] WebP = Convert.FromBase64String("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");

    /// <summary>The same in the extended form, with a camera's record that turns it.</summary>
    public static byte[] TurnedWebP
    {
        get
        {
            byte[] exif = Exif(6);
            byte[] body =
            [
                .. "WEBPVP8X"u8,
                10,
                0,
                0,
                0,
                0x08,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                .. WebP[12..],
                .. "EXIF"u8,
                (byte)exif.Length,
                0,
                0,
                0,
                .. exif,
                .. exif.Length % 2 == 1 ? new byte[1] : [],
            ];
            return [.. "RIFF"u8, (byte)body.Length, (byte)(body.Length >> 8), 0, 0, .. body];
        }
    }

    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    );

    /// <summary>A picture whose left half is red and right half is blue.</summary>
    public static byte[] Png(int width, int height, byte[]? exif = null)
    {
        var row = new byte[1 + (width * 3)];
        for (var x = 0; x < width; x++)
        {
            row[1 + (x * 3) + (x < width / 2 ? 0 : 2)] = 220;
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zip.Write(row);
            }
        }

        return
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR", [.. Number(width), .. Number(height), 8, 2, 0, 0, 0]),
            .. exif is null ? [] : Chunk("eXIf", exif),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>A picture that says it is enormous in a few bytes.</summary>
    public static byte[] BombPng(int width, int height) =>
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR", [.. Number(width), .. Number(height), 8, 2, 0, 0, 0]),
            .. Chunk("IDAT", [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]),
            .. Chunk("IEND", []),
        ];

    /// <summary>A camera's record: how the picture was turned, and a place in Leeds.</summary>
    public static byte[] Exif(int orientation) =>
        [
            .. "MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            2,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte)orientation,
            0,
            0,
            0x88,
            0x25,
            0,
            4,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            .. "GPS 53.7997N 1.5492W, taken by A Person"u8,
        ];

    /// <summary>A JPEG with such a record put in as a camera would.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] record = [.. "Exif\0\0"u8, .. Exif(orientation)];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((record.Length + 2) >> 8), (byte)(record.Length + 2), .. record, .. jpeg[2..]];
    }

    /// <summary>Pixels across and down of a JPEG.</summary>
    public static (int Width, int Height) SizeOfJpeg(byte[] jpeg)
    {
        var at = 2;
        while (jpeg[at + 1] is < 0xC0 or > 0xC2)
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
        }

        return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 5)));
    }

    /// <summary>An Office file, as far as its parts go.</summary>
    public static byte[] Office(string main, string types = "", params string[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var (name, text) in more.Select(name => (name, "x"))
                    .Prepend((main, "<x/>"))
                    .Prepend(("[Content_Types].xml", $"<Types>{types}</Types>"))
            )
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Number(content.Length), .. body, .. Number((int)CheckSum(body))];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint CheckSum(byte[] bytes) =>
        ~bytes.Aggregate(
            uint.MaxValue,
            (sum, value) =>
            {
                var crc = sum ^ value;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
                }

                return crc;
            }
        );
}
