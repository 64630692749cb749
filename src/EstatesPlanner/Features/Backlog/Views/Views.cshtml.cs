using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Views;

/// <summary>The reader's saved views, to rename, share and delete, and those that others share.</summary>
public sealed class ViewsModel(ListViews list, KeepView keep) : TrustPage
{
    public IReadOnlyList<KeptView> Own { get; private set; } = [];

    public IReadOnlyList<KeptView> Shared { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public void OnGet() => Show();

    public Task<IActionResult> OnPostRenameAsync(
        [FromForm] Guid id,
        [FromForm] long version,
        [FromForm] string? name,
        [FromForm] bool shared
    ) =>
        Try(
            $"name-{id}",
            async () =>
                $"The view is called {(await keep.Rename(Actor, Trust, id, version, name, shared)).Name}{(shared ? " and is shared" : "")}."
        );

    public Task<IActionResult> OnPostDeleteAsync([FromForm] Guid id, [FromForm] long version) =>
        Try("", async () => $"{await keep.Delete(Actor, Trust, id, version)} is deleted.");

    private async Task<IActionResult> Try(string field, Func<Task<string>> change)
    {
        try
        {
            Done = await change();
            return Redirect(Addresses.RegisterViews(Trust));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.Clear();
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? field : "", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            Show();
            return Page();
        }
    }

    private void Show()
    {
        var views = list.For(Actor, Trust);
        Own = [.. views.Where(view => view.Owner is null)];
        Shared = [.. views.Where(view => view.Owner is not null)];
    }
}
