using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Adds an item to the register, or changes one, from a form.</summary>
public sealed class SaveItem(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Reads an item from cells on this trust's terms: what comes of it can be saved.</summary>
    public (ReadItem? Item, IReadOnlyList<FieldFault> Faults) Read(string trust, Cells cells) =>
        ReadItem.From(cells, RegisterTerms.Of(store, reference, clock, trust));

    /// <exception cref="Refusal">The reference is taken, somebody else has changed the item since, or the actor may not.</exception>
    public async Task<BacklogItem> Add(Actor actor, string trust, ReadItem read)
    {
        var item = Of(trust, read);
        access.Demand(actor, Duty.EditRegister, trust, item.SiteCode);
        return await writer.Run(
            actor.Stamp("add item"),
            db =>
            {
                if (
                    db.BacklogItems.Any(known =>
                        known.Trust == trust && known.SiteCode == item.SiteCode && known.Reference == item.Reference
                    )
                )
                {
                    throw Refusal.BadInput($"Site {item.SiteCode} already has an item {item.Reference}.");
                }

                Places.Of(db, [read.Site], read.Block is { } block ? [block] : []).Write(db);
                db.BacklogItems.Add(item);
                return item;
            }
        );
    }

    /// <exception cref="Refusal">As for adding; or there is no such item.</exception>
    /// <param name="version">The version that the form was filled from.</param>
    /// <param name="action">What the trail calls it.</param>
    public async Task<BacklogItem> Change(Actor actor, string trust, Guid id, ReadItem read, long? version, string action = "change item")
    {
        access.Demand(actor, Duty.EditRegister, trust);
        var said = Of(trust, read);
        return await writer.Run(
            actor.Stamp(action),
            db =>
            {
                var known =
                    db.BacklogItems.SingleOrDefault(item => item.Id == id && item.Trust == trust)
                    ?? throw Refusal.NotFound("There is no such item.");
                access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
                if (version != known.Version)
                {
                    throw Refusal.NotAllowed(
                        StaleEdit.Sentence(db, trust, $"BacklogItem {trust}/{known.SiteCode}/{known.Reference}", known.Reference)
                    );
                }

                var changed = new ItemMerge(read.Cells.Says).Onto(known, said, hasCost: true);
                Places.Of(db, [], read.Block is { } block ? [block with { SiteCode = known.SiteCode }] : []).Write(db);
                db.Entry(known).CurrentValues.SetValues(changed);
                return changed;
            }
        );
    }

    private static BacklogItem Of(string trust, ReadItem read) =>
        read.Item.Trust == trust
            ? read.Item
            : throw new ArgumentException($"The item was read on the terms of {read.Item.Trust}.", nameof(read));
}
