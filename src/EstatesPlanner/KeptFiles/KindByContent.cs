using System.Text;
using EstatesPlanner.Import;

namespace EstatesPlanner.KeptFiles;

/// <summary>Tells what a file is from its bytes, whatever it is called. What a browser could run (web pages, SVG) is never kept.</summary>
public static class KindByContent
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    /// <summary>Marks that could be read as text.</summary>
    private static readonly (byte[] Start, string What)[] Marked =
    [
        ("GIF87a"u8.ToArray(), "A GIF picture"),
        ("GIF89a"u8.ToArray(), "A GIF picture"),
        ("{\\rtf"u8.ToArray(), "An RTF document"),
        ("%!PS"u8.ToArray(), "A PostScript file"),
    ];

    /// <summary>Marks that say something only of a file that is not text: notes on a BMS begin with BM too.</summary>
    private static readonly (byte[] Start, string What)[] Binary =
    [
        ("BM"u8.ToArray(), "A BMP picture"),
        ("II*\0"u8.ToArray(), "A TIFF or raw picture"),
        ("MM\0*"u8.ToArray(), "A TIFF or raw picture"),
        ([0xD0, 0xCF, 0x11, 0xE0], "An older or locked Office file"),
        ("MZ"u8.ToArray(), "A program"),
        ("\u007FELF"u8.ToArray(), "A program"),
    ];

    /// <param name="content">The whole file.</param>
    /// <param name="name">Decides only between plain text and CSV, which look alike.</param>
    /// <exception cref="FileRefusal">Empty, or a kind that is not kept; the sentence says what is, and what to do about a kind often
    /// sent.</exception>
    public static KeptKind Of(ReadOnlySpan<byte> content, string name)
    {
        if (content.IsEmpty)
        {
            throw new FileRefusal("The file is empty.");
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return KeptKind.Jpeg;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return KeptKind.Png;
        }

        if (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8))
        {
            return KeptKind.WebP;
        }

        if (content.StartsWith("%PDF-"u8))
        {
            PdfFile.RequirePassive(content);
            return KeptKind.Pdf;
        }

        return content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8)
            ? OfficeFile.KindOf(content.ToArray())
            : Text(content, name);
    }

    private static KeptKind Text(ReadOnlySpan<byte> content, string name)
    {
        if (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8))
        {
            throw HeicBrands.Contains(Encoding.Latin1.GetString(content[8..12]), StringComparer.Ordinal)
                ? new FileRefusal(
                    "This is a HEIC photo, which iPhones take unless told otherwise. On the phone choose Settings, Camera, Formats, Most Compatible, or save the photo as JPEG, and add it again."
                )
                : NotKept("A video or AVIF picture");
        }

        if (NameOf(content, Marked) is { } what)
        {
            throw NotKept(what);
        }

        var text = Read(content) ?? throw NotKept(NameOf(content, Binary) ?? "This kind of file");
        if (text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<'))
        {
            throw new FileRefusal(
                $"A web page, SVG drawing or other XML file is not kept, because opening one can run what is inside. Save it as a PDF or a PNG picture. {KeptKind.Accepted}"
            );
        }

        return string.Equals(Path.GetExtension(name), ".csv", StringComparison.OrdinalIgnoreCase) ? KeptKind.Csv : KeptKind.Text;
    }

    private static string? NameOf(ReadOnlySpan<byte> content, (byte[] Start, string What)[] marks)
    {
        foreach (var (start, what) in marks)
        {
            if (content.StartsWith(start))
            {
                return what;
            }
        }

        return null;
    }

    /// <summary>
    /// The file as text; null where it holds what no text does. Windows text that is not UTF-8 has bytes above 127, and no control codes.
    /// </summary>
    private static string? Read(ReadOnlySpan<byte> content)
    {
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(content);
        }

        return text.Any(letter => letter < ' ' && letter is not ('\t' or '\r' or '\n' or '\f')) ? null : text;
    }

    private static FileRefusal NotKept(string what) => new($"{what} is not kept as evidence. {KeptKind.Accepted}");
}
