using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Adds a block to a site, or changes what is known of one. Its code is its key and stays.</summary>
public sealed class SaveBlock(IPlannerReader store, IPlannerWriter writer, Access access)
{
    /// <summary>The rules an input of this trust must pass.</summary>
    public BlockRules Rules(string trust)
    {
        using var db = store.Read();
        return new BlockRules(SitesOf(db, trust));
    }

    /// <exception cref="Refusal">A rule fails, the block is already there, or the actor may not.</exception>
    public Task<Block> Add(Actor actor, string trust, BlockInput input)
    {
        var block = Checked(actor, trust, input);
        return writer.Run(actor.Stamp("add block"), db =>
        {
            if (db.Blocks.Find(trust, block.SiteCode, block.Code) is not null)
            {
                throw Refusal.BadInput($"Site {block.SiteCode} already has a block {block.Code}.");
            }

            db.Blocks.Add(block);
            return block;
        });
    }

    /// <exception cref="Refusal">A rule fails, no such block, somebody else has changed it since, or the actor may not.</exception>
    public Task<Block> Change(Actor actor, string trust, BlockInput input)
    {
        var block = Checked(actor, trust, input);
        return writer.Run(actor.Stamp("change block"), db =>
        {
            var known = db.Blocks.Find(trust, block.SiteCode, block.Code) ?? throw Refusal.NotFound($"Site {block.SiteCode} has no block {block.Code}.");
            if (input.Version != known.Version)
            {
                throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"Block {trust}/{known.SiteCode}/{known.Code}", known.Name));
            }

            db.Entry(known).CurrentValues.SetValues(block with { Version = known.Version });
            return block;
        });
    }

    internal static HashSet<string> SitesOf(PlannerDb db, string trust) => db.Sites.Where(site => site.Trust == trust).Select(site => site.Code).ToHashSet(StringComparer.Ordinal);

    private Block Checked(Actor actor, string trust, BlockInput input)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        if (Rules(trust).Validate(input).Errors.FirstOrDefault() is { } problem)
        {
            throw Refusal.BadInput(problem.ErrorMessage);
        }

        var block = input.ToBlock(trust);
        access.Demand(actor, Duty.EditRegister, trust, block.SiteCode);
        return block;
    }
}
