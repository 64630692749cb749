using System.Buffers.Binary;

namespace EstatesPlanner.Photos;

/// <summary>
/// The one thing that is read of a photo's EXIF record before it is dropped: how the picture has to be turned (tag 0x0112 of the first
/// directory).
/// </summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <returns>1 to 8; 1, upright, where the record does not say or makes no sense.</returns>
    public static int Of(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return 1;
        }

        var little = tiff[0] == (byte)'I';
        var offset = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (offset > tiff.Length - 2)
        {
            return 1;
        }

        var directory = tiff[(int)offset..];
        for (var i = 0; i < U16(directory, 0, little) && 14 + (12 * i) <= directory.Length; i++)
        {
            if (U16(directory, 2 + (12 * i), little) == Tag)
            {
                return U16(directory, 10 + (12 * i), little) is >= 1 and <= 8 and var orientation ? orientation : 1;
            }
        }

        return 1;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
