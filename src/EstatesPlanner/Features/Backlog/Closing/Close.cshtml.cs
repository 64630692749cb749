using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Closing;

/// <summary>The form by which an item leaves the backlog.</summary>
public sealed class CloseModel(CloseItem close, IPlannerReader store, Access access, TimeProvider clock) : TrustPage
{
    public static readonly IReadOnlyList<(string Word, string Label, string Hint)> Ways =
    [
        (WireWord.Of(ItemStatus.Complete), "Complete", "The work is done and the element is put right"),
        (WireWord.Of(ItemStatus.Disposed), "Disposed", "It went with its building"),
        (WireWord.Of(ItemStatus.Superseded), "Superseded", "Another item of the register took it over"),
        (WireWord.Of(ItemStatus.Withdrawn), "Withdrawn", "Entered by mistake, or no backlog after all"),
    ];

    public BacklogItem Item { get; private set; } = null!;

    public ClosingInput Input { get; private set; } = new();

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site, string item)
    {
        Find(site, item);
        Input = new ClosingInput
        {
            ClosedOn = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Residual = Item.Risk?.Target?.ToString(),
            Spent = ItemDetails.Named("spent")!.Text(Item),
            Version = Item.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync([FromForm] ClosingInput input, string site, string item)
    {
        Find(site, item);
        Input = input;
        ModelState.Clear();
        foreach (var problem in close.Rules.Validate(input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var closed = await close.Close(Actor, Trust, Item.Id, input);
            Done = $"{closed.Reference} has left the backlog. It stays in the register with its history.";
            return Redirect(ItemAddress.Of(closed));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? nameof(Input.SupersededBy) : "", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Find(string site, string reference)
    {
        using var db = store.Read();
        Item = access.Items(Actor, db, Trust).SingleOrDefault(candidate => candidate.SiteCode == site && candidate.Reference == reference)
            ?? throw Refusal.NotFound($"No item {reference} at site {site} of {Trust}.");
        access.Demand(Actor, Duty.EditRegister, Trust, site);
    }
}
