using System.Text.Json;

namespace EstatesPlanner.Import.Xls;

/// <summary>
/// An .xls file, read once by a child process into a file of lines in a temporary folder nobody else may open, from which rows are given
/// one at a time. The child is this
/// program itself under a memory limit and a clock: whatever the file does to it, this process goes on.
/// </summary>
internal sealed class XlsFile : IDisposable
{
    private readonly DirectoryInfo folder;

    private XlsFile(DirectoryInfo folder)
    {
        this.folder = folder;
        Sheets =
        [
            .. Starts().Select((start, index) => new SheetTable(start.Sheet ?? "", start.Hidden, () => Rows(index), () => Merges(start))),
        ];
    }

    public IReadOnlyList<SheetTable> Sheets { get; }

    /// <exception cref="FileRefusal">Damaged, too large, or the child took too long or too much memory.</exception>
    public static XlsFile Open(Stream workbook, ImportLimits limits)
    {
        var folder = Directory.CreateTempSubdirectory("estates-planner-");
        try
        {
            XlsChild.Run(workbook, LinesIn(folder), limits);
            return new XlsFile(folder);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string LinesIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "lines");

    private List<XlsLine> Starts()
    {
        var starts = new List<XlsLine>();
        foreach (var line in Lines())
        {
            if (line.Refused is not null)
            {
                throw new FileRefusal(line.Refused);
            }

            if (line.Row == 0)
            {
                starts.Add(line);
            }
        }

        return starts;
    }

    private static IReadOnlyList<CellRange> Merges(XlsLine start) =>
        start.Merges switch
        {
            null => [],
            { Count: > CellRange.Most } => throw CellRange.TooMany(),
            var areas => [.. areas.Select(area => CellRange.TryParse(area, out var range) ? range : (CellRange?)null).OfType<CellRange>()],
        };

    private IEnumerable<SourceRow> Rows(int index)
    {
        var sheet = -1;
        foreach (var line in Lines())
        {
            sheet += line.Row == 0 ? 1 : 0;
            if (sheet > index)
            {
                yield break;
            }

            if (sheet == index && line.Cells is { } cells)
            {
                yield return new SourceRow(line.Row, cells)
                {
                    IsHidden = line.Hidden,
                    Numbers = (line.Numbers ?? []).ToHashSet(),
                    HiddenColumns = (line.HiddenColumns ?? []).ToHashSet(),
                };
            }
        }
    }

    private IEnumerable<XlsLine> Lines() =>
        File.ReadLines(LinesIn(folder)).Select(line => JsonSerializer.Deserialize<XlsLine>(line, XlsLine.Options)!);
}
