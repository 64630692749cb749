using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>Uploads blocks and facet surveys: checked first, then imported whole.</summary>
public sealed class ImportEstateModel(ImportEstate import) : TrustPage
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
        if (file is null || file.Length == 0)
        {
            ModelState.AddModelError("file", file is null ? "Choose a file." : "The file is empty.");
            return Page();
        }

        try
        {
            using var table = await Upload.Open(file, ImportLimits.Page, cancellation);
            Answer = await import.Run(Actor, Trust, table, checkOnly);
        }
        catch (FileRefusal refusal)
        {
            ModelState.AddModelError("file", refusal.Message);
        }

        return Page();
    }
}
