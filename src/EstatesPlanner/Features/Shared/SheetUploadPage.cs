using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Shared;

/// <summary>A page that takes a sheet of the register's own: checked first, then imported whole.</summary>
public abstract class SheetUploadPage : TrustPage
{
    public ImportAnswer? Answer { get; private set; }

    public bool CheckOnly { get; private set; } = true;

    /// <summary>The sheets of the file that fit alike: the person chooses one and sends the file again.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    /// <summary>The sheet that was chosen; null where there was nothing to choose.</summary>
    public string? Sheet { get; private set; }

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(
        IFormFile? file,
        [FromForm] bool checkOnly,
        [FromForm] string? sheet,
        CancellationToken cancellation
    )
    {
        (CheckOnly, Sheet) = (checkOnly, string.IsNullOrWhiteSpace(sheet) ? null : sheet);
        ModelState.Clear();
        Answer = await Upload.Take(
            file,
            ModelState,
            ImportLimits.Page,
            table => Import(table, checkOnly),
            sheets => Sheets = sheets,
            cancellation
        );
        return Page();
    }

    protected abstract Task<ImportAnswer> Import(TableFile table, bool checkOnly);
}
