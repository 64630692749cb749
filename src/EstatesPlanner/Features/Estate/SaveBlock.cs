using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Adds a block to a site, or changes what is known of one. Its code is its key and stays.</summary>
public sealed class SaveBlock(IPlannerReader store, IPlannerWriter writer, Access access, TimeProvider clock)
{
    /// <summary>Reads a block from cells: what comes of it can be saved.</summary>
    public (Accepted<Block>? Record, IReadOnlyList<FieldFault> Faults) Read(string trust, Cells cells)
    {
        using var db = store.Read();
        return BlockFields.Read(cells, trust, SitesOf(db, trust), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
    }

    /// <exception cref="Refusal">The block is already there, or the actor may not.</exception>
    public Task<Block> Add(Actor actor, string trust, Accepted<Block> read)
    {
        var block = Allowed(actor, trust, read);
        return writer.Run(
            actor.Stamp("add block"),
            db =>
            {
                if (db.Blocks.Find(trust, block.SiteCode, block.Code) is not null)
                {
                    throw Refusal.BadInput($"Site {block.SiteCode} already has a block {block.Code}.");
                }

                db.Blocks.Add(block);
                return block;
            }
        );
    }

    /// <param name="version">The version that the form was filled from.</param>
    /// <exception cref="Refusal">No such block, somebody else has changed it since, or the actor may not.</exception>
    public Task<Block> Change(Actor actor, string trust, Accepted<Block> read, long? version)
    {
        var block = Allowed(actor, trust, read);
        return writer.Run(
            actor.Stamp("change block"),
            db =>
            {
                var known =
                    db.Blocks.Find(trust, block.SiteCode, block.Code)
                    ?? throw Refusal.NotFound($"Site {block.SiteCode} has no block {block.Code}.");
                if (version != known.Version)
                {
                    throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"Block {trust}/{known.SiteCode}/{known.Code}", known.Name));
                }

                db.Entry(known).CurrentValues.SetValues(block with { Version = known.Version });
                return block;
            }
        );
    }

    internal static HashSet<string> SitesOf(PlannerDb db, string trust) =>
        db.Sites.Where(site => site.Trust == trust).Select(site => site.Code).ToHashSet(StringComparer.Ordinal);

    private Block Allowed(Actor actor, string trust, Accepted<Block> read)
    {
        var block =
            read.Record.Trust == trust
                ? read.Record
                : throw new ArgumentException($"The block was read on the terms of {read.Record.Trust}.", nameof(read));
        access.Demand(actor, Duty.EditRegister, trust, block.SiteCode);
        return block;
    }
}
