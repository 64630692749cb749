using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>One part of what an import would do, at its own address.</summary>
public sealed record CheckPart(string Id, string Words, int Count);

/// <summary>What the file would do to the register, part by part; then it is imported as it was shown, or nothing is.</summary>
public sealed class CheckModel : UploadPage
{
    public const int RowsOnAPage = 50;

    public ImportAnswer Answer { get; private set; } = null!;

    public string Show { get; private set; } = "";

    public int At { get; private set; } = 1;

    /// <summary>Whether it is read by our own column names rather than a mapping.</summary>
    public bool IsOurs => Staged.IsOurs;

    public IReadOnlyList<ImportProblem> Errors { get; private set; } = [];

    public IReadOnlyList<ImportProblem> Warnings { get; private set; } = [];

    public IReadOnlyList<CheckPart> Parts { get; private set; } = [];

    public int Taken => Answer.Rows.Added + Answer.Rows.Changed;

    /// <summary>Whether there is anything to import: items, or what the file says of their blocks.</summary>
    public bool HasAny => Taken > 0 || Answer.Places.Count > 0;

    /// <summary>The rows of the part that is shown, on the page that is shown.</summary>
    public IEnumerable<T> Paged<T>(IReadOnlyList<T> all) => all.Skip((At - 1) * RowsOnAPage).Take(RowsOnAPage);

    public bool HasNext(int count) => At * RowsOnAPage < count;

    public string Link(string show, int page) => Addresses.UploadChecked(Trust, UploadId, show, page);

    public async Task<IActionResult> OnGetAsync(string? show, int? page, CancellationToken cancellation)
    {
        if (Staged.ImportId is not null && !Staged.Again)
        {
            return Redirect(Addresses.UploadDone(Trust, UploadId));
        }

        if (!Staged.IsOurs && Staged.Mapping.Columns.Count == 0 && Staged.MappingName is null)
        {
            return Redirect(Addresses.UploadColumns(Trust, UploadId));
        }

        await Look(show, page, cancellation);
        return Page();
    }

    /// <summary>The rows that would be left out, to mend.</summary>
    public IActionResult OnGetMend(CancellationToken cancellation)
    {
        using var file = Open();
        var workbook = new MemoryStream();
        Ask<ImportBacklog>().WriteMendFile(Actor, Trust, file, Staged.Choices(dryRun: true, acceptValid: true), workbook, cancellation);
        workbook.Position = 0;
        return File(
            workbook,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{Path.GetFileNameWithoutExtension(Staged.FileName)} to mend.xlsx"
        );
    }

    /// <summary>The mapping as its file, which the command line and the inbox take.</summary>
    public IActionResult OnGetMapping() =>
        File(System.Text.Encoding.UTF8.GetBytes(MappingFile.Write(Staged.Reading)), "application/json", "mapping.json");

    public async Task<IActionResult> OnPostAsync([FromForm] string? shown, [FromForm] bool good, CancellationToken cancellation)
    {
        if (Staged.ImportId is not null && !Staged.Again)
        {
            return Redirect(Addresses.UploadDone(Trust, UploadId));
        }

        try
        {
            using var file = Open();
            // Without a fingerprint nothing was shown, and nothing may be imported unseen.
            var answer = await Ask<ImportBacklog>()
                .Run(Actor, Trust, file, Staged.Choices(dryRun: false, good, shown ?? ""), progress: null, cancellation);
            if (answer.ImportId is { } id)
            {
                Keep(Staged with { ImportId = id, Again = false });
                return Redirect(Addresses.UploadDone(Trust, UploadId));
            }

            ModelState.AddModelError(
                "",
                "Some rows have to be mended, so nothing was imported. Import the good rows, or mend the file and send it again."
            );
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        }

        await Look(null, null, cancellation);
        return Page();
    }

    /// <summary>Reads a file once more that was imported before.</summary>
    public IActionResult OnPostAgain()
    {
        Keep(Staged with { Again = true, ImportId = null });
        return Redirect(Addresses.UploadCheck(Trust, UploadId));
    }

    private async Task Look(string? show, int? page, CancellationToken cancellation)
    {
        using var file = Open();
        Answer = await Ask<ImportBacklog>()
            .Run(Actor, Trust, file, Staged.Choices(dryRun: true, acceptValid: true), progress: null, cancellation);
        Errors = [.. Answer.Problems.Where(problem => problem.Level == ProblemLevel.Error)];
        Warnings = [.. Answer.Problems.Where(problem => problem.Level == ProblemLevel.Warning)];
        Parts =
        [
            new("added", "Added", Answer.Rows.Added),
            new("changed", "Changed", Answer.Rows.Changed),
            new("rejected", "To mend", Answer.Rows.Rejected),
            new("vanished", "Not in this file", Answer.Vanished.Count),
            new("aside", "Set aside", Answer.SkippedRows.Count),
            new("places", "Sites and blocks", Answer.Places.Count),
            new("read", "Read otherwise", Answer.Readings.Count),
            new("notes", "Notes", Warnings.Count),
        ];
        Show =
            Parts.FirstOrDefault(part => part.Id == show)?.Id
            ?? Parts.FirstOrDefault(part => part.Id == "rejected" && part.Count > 0)?.Id
            ?? Parts.FirstOrDefault(part => part.Count > 0)?.Id
            ?? "added";
        At = Math.Max(1, page ?? 1);
    }
}
