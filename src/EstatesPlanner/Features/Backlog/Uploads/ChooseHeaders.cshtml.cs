using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>Which row holds the headers, on a picture of the top of the sheet.</summary>
public sealed class ChooseHeadersModel : UploadPage
{
    private const int FewestRows = 12;
    private const int RowsBelow = 4;
    private const int LongestCell = 40;

    /// <summary>The top of the sheet, down to some rows below the likeliest header.</summary>
    public IReadOnlyList<SourceRow> Rows { get; private set; } = [];

    public int Columns { get; private set; }

    public int Chosen { get; private set; }

    public string? SheetName { get; private set; }

    /// <summary>How a text file was read; null for a workbook.</summary>
    public string? ReadAs { get; private set; }

    public bool HasSheets { get; private set; }

    public static string Short(string? cell) => cell is { Length: > LongestCell } ? cell[..LongestCell] + "…" : cell ?? "";

    public void OnGet() => Look();

    public IActionResult OnPost([FromForm] int? row)
    {
        Look();
        if (row is not { } chosen || (chosen != 0 && Rows.All(each => each.Number != chosen || each.IsBlank)))
        {
            ModelState.AddModelError(
                $"row-{Rows.FirstOrDefault(each => !each.IsBlank)?.Number ?? 0}",
                "Choose the row that holds the headers."
            );
            return Page();
        }

        var known = Staged.Mapping;
        Keep(known.HeaderRow == chosen ? known : new SheetMapping { Sheet = SheetName, HeaderRow = chosen });
        return Redirect(Addresses.UploadColumns(Trust, UploadId));
    }

    private void Look()
    {
        using var file = Open();
        var guess = new SheetGuess(new MappingGuess(Fields()));
        var sheet = Sheet(file, guess);
        Chosen = Staged.Mapping.HeaderRow ?? guess.HeaderRow(sheet).Row;
        Rows = [.. sheet.Rows().TakeWhile(row => row.Number <= Math.Max(FewestRows, Chosen + RowsBelow))];
        (Columns, SheetName, HasSheets) = (Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count), sheet.Name, file.Sheets.Count > 1);
        ReadAs = file.Delimiter is { } delimiter ? $"Read as {file.Encoding}, its cells separated by {Words(delimiter)}." : null;
    }

    private static string Words(char delimiter) =>
        delimiter switch
        {
            ',' => "commas",
            ';' => "semicolons",
            '\t' => "tabs",
            '$' => "dollar signs",
            '|' => "upright strokes",
            _ => $"“{delimiter}”",
        };
}
