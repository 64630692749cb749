using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>The evidence of one item: what is kept, the form that adds to it, and the buttons that take away.</summary>
public sealed class EvidenceModel(IPlannerReader store, Access access, AddEvidence add, RemoveEvidence remove) : TrustPage
{
    public BacklogItem Item { get; private set; } = null!;

    public EvidenceView View { get; private set; } = null!;

    protected override Duty Duty => Duty.ViewRegister;

    public void OnGet(string site, string reference) => Find(site, reference, null);

    public async Task<IActionResult> OnPostAsync(
        string site,
        string reference,
        IFormFile? file,
        [FromForm] string? caption,
        CancellationToken cancellation
    )
    {
        Find(site, reference, caption);
        access.Demand(Actor, Duty.EditRegister, Trust, site);
        ModelState.Clear();
        if (!Upload.IsThere(file, ModelState))
        {
            return Page();
        }

        try
        {
            await using var content = file!.OpenReadStream();
            var added = await add.Keep(Actor, Trust, Item.Id, await add.Prepare(content, file.FileName, caption, cancellation));
            Done = added.WasThere
                ? $"{added.File.FileName} was kept with {Item.Reference} already. Nothing was added."
                : $"{added.File.FileName} is kept with {Item.Reference}.";
            return Redirect(Addresses.EvidenceOnItem(Item));
        }
        catch (FileRefusal refusal)
        {
            ModelState.AddModelError("file", refusal.Message);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("caption", refusal.Message);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string site, string reference, [FromForm] Guid id)
    {
        Find(site, reference, null);
        Done = $"{(await remove.Remove(Actor, Trust, id)).FileName} is removed.";
        return Redirect(Addresses.EvidenceOnItem(Item));
    }

    private void Find(string site, string reference, string? caption)
    {
        using var db = store.Read();
        Item =
            access.Items(Actor, db, Trust).SingleOrDefault(item => item.SiteCode == site && item.Reference == reference)
            ?? throw Refusal.NotFound($"No item {reference} at site {site} of {Trust}.");
        View = new EvidenceView(Item, ItemEvidence.Of(db, [Item]), Actor.Has(Duty.EditRegister, Trust, site), caption);
    }
}
