using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
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

    /// <summary>What the fields hold: as filled in, or as is usual.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    public long? Version { get; private set; }

    public string? Status => Cells.Text(ClosingFields.Status);

    /// <summary>The fields below the way of leaving.</summary>
    public static IReadOnlyList<RecordField<ItemClosing>> Fields { get; } = [.. ClosingFields.Table.All.Skip(1)];

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site, string item)
    {
        Find(site, item);
        Version = Item.Version;
        Cells = ClosingFields.Table.Filled(
            new ItemClosing(null, DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
            {
                Residual = Item.Risk?.Target,
                Spent = Item.Delivery?.Spent,
            }
        );
    }

    public async Task<IActionResult> OnPostAsync([FromForm] long? version, string site, string item)
    {
        Find(site, item);
        (Cells, Version) = (ClosingFields.Table.Form(Request.Form), version);
        var (read, faults) = close.Read(Cells);
        Complain(ClosingFields.Table, faults);

        if (read is null)
        {
            return Page();
        }

        try
        {
            var closed = await close.Close(Actor, Trust, Item.Id, read, Version);
            Done = $"{closed.Reference} has left the backlog. It stays in the register with its history.";
            return Redirect(Addresses.Item(closed));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(
                refusal.Kind == RefusalKind.BadInput ? ClosingFields.Table[ClosingFields.SupersededBy].InForm : "",
                refusal.Message
            );
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Find(string site, string reference)
    {
        using var db = store.Read();
        Item =
            access.Items(Actor, db, Trust).SingleOrDefault(candidate => candidate.SiteCode == site && candidate.Reference == reference)
            ?? throw Refusal.NotFound($"No item {reference} at site {site} of {Trust}.");
        access.Demand(Actor, Duty.EditRegister, Trust, site);
    }
}
