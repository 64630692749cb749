using System.Text;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Xlsx;

namespace EstatesPlanner.KeptFiles;

/// <summary>Tells a Word document and an Excel workbook from other zips by the parts inside, and refuses what runs by itself: macros and ActiveX controls.</summary>
internal static class OfficeFile
{
    private static readonly ImportLimits Limits = ImportLimits.Verb with { Parts = 5_000 };

    /// <exception cref="FileRefusal">Another zip, a damaged one, or one with macros.</exception>
    public static KeptKind KindOf(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        var parts = Parts(stream);
        var kind = parts.Any(part => IsMain(part.Name, "word/document")) ? KeptKind.Docx : parts.Any(part => IsMain(part.Name, "xl/workbook")) ? KeptKind.Xlsx : null;
        if (kind is null)
        {
            throw new FileRefusal($"This zip holds neither a Word document nor an Excel workbook. Add the files inside one by one. {KeptKind.Accepted}");
        }

        return parts.Any(part => IsActive(part.Name)) || Types(stream, parts).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            ? throw new FileRefusal("This file has macros or controls, which run when it is opened. Save it without them, as .docx or .xlsx, or as a PDF.")
            : kind;
    }

    private static IReadOnlyList<ZipPart> Parts(Stream stream)
    {
        try
        {
            return ZipDirectory.Read(stream, Limits);
        }
        catch (FileRefusal cause)
        {
            throw Damaged(cause);
        }
    }

    private static string Types(Stream stream, IReadOnlyList<ZipPart> parts)
    {
        var list = parts.SingleOrDefault(part => string.Equals(part.Name, "[Content_Types].xml", StringComparison.Ordinal)) ?? throw Damaged(null);
        try
        {
            using var reader = new StreamReader(new ZipPartStream(stream, list, Limits, Limits.ListPartBytes), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (FileRefusal cause)
        {
            throw Damaged(cause);
        }
    }

    private static FileRefusal Damaged(Exception? cause) => new("This Office file is damaged, or packed in a way that is not allowed. Open it, save it again and add it once more.", cause);

    private static bool IsMain(string name, string main) => name.StartsWith(main, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsActive(string name) => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase);
}
