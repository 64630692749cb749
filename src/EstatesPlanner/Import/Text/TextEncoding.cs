using System.Text;

namespace EstatesPlanner.Import.Text;

/// <summary>
/// How a text file is encoded: as its byte order mark says, else UTF-8 where every byte fits, else Windows-1252 as Excel saves it.
/// </summary>
/// <param name="Name">As reported to the person.</param>
/// <param name="Encoding">Throws on a byte that does not fit.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkLength)
{
    private static readonly TextEncoding[] Marked =
    [
        new("UTF-8 with byte order mark", new UTF8Encoding(true, throwOnInvalidBytes: true), 3),
        new("UTF-32", new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
        new("UTF-32 big-endian", new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
        new("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2),
        new("UTF-16 big-endian", new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2),
    ];

    /// <exception cref="FileRefusal">Only a byte order mark; not text; neither UTF-8 nor Windows-1252.</exception>
    public static TextEncoding Of(Stream stream, FileScan scan)
    {
        var marked = FromMark(stream);
        if (marked is not null && stream.Length == marked.MarkLength)
        {
            throw new FileRefusal("The file is empty.");
        }

        if (marked is { MarkLength: 2 or 4, Encoding: not UTF8Encoding })
        {
            return marked;
        }

        if (scan.Nuls > 0)
        {
            throw new FileRefusal("This is not a text file.");
        }

        if (scan.Invalid == 0)
        {
            return marked ?? new TextEncoding("UTF-8", new UTF8Encoding(false, throwOnInvalidBytes: true), 0);
        }

        // Mostly valid UTF-8 with some bytes that are not is a damaged or patched-together file, not Windows-1252.
        if (marked is not null || scan.MultiByte >= scan.Invalid || scan.UndefinedInWindows1252)
        {
            throw new FileRefusal($"Row {FileScan.LineOf(stream, scan.FirstInvalid)}: not valid UTF-8. Save as CSV UTF-8.");
        }

        return new TextEncoding("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!, 0);
    }

    /// <summary>A reader from the first character. It leaves the stream open.</summary>
    public TextReader Open(Stream stream)
    {
        stream.Position = MarkLength;
        return new StreamReader(stream, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
    }

    private static TextEncoding? FromMark(Stream stream)
    {
        var head = new byte[4];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Marked.FirstOrDefault(candidate => head.AsSpan(0, length).StartsWith(candidate.Encoding.Preamble));
    }
}
