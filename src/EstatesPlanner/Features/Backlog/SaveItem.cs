using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Adds an item to the register, or changes one, from a form.</summary>
public sealed class SaveItem(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>The rules an input of this trust must pass.</summary>
    public BacklogItemRules Rules(string trust) => new(Terms(trust));

    /// <exception cref="Refusal">The reference is taken, somebody else has changed the item since, or the actor may not.</exception>
    public async Task<BacklogItem> Add(Actor actor, string trust, BacklogItemInput input)
    {
        var item = Read(trust, Guid.CreateVersion7(), input);
        access.Demand(actor, Duty.EditRegister, trust, item.SiteCode);
        return await writer.Run(actor.Stamp("add item"), db =>
        {
            if (db.BacklogItems.Any(known => known.Trust == trust && known.SiteCode == item.SiteCode && known.Reference == item.Reference))
            {
                throw Refusal.BadInput($"Site {item.SiteCode} already has an item {item.Reference}.");
            }

            Places.Of(db, [BacklogItemReading.ToSite(input, trust)], BacklogItemReading.ToBlock(input, trust) is { } block ? [block] : []).Write(db);
            db.BacklogItems.Add(item);
            return item;
        });
    }

    /// <exception cref="Refusal">As for adding; or there is no such item.</exception>
    /// <param name="action">What the trail calls it.</param>
    public async Task<BacklogItem> Change(Actor actor, string trust, Guid id, BacklogItemInput input, string action = "change item")
    {
        access.Demand(actor, Duty.EditRegister, trust);
        var read = Read(trust, id, input);
        return await writer.Run(actor.Stamp(action), db =>
        {
            var known = db.BacklogItems.SingleOrDefault(item => item.Id == id && item.Trust == trust) ?? throw Refusal.NotFound("There is no such item.");
            access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
            if (input.Version != known.Version)
            {
                throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"BacklogItem {trust}/{known.SiteCode}/{known.Reference}", known.Reference));
            }

            // Details the form does not have stay as they are known.
            var changed = ItemDetails.Carry(known, read with { SiteCode = known.SiteCode, Reference = known.Reference, Uplift = known.Uplift, RecordedAt = known.RecordedAt, Version = known.Version }, column => !input.Details.ContainsKey(column));
            Places.Of(db, [], BacklogItemReading.ToBlock(input with { Site = known.SiteCode }, trust) is { } block ? [block] : []).Write(db);
            db.Entry(known).CurrentValues.SetValues(changed);
            return changed;
        });
    }

    private BacklogItem Read(string trust, Guid id, BacklogItemInput input) => BacklogItemReading.ToItem(input, id, Terms(trust));

    private RegisterTerms Terms(string trust) => RegisterTerms.Of(store, reference, clock, trust);
}
