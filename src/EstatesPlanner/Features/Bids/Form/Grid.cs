using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>A column of a section's rows: a column of the workbook's sheet, with the words of its label.</summary>
public sealed record GridColumn(
    string Name,
    string Label,
    string Width = "",
    IReadOnlyList<FieldChoice>? Choices = null,
    string InputMode = "text",
    int Rows = 1,
    string? Hint = null
);

/// <summary>
/// The rows of a section as a form: those the bid has, and a few to fill in. They are read by the very rules that read the workbook's
/// sheet.
/// </summary>
/// <param name="Sheet">Of the workbook.</param>
/// <param name="Thing">What a row is, such as cost.</param>
/// <param name="Id">The column of a row's id and what new ids begin with; null where rows have none, or where the person gives it.</param>
public sealed record Grid(
    string Sheet,
    string Thing,
    IReadOnlyList<GridColumn> Columns,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows,
    (string Column, string Stem)? Id = null
)
{
    private const int MostRows = 200;

    /// <summary>The bid's rows and some blank ones.</summary>
    public static Grid Of(
        Domain.Bids.CapitalBid bid,
        string sheet,
        string thing,
        IReadOnlyList<GridColumn> columns,
        int blank = 2,
        (string Column, string Stem)? id = null
    ) =>
        new(
            sheet,
            thing,
            columns,
            [
                .. BidCellsOut
                    .Rows(bid, sheet)
                    .Select(row =>
                        (IReadOnlyDictionary<string, string?>)
                            row.ToDictionary(
                                cell => cell.Key,
                                cell =>
                                    cell.Value switch
                                    {
                                        decimal number => TwoReadings.Plain(number),
                                        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                                        var other => other?.ToString(),
                                    },
                                StringComparer.Ordinal
                            )
                    ),
                .. Enumerable
                    .Range(0, blank)
                    .Select(_ => (IReadOnlyDictionary<string, string?>)new Dictionary<string, string?>(StringComparer.Ordinal)),
            ],
            id
        );

    /// <summary>
    /// The rows as a person sent them; a row ticked to be taken out is gone, and the columns the page does not show stay as the bid has
    /// them.
    /// </summary>
    public Grid Sent(IFormCollection form)
    {
        var rows = new List<Dictionary<string, string?>>();
        for (var i = 0; i < MostRows && Columns.Any(column => form.ContainsKey(Field(column.Name, i))); i++)
        {
            if (form[Field("out", i)] == "true")
            {
                continue;
            }

            var row =
                i < Rows.Count
                    ? Rows[i].ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal)
                    : new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var column in Columns)
            {
                row[column.Name] = form[Field(column.Name, i)].ToString() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;
            }

            rows.Add(row);
        }

        if (Id is var (id, stem))
        {
            Name(
                rows.Where(row =>
                    Columns.Any(shown => !string.IsNullOrWhiteSpace(row[shown.Name]))
                    && string.IsNullOrWhiteSpace(row.GetValueOrDefault(id))
                ),
                rows,
                id,
                stem
            );
        }

        return this with
        {
            Rows = rows,
        };
    }

    /// <summary>The name of a field, and its id.</summary>
    public string Field(string column, int row) => FormattableString.Invariant($"{Thing}-{column}-{row}").Replace(' ', '-');

    /// <summary>Gives rows without an id the next free ones.</summary>
    private static void Name(
        IEnumerable<Dictionary<string, string?>> nameless,
        List<Dictionary<string, string?>> all,
        string column,
        string stem
    )
    {
        var taken = all.Select(row => row.GetValueOrDefault(column)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var row in nameless.ToList())
        {
            row[column] = Enumerable
                .Range(1, MostRows + 1)
                .Select(number => FormattableString.Invariant($"{stem}{number}"))
                .First(taken.Add);
        }
    }

    /// <summary>The filled rows as lines of the sheet, each with the row of the form it stands in.</summary>
    /// <param name="bid">Reference of the bid, which every row of a workbook names.</param>
    internal IReadOnlyList<(SheetLine Line, int Row)> Lines(string bid)
    {
        var names = BidColumns.Sheets[Sheet].Names.ToList();
        var filled = Rows.Index()
            .Where(row => Columns.Any(column => !string.IsNullOrWhiteSpace(row.Item.GetValueOrDefault(column.Name))))
            .ToList();
        var source = filled.Select(
            (row, i) => new SourceRow(i + 2, [.. names.Select(name => name == "bid" ? bid : row.Item.GetValueOrDefault(name))])
        );
        var table = new SheetTable(Sheet, hidden: false, () => source.Prepend(new SourceRow(1, [.. names])));
        return [.. SheetLines.Read("form", table, BidColumns.Sheets[Sheet]).Lines.Select(line => (line, filled[line.Row - 2].Index))];
    }

    /// <summary>What the readers noted, at the fields it was noted at.</summary>
    internal void Complain(IEnumerable<(SheetLine Line, int Row)> lines, ModelStateDictionary errors)
    {
        foreach (var (line, row) in lines)
        {
            foreach (var problem in line.Problems.Where(problem => problem.Level == ProblemLevel.Error))
            {
                var column = Columns.FirstOrDefault(column => column.Name == problem.Column);
                errors.AddModelError(
                    Field((column ?? Columns[0]).Name, row),
                    $"{char.ToUpperInvariant(Thing[0])}{Thing[1..]} {row + 1}: {problem.Message.Replace("This cell is blank: ", "", StringComparison.Ordinal)}"
                );
            }
        }
    }
}
