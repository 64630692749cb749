using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Shared;

/// <summary>A page that takes a sheet of the register's own: checked first, then imported whole.</summary>
public abstract class SheetUploadPage : TrustPage
{
    public ImportAnswer? Answer { get; private set; }

    public bool CheckOnly { get; private set; } = true;

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, [FromForm] bool checkOnly, CancellationToken cancellation)
    {
        CheckOnly = checkOnly;
        ModelState.Clear();
        Answer = await Upload.Take(file, ModelState, ImportLimits.Page, table => Import(table, checkOnly), cancellation);
        return Page();
    }

    protected abstract Task<ImportAnswer> Import(TableFile table, bool checkOnly);
}
