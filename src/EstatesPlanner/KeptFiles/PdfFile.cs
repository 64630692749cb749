using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using EstatesPlanner.Import;

namespace EstatesPlanner.KeptFiles;

/// <summary>
/// Looks through a PDF for what does something when it is opened or clicked: scripts, programs it starts, files inside it, forms it sends.
/// Names are read as a PDF reader
/// reads them, with their <c>#4A</c> escapes, and inside compressed objects too; what is drawn on the pages is not looked at.
/// </summary>
internal static partial class PdfFile
{
    /// <summary>Compressed objects together may unpack to no more.</summary>
    private const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>Blanks and remarks, which may stand between any two words of a PDF.</summary>
    private const string Between = @"(?:[\s\0]|%[^\r\n]*[\r\n])*";

    /// <summary>Where a name ends.</summary>
    private const string Ends = @"(?=[\s\0()<>\[\]{}/%]|$)";

    private static readonly (Regex Mark, string What)[] Refused =
    [
        (Script(), "a script"),
        (Launch(), "an action that starts another program"),
        (FilesInside(), "other files inside it"),
        (Film(), "a film or program inside it"),
        (FormSent(), "a form that sends or reads files"),
    ];

    /// <exception cref="FileRefusal">It holds one of these, or it is locked so that nobody can tell.</exception>
    public static void RequirePassive(ReadOnlySpan<byte> content)
    {
        var text = Encoding.Latin1.GetString(content);
        var plain = new StringBuilder(text.Length);
        var packed = new StringBuilder();
        var isLocked = false;
        var at = 0;
        foreach (Match start in StreamStart().Matches(text))
        {
            if (start.Index < at)
            {
                continue;
            }

            var end = text.IndexOf("endstream", start.Index + start.Length, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            plain.Append(text, at, start.Index - at).Append(' ');
            if (ObjectStream().IsMatch(Unescaped(Dictionary(text, at, start.Index))))
            {
                isLocked |= !Unpack(content[(start.Index + start.Length)..end], packed);
            }

            at = end;
        }

        plain.Append(text, at, text.Length - at);
        // The whole file is looked through for the long marks, whatever it calls a stream; the short one could stand in a picture by
        // chance.
        var (whole, objects) = (Unescaped(text), Unescaped(packed.ToString()));
        var what =
            Refused.FirstOrDefault(each => each.Mark.IsMatch(whole) || each.Mark.IsMatch(objects)).What
            ?? (ShortScript().IsMatch(Unescaped(plain.ToString())) || ShortScript().IsMatch(objects) ? "a script" : null);
        if (what is not null)
        {
            throw new FileRefusal($"This PDF holds {what}. Print it to a new PDF, or save it without, and add that.");
        }

        if (isLocked)
        {
            throw new FileRefusal(
                "This PDF is locked or damaged, so what it holds cannot be told. Save a copy without its lock, or print it to a new PDF, and add that."
            );
        }
    }

    /// <summary>The dictionary ahead of a stream: from the object's beginning, or a fair way back.</summary>
    private static string Dictionary(string text, int from, int to)
    {
        var start = text.LastIndexOf(" obj", to - 1, to - from, StringComparison.Ordinal);
        return text[(start < 0 ? Math.Max(from, to - 4096) : start)..to];
    }

    private static bool Unpack(ReadOnlySpan<byte> packed, StringBuilder into)
    {
        try
        {
            using var source = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[81920];
            int count;
            while ((count = source.Read(buffer)) > 0)
            {
                into.Append(Encoding.Latin1.GetString(buffer, 0, count));
                if (into.Length > MostUnpacked)
                {
                    throw new FileRefusal(
                        $"This PDF unpacks to more than {FileRefusal.MiB(MostUnpacked)}. Print it to a new PDF and add that."
                    );
                }
            }

            into.Append(' ');
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string Unescaped(string name) =>
        name.Contains('#', StringComparison.Ordinal)
            ? Escape().Replace(name, escape => ((char)Convert.ToByte(escape.Groups[1].Value, 16)).ToString())
            : name;

    [GeneratedRegex(@">>\s*stream\r?\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"/ObjStm(?![A-Za-z0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ObjectStream();

    [GeneratedRegex($"/S{Between}/JavaScript{Ends}|/JavaScript{Between}(<<|[0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex($"/JS{Between}[(<0-9]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ShortScript();

    [GeneratedRegex($"/S{Between}/Launch{Ends}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Launch();

    [GeneratedRegex(
        $"/EmbeddedFiles?{Ends}|/S{Between}/GoToE{Ends}|/Subtype{Between}/FileAttachment{Ends}",
        RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex FilesInside();

    [GeneratedRegex($"/Subtype{Between}/(RichMedia|Movie|Screen){Ends}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Film();

    [GeneratedRegex($"/S{Between}/(SubmitForm|ImportData){Ends}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FormSent();

    [GeneratedRegex("#([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escape();
}
