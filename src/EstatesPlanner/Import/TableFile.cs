using EstatesPlanner.Import.Text;
using EstatesPlanner.Import.Xls;
using EstatesPlanner.Import.Xlsx;

namespace EstatesPlanner.Import;

/// <summary>What a file is, decided by its content and never by its name.</summary>
public enum FileKind
{
    Text,
    Xlsx,
    Xls,
}

/// <summary>
/// A csv, .xlsx or .xls file as sheets of rows of text. Opening it checks what it is, hashes it and finds its encoding and delimiter;
/// rows are read as they are asked for. Dates come as 2026-03-31, numbers in plain digits with a point.
/// </summary>
public sealed class TableFile : IDisposable
{
    private readonly IDisposable owned;

    private TableFile(string name, FileKind kind, FileScan scan, IReadOnlyList<SheetTable> sheets, IDisposable owned)
    {
        this.owned = owned;
        (Name, Kind, Sha256, Sheets) = (name, kind, scan.Sha256, sheets);
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    public FileKind Kind { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>UTF-8, Windows-1252 and so on; xlsx or xls for a workbook.</summary>
    public string Encoding { get; private init; } = "";

    /// <summary>What separates the cells of a csv file; null for a workbook.</summary>
    public char? Delimiter { get; private init; }

    /// <summary>About how many rows a csv file has; null for a workbook, whose rows are known only once they are read.</summary>
    public long? Lines { get; private init; }

    public IReadOnlyList<SheetTable> Sheets { get; }

    public IReadOnlyList<SheetTable> VisibleSheets => [.. Sheets.Where(sheet => !sheet.Hidden)];

    /// <summary>Things the person should know that stop nothing, such as links that were not followed.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <exception cref="FileRefusal">Not a table, or beyond the limits.</exception>
    /// <exception cref="FileNotFoundException">No such file.</exception>
    public static TableFile Open(string path, ImportLimits limits)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return Open(stream, Path.GetFileName(path), limits);
    }

    /// <summary>Opens a seekable stream, which then belongs to the table and is closed with it.</summary>
    /// <exception cref="FileRefusal">Not a table, or beyond the limits.</exception>
    public static TableFile Open(Stream stream, string name, ImportLimits limits)
    {
        try
        {
            return FileContent.KindOf(stream, limits) switch
            {
                FileKind.Xlsx => Workbook(stream, name, limits),
                FileKind.Xls => OldWorkbook(stream, name, limits),
                FileKind.Text => Text(stream, name, limits),
                var kind => throw new InvalidOperationException($"No reader for {kind}."),
            };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose() => owned.Dispose();

    private static TableFile Text(Stream stream, string name, ImportLimits limits)
    {
        var scan = FileScan.Of(stream);
        var encoding = TextEncoding.Of(stream, scan);
        var csv = new CsvFile(stream, encoding, DelimiterFinder.Find(encoding.Open(stream)), limits);
        return new TableFile(name, FileKind.Text, scan, [new SheetTable(null, hidden: false, csv.Rows)], stream)
        {
            Encoding = encoding.Name,
            Delimiter = csv.Delimiter,
            Lines = scan.Lines,
        };
    }

    private static TableFile Workbook(Stream stream, string name, ImportLimits limits)
    {
        var workbook = XlsxWorkbook.Open(stream, limits);
        return new TableFile(name, FileKind.Xlsx, FileScan.Of(stream), workbook.Sheets, stream)
        {
            Encoding = "xlsx",
            Notes = workbook.Notes,
        };
    }

    private static TableFile OldWorkbook(Stream stream, string name, ImportLimits limits)
    {
        var scan = FileScan.Of(stream);
        var workbook = XlsFile.Open(stream, limits);
        stream.Dispose();
        return new TableFile(name, FileKind.Xls, scan, workbook.Sheets, workbook) { Encoding = "xls" };
    }
}
