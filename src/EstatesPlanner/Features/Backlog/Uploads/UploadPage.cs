using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>
/// One step of bringing a file in. What was said in a step is kept beside the file, so that each step can be opened again, refreshed and
/// gone back to;
/// every answer leads on by a redirect.
/// </summary>
public abstract class UploadPage : TrustPage
{
    /// <summary>Which upload, from the address.</summary>
    [FromRoute(Name = "upload")]
    public Guid UploadId { get; set; }

    public StagedUpload Staged { get; private set; } = null!;

    protected override Duty Duty => Duty.EditRegister;

    protected StagedUploads Uploads => Ask<StagedUploads>();

    protected T Ask<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        Staged = Uploads.Find(Actor, Trust, UploadId);
        ModelState.Clear();
    }

    /// <summary>A file that was found good at its upload may yet hold something further down that cannot be read.</summary>
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Exception is FileRefusal refusal)
        {
            context.Exception = Refusal.BadInput($"{Staged.FileName} cannot be read. {refusal.Message}");
        }
    }

    /// <summary>What a mapping may speak of in this trust.</summary>
    protected IReadOnlyList<Field> Fields() => BacklogFields.For(Ask<IPlannerReader>(), Ask<ReferenceData>(), Trust);

    protected TableFile Open() => Uploads.Open(Staged);

    /// <summary>The sheet that was chosen, or else the one that looks most like a register.</summary>
    /// <exception cref="FileRefusal">The file has no such sheet.</exception>
    protected SheetTable Sheet(TableFile file, SheetGuess guess) =>
        SheetsThatFit.Remembered(file, Staged.Mapping.Sheet) ?? guess.Sheet(file) ?? throw SheetsThatFit.NoSheet(file);

    protected void Keep(StagedUpload upload)
    {
        Staged = upload;
        Uploads.Save(upload);
    }

    /// <summary>
    /// Keeps the mapping as it stands after this step. From then on the file is read by it, and no longer by our own column names.
    /// </summary>
    protected void Keep(SheetMapping mapping) => Keep(Staged.With(mapping) with { IsOurs = false });
}
