using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Uploads;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Takes a register file in. With our columns it can be imported at once; else its columns are matched, step by step.</summary>
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class ImportModel(ImportBacklog import, StagedUploads uploads) : TrustPage
{
    /// <summary>Somewhat more than the largest file, so that one slightly too large is told so.</summary>
    private const long Largest = 96L * 1024 * 1024;

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
        if (!Upload.IsThere(file, ModelState))
        {
            return Page();
        }

        var upload = await uploads.Keep(Actor, Trust, file!.FileName, file.CopyToAsync, cancellation);
        try
        {
            using var table = uploads.Open(upload);
            upload = upload with { IsOurs = RegisterLines.IsOurs(table) };
            var imported =
                upload.IsOurs && Mode != "check"
                    ? await import.Run(
                        Actor,
                        Trust,
                        table,
                        upload.Choices(dryRun: false, acceptValid: Mode == "good"),
                        progress: null,
                        cancellation
                    )
                    : null;
            uploads.Save(upload with { ImportId = imported?.ImportId });
            return Redirect(
                imported?.ImportId is not null ? Addresses.UploadDone(Trust, upload.Id)
                : upload.IsOurs ? Addresses.UploadCheck(Trust, upload.Id)
                : Addresses.UploadSheet(Trust, upload.Id)
            );
        }
        catch (FileRefusal refusal) when (refusal.Sheets.Count > 0)
        {
            uploads.Save(upload with { IsOurs = false });
            return Redirect(Addresses.UploadSheet(Trust, upload.Id));
        }
        catch (FileRefusal refusal)
        {
            uploads.Drop(upload);
            ModelState.AddModelError("file", refusal.Message);
            return Page();
        }
    }
}
