using System.Text;
using EstatesPlanner.Domain;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Bids.Template;

/// <summary>
/// The empty bids workbook with its explanation and a worked example, made from the columns that the reader knows; the files of
/// <c>templates/import</c> are what this
/// writes. The same data give the same bytes.
/// </summary>
public sealed class BidTemplate(BidGuide guide, ReferenceData reference)
{
    private const int Narrow = 14;
    private const int Wide = 44;

    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "need",
        "summary",
        "description",
        "evidence",
        "reason",
        "text",
        "basis",
        "name",
        "source",
        "question",
        "no cost because",
        "bias on contingency because",
    };

    /// <summary>The file in the form that its name asks for: the workbook, the Bids sheet as csv, or the explanation as text.</summary>
    /// <param name="name">Ends in .xlsx, .csv or .md.</param>
    /// <exception cref="Refusal">It ends otherwise.</exception>
    public byte[] As(string name)
    {
        using var stream = new MemoryStream();
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".xlsx":
                TableWriter.WriteXlsx(stream, [Explanation(), .. BidColumns.Sheets.Keys.Select(Sheet)]);
                return stream.ToArray();
            case ".csv":
                var bids = Sheet(BidColumns.Bids);
                TableWriter.WriteCsv(stream, bids with { Rows = bids.Rows.Take(1) });
                return stream.ToArray();
            case ".md":
                return Encoding.UTF8.GetBytes(guide.Markdown());
            default:
                throw Refusal.BadInput(
                    $"{name}: write a name that ends in .xlsx, in .csv for the Bids sheet alone, or in .md for the explanation."
                );
        }
    }

    private ExportSheet Sheet(string name) =>
        new(
            name,
            BidGuide.Columns(name),
            BidExample
                .Rows(name, reference.Deflator.Id)
                .Select(row => (IReadOnlyList<object?>)[.. BidGuide.Columns(name).Select(column => row.GetValueOrDefault(column))])
        )
        {
            Columns = [.. BidGuide.Columns(name).Select(column => Column(name, column))],
        };

    private SheetColumn Column(string sheet, string column)
    {
        var says = guide.Of(sheet, column);
        return new SheetColumn(Prose.Contains(column) ? Wide : Math.Max(Narrow, column.Length + 2))
        {
            Wraps = Prose.Contains(column),
            Prompt = $"{says.Says}{(says.Unit.Length == 0 ? "" : $" Unit: {says.Unit}.")}{(says.Needed ? " Needed." : "")}",
            List = sheet == BidColumns.Inputs && column == "template" ? GainList() : SheetColumn.Of(says.Choices),
        };
    }

    /// <summary>
    /// What each column takes, then the kinds of gain: those are more than a cell's own rule holds, so the list of the template column
    /// points here.
    /// </summary>
    private ExportSheet Explanation() =>
        new(
            BidSheets.Explanation,
            ["Sheet", "Column", "Needed", "Unit", "What to write", "Words it takes"],
            [
                .. BidGuide.Beginning.Select(sentence => Line("How to fill it in", null, null, null, sentence, null)),
                .. BidColumns.Sheets.Keys.SelectMany(Lines),
                .. guide.Gains.Select(gain => Line("Templates of benefits", gain.Id, null, null, gain.Says, null)),
            ]
        )
        {
            Columns = [new(24), new(28), new(9), new(16), new(90) { Wraps = true }, new(50) { Wraps = true }],
        };

    private IEnumerable<IReadOnlyList<object?>> Lines(string sheet) =>
        [
            Line(sheet, null, null, null, BidGuideText.About[sheet], null),
            .. BidGuide
                .Columns(sheet)
                .Select(column => (Column: column, Says: guide.Of(sheet, column)))
                .Select(line =>
                    Line(
                        sheet,
                        line.Column,
                        line.Says.Needed ? "yes" : null,
                        line.Says.Unit.Length == 0 ? null : line.Says.Unit,
                        line.Says.Says,
                        line.Says.Choices.Count == 0 ? null : string.Join(", ", line.Says.Choices)
                    )
                ),
        ];

    private string GainList()
    {
        var last = Explanation().Rows.Count() + 1;
        return FormattableString.Invariant($"'{BidSheets.Explanation}'!$B${last - guide.Gains.Count() + 1}:$B${last}");
    }

    private static IReadOnlyList<object?> Line(params object?[] cells) => cells;
}
