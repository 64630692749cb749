using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Takes a block out of the estate's records where nothing stands in it: one that a slip or an import made.</summary>
public sealed class RemoveBlock(IPlannerReader store, IPlannerWriter writer, Access access)
{
    /// <summary>What keeps the block; null where it can be taken out.</summary>
    public string? Kept(Block block)
    {
        using var db = store.Read();
        return PlaceChanges.Holds(db, block);
    }

    /// <exception cref="Refusal">No such block, something stands in it, or the actor may not.</exception>
    public Task<Block> Remove(Actor actor, string trust, string site, string code)
    {
        access.Demand(actor, Duty.EditRegister, trust, site);
        return writer.Run(
            actor.Stamp("remove block"),
            db =>
            {
                var block = db.Blocks.Find(trust, site, code) ?? throw Refusal.NotFound($"Site {site} has no block {code}.");
                if (PlaceChanges.Holds(db, block) is { } why)
                {
                    throw Refusal.NotAllowed($"Block {code} at {site} cannot be removed: {why}.");
                }

                db.Remove(block);
                return block;
            }
        );
    }
}
