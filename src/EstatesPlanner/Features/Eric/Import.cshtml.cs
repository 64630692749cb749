using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Eric;

/// <summary>Brings in a published file over the web UI, as <c>import eric</c> does: for whoever runs the machine.</summary>
public sealed class ImportModel(ImportEric import, CurrentActor current) : PageModel
{
    public ImportAnswer? Answer { get; private set; }

    public string? Year { get; private set; }

    /// <summary>True to import, false to check only.</summary>
    public bool Takes { get; private set; }

    /// <summary>The sheets of the file that fit alike: the person chooses one and sends the file again.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    /// <summary>The file looked like one of another year, so the form asks for a tick.</summary>
    public bool AsksForYear { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => ImportEric.Demand(current.Actor);

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? year,
        IFormFile? file,
        [FromForm] string? mode,
        [FromForm] string? sheet,
        [FromForm] bool confirm,
        CancellationToken cancellation
    )
    {
        (Year, Takes) = (year, mode == "take");
        ModelState.Clear();
        if (!FinancialYear.TryParse(year, out var about))
        {
            ModelState.AddModelError("year", "Enter the financial year, such as 2015/16.");
        }

        if (Upload.IsThere(file, ModelState) && ModelState.IsValid)
        {
            Answer = await Upload.Take(
                file,
                ModelState,
                ImportLimits.Page with
                {
                    Columns = ImportEric.Limits.Columns,
                },
                table => import.Run(current.Actor, table, about, level: null, dryRun: !Takes, sheet, confirm),
                sheets => Sheets = sheets,
                cancellation
            );
            AsksForYear = confirm || Answer?.Problems.Any(problem => problem is { Level: ProblemLevel.Error, Row: null }) == true;
        }

        return Page();
    }
}
