using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Uploads a register: checked first, then imported whole, or in its good rows.</summary>
public sealed class ImportModel(ImportBacklog import) : TrustPage
{
    public ImportAnswer? Answer { get; private set; }

    public string Mode { get; private set; } = "check";

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, [FromForm] string? mode, CancellationToken cancellation)
    {
        Mode = mode is "all" or "good" ? mode : "check";
        ModelState.Clear();
        Answer = await Upload.Take(file, ModelState, ImportLimits.Page, table => import.Run(Actor, Trust, table, new ImportChoices(Mode == "check", Mode == "good"), progress: null, cancellation), cancellation);
        return Page();
    }
}
