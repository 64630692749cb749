using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>Imports and batches of a register, each with its undo.</summary>
public sealed class ChangesModel(ListChanges list, UndoBatch undo) : TrustPage
{
    public IReadOnlyList<RegisterEvent> Events { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? format)
    {
        Events = list.For(Actor, Trust);
        return format is null ? Page() : TableDownload.Of(ListChanges.Sheet(Events), $"{Trust} changes of the register", format);
    }

    public async Task<IActionResult> OnPostUndoAsync([FromForm] Guid id)
    {
        try
        {
            var batch = await undo.Undo(Actor, Trust, id);
            Done = $"Undone: {EnglishText.Count(batch.Changed)} {(batch.Changed == 1 ? "item is" : "items are")} as before.";
            return Redirect($"/trust/{Trust}/register/changes");
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            Events = list.For(Actor, Trust);
            return Page();
        }
    }
}
