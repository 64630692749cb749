using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>One value of a price index as a person wrote it.</summary>
/// <param name="Place">Where it stands, in their words: line 3, row 7.</param>
/// <param name="Period">A financial year, or a quarter of a calendar year.</param>
/// <param name="Index">The value.</param>
public sealed record SeriesRow(string Place, string? Period, string? Index)
{
    private static readonly char[] Gaps = [',', ';', '\t', ' '];

    /// <summary>Lines of text such as <c>2024/25, 345.1</c> or <c>3Q2024 345.1</c>; blank lines are passed over.</summary>
    public static IReadOnlyList<SeriesRow> OfText(string text) =>
        [
            .. text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select((line, i) => (Line: line.Trim(), Number: i + 1))
                .Where(line => line.Line.Length > 0)
                .Select(line =>
                    line.Line.LastIndexOfAny(Gaps) is var gap and > 0
                        ? new SeriesRow($"Line {line.Number}", line.Line[..gap].TrimEnd(Gaps), line.Line[(gap + 1)..])
                        : new SeriesRow($"Line {line.Number}", line.Line, null)
                ),
        ];

    /// <summary>The rows of a file with a column of periods and one of values.</summary>
    /// <exception cref="FileRefusal">It has no such columns.</exception>
    public static IReadOnlyList<SeriesRow> OfFile(TableFile file)
    {
        var sheet = file.VisibleSheets.FirstOrDefault() ?? throw SheetsThatFit.NoSheet(file);
        var rows = sheet.Rows().ToList();
        var header = Columns.Find(rows);
        return
        [
            .. rows.Where(row => row.Number > header.Row && !row.IsBlank)
                .Select(row => new SeriesRow($"Row {row.Number}", header.Cell(row, "year"), header.Cell(row, "index"))),
        ];
    }

    private static readonly HeaderFinder Columns = new([
        new("year", true, ["financial year", "quarter", "period", "date"]),
        new("index", true, ["value", "index value", "level"]),
    ]);
}

/// <summary>A price index read from rows: its values by financial year, and what is wrong with the rows.</summary>
public sealed record SeriesReading(IReadOnlyList<PriceSeriesValue> Values, IReadOnlyList<string> Problems)
{
    private const decimal MostIndex = 1_000_000;

    public static SeriesReading Of(IReadOnlyList<SeriesRow> rows)
    {
        var (years, quarters, problems) = (
            new Dictionary<FinancialYear, decimal>(),
            new Dictionary<PriceQuarter, decimal>(),
            new List<string>()
        );
        foreach (var row in rows)
        {
            if (!NumberText.TryRead(row.Index, out var index, out var fault, ColumnKind.Ratio) || index is <= 0 or > MostIndex)
            {
                problems.Add(
                    $"{row.Place}: {(string.IsNullOrWhiteSpace(row.Index) ? "give the year and the index value." : fault ?? "an index value is above 0 and below a million.")}"
                );
            }
            else if (
                FinancialYear.TryParse(row.Period, out var year)
                    ? !years.TryAdd(year, index)
                    : PriceQuarter.TryParse(row.Period, out var quarter) && !quarters.TryAdd(quarter, index)
            )
            {
                problems.Add($"{row.Place}: {row.Period} is given twice.");
            }
            else if (!FinancialYear.TryParse(row.Period, out _) && !PriceQuarter.TryParse(row.Period, out _))
            {
                problems.Add($"{row.Place}: {row.Period} is neither a financial year such as 2024/25 nor a quarter such as 3Q2024.");
            }
        }

        if (years.Count > 0 && quarters.Count > 0)
        {
            problems.Add("Give financial years or quarters, not both.");
        }

        var values = quarters.Count > 0 ? QuarterlyIndex.ByFinancialYear(quarters.Select(value => (value.Key, value.Value))) : years;
        if (problems.Count == 0 && values.Count < 2)
        {
            problems.Add(
                quarters.Count > 0
                    ? "At least two financial years must have all four quarters, April to March."
                    : "Give at least two years: an index carries a cost from one to another."
            );
        }

        return new SeriesReading(
            [.. values.OrderBy(value => value.Key).Select(value => new PriceSeriesValue(value.Key, value.Value))],
            problems
        );
    }
}
