using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>Imports and batches of a register, each with its undo.</summary>
public sealed class ChangesModel(ListChanges list, UndoBatch undo) : TrustPage
{
    public IReadOnlyList<RegisterEvent> Events { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? format, Guid? confirm)
    {
        Events = list.For(Actor, Trust);
        Confirm = confirm is { } id
            ? Undoing(
                Events.FirstOrDefault(change => change.Id == id && !change.IsImport && change.UndoneAt is null)
                    ?? throw Refusal.NotFound("There is no such change to undo: it may have been undone already.")
            )
            : null;
        return format is null ? Page() : TableDownload.Of(ListChanges.Sheet(Events), $"{Trust} changes of the register", format);
    }

    private Confirmation Undoing(RegisterEvent change) =>
        new(
            $"Undo {char.ToLowerInvariant(change.What[0])}{change.What[1..]}: {change.Summary}?",
            [
                $"{(change.Items == 1 ? "1 item is" : $"{EnglishText.Count(change.Items)} items are")} put back as before.",
                "If somebody has edited one of them since, nothing is undone, and the items are named.",
                "To have it again, make the change again. The audit trail keeps both.",
            ],
            Addresses.RegisterChanges(Trust, handler: "undo"),
            "Undo this change",
            Addresses.RegisterChanges(Trust)
        )
        {
            Sends = [("id", change.Id.ToString())],
        };

    public async Task<IActionResult> OnPostUndoAsync([FromForm] Guid id)
    {
        try
        {
            var batch = await undo.Undo(Actor, Trust, id);
            Done = $"Undone: {EnglishText.Count(batch.Changed)} {(batch.Changed == 1 ? "item is" : "items are")} as before.";
            return Redirect(Addresses.RegisterChanges(Trust));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.Conflict)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            Events = list.For(Actor, Trust);
            return Page();
        }
    }
}
