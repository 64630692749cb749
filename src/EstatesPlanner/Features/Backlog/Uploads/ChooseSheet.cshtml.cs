using EstatesPlanner.Import.Mapping;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Rows">Rows with a value; null where there are more than are counted here.</param>
public sealed record SheetChoice(string Name, bool Hidden, int? Rows);

/// <summary>Which sheet of a workbook the register is on. A file of one sheet has nothing to ask.</summary>
public sealed class ChooseSheetModel : UploadPage
{
    private const int MostRows = 1_000;

    public IReadOnlyList<SheetChoice> Sheets { get; private set; } = [];

    public string? Chosen { get; private set; }

    public IActionResult OnGet()
    {
        Look();
        return Sheets.Count > 1 ? Page() : Redirect(Addresses.UploadHeaders(Trust, UploadId));
    }

    public IActionResult OnPost([FromForm] string? sheet)
    {
        Look();
        if (Sheets.All(each => each.Name != sheet))
        {
            ModelState.AddModelError("sheet-0", "Choose the sheet that holds the register.");
            return Page();
        }

        Keep(Staged.Mapping.Sheet == sheet ? Staged.Mapping : new SheetMapping { Sheet = sheet });
        return Redirect(Addresses.UploadHeaders(Trust, UploadId));
    }

    private void Look()
    {
        using var file = Open();
        Sheets =
        [
            .. file
                .Sheets.Where(sheet => sheet.Name is not null)
                .Select(sheet => new SheetChoice(
                    sheet.Name!,
                    sheet.Hidden,
                    sheet.Rows().Where(row => !row.IsBlank).Take(MostRows + 1).Count() is var rows && rows > MostRows ? null : rows
                )),
        ];
        Chosen = Sheet(file, new SheetGuess(new MappingGuess(Fields()))).Name;
    }
}
