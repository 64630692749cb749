using System.Text;

namespace EstatesPlanner.Import;

/// <summary>Tells what a file is from its first bytes, and names the things people take for a workbook that are none.</summary>
internal static class FileContent
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] EmptyZip = "PK\u0005\u0006"u8.ToArray();
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="FileRefusal">Empty, too large, or something else than a csv, .xlsx or .xls file.</exception>
    public static FileKind KindOf(Stream stream, ImportLimits limits)
    {
        var head = Head(stream);
        if (head.Length == 0)
        {
            throw new FileRefusal("The file is empty.");
        }

        if (Starts(head, Zip) || Starts(head, EmptyZip))
        {
            return Within(stream, limits.WorkbookBytes, FileKind.Xlsx);
        }

        if (Starts(head, CompoundFile))
        {
            Within(stream, limits.WorkbookBytes, FileKind.Xls);
            return HasEncryptedPackage(stream)
                ? throw new FileRefusal("This workbook is locked with a password. Save it without one.")
                : FileKind.Xls;
        }

        RefuseMarkup(head);
        return Within(stream, limits.TextBytes, FileKind.Text);
    }

    private static FileKind Within(Stream stream, long bytes, FileKind kind) =>
        stream.Length <= bytes ? kind : throw FileRefusal.TooLarge(bytes);

    private static void RefuseMarkup(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("%PDF", StringComparison.Ordinal))
        {
            throw new FileRefusal("This is a PDF, not a table. Save the table as .xlsx or CSV.");
        }

        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new FileRefusal("This is an XML file. Save it as .xlsx.");
        }

        if (
            text.StartsWith('<')
            && (
                text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            throw new FileRefusal("This is a web page, not a workbook. Save it as .xlsx.");
        }
    }

    /// <summary>A workbook with a password is a compound file whose directory names this stream.</summary>
    private static bool HasEncryptedPackage(Stream stream)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        var kept = 0;
        stream.Position = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(name) >= 0)
            {
                return true;
            }

            kept = Math.Min(name.Length - 1, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[1024];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static bool Starts(byte[] head, byte[] with) => head.AsSpan().StartsWith(with);
}
