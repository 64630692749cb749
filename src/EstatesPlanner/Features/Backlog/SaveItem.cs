using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Adds an item to the register, or changes one, from a form.</summary>
public sealed class SaveItem(SqliteStore store, PlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>The rules an input of this trust must pass.</summary>
    public BacklogItemRules Rules(string trust) => new(Bands(trust), reference.Elements.Codes);

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

            Places.Ensure(db, [BacklogItemReading.ToSite(input, trust)], BacklogItemReading.ToBlock(input, trust) is { } block ? [block] : []);
            db.BacklogItems.Add(item);
            return item;
        });
    }

    /// <exception cref="Refusal">As for adding; or there is no such item.</exception>
    public async Task<BacklogItem> Change(Actor actor, string trust, Guid id, BacklogItemInput input)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        var read = Read(trust, id, input);
        return await writer.Run(actor.Stamp("change item"), db =>
        {
            var known = db.BacklogItems.SingleOrDefault(item => item.Id == id && item.Trust == trust) ?? throw Refusal.NotFound("There is no such item.");
            access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
            if (input.Version != known.Version)
            {
                throw Refusal.NotAllowed(StaleEdit.Sentence(db, known));
            }

            var changed = read with { SiteCode = known.SiteCode, Reference = known.Reference, Status = known.Status, Version = known.Version };
            Places.Ensure(db, [], BacklogItemReading.ToBlock(input with { Site = known.SiteCode }, trust) is { } block ? [block] : []);
            db.Entry(known).CurrentValues.SetValues(changed);
            return changed;
        });
    }

    private BacklogItem Read(string trust, Guid id, BacklogItemInput input) =>
        BacklogItemReading.ToItem(input, trust, id, Bands(trust), new PriceBase(FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime))));

    private RiskBands Bands(string trust)
    {
        using var db = store.Read();
        return reference.Bands(db.Organisations.Where(organisation => organisation.Code == trust).Select(organisation => organisation.RiskBands).Single());
    }
}
