using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// What a register or a form does to the sites and blocks it names: they come into being with it, and what is already known of them is not
/// overwritten
/// by a blank. Nothing is changed until it is written, so that it can be shown before.
/// </summary>
/// <param name="Sites">Those that were not there before.</param>
/// <param name="Blocks">Each as it is to be, and as it is; null where it is new.</param>
internal sealed record Places(IReadOnlyList<Site> Sites, IReadOnlyList<(Block After, Block? Before)> Blocks)
{
    public static Places Of(PlannerDb db, IEnumerable<Site> sites, IEnumerable<Block> blocks) =>
        new(
            [.. sites.DistinctBy(site => site.Code).Where(site => db.Sites.Find(site.Trust, site.Code) is null)],
            [
                .. blocks
                    .GroupBy(block => (block.SiteCode, block.Code))
                    .Select(Best)
                    .Select(block => Change(block, db.Blocks.Find(block.Trust, block.SiteCode, block.Code)))
                    .Where(change => change.After != change.Before),
            ]
        );

    public void Write(PlannerDb db)
    {
        db.Sites.AddRange(Sites);
        foreach (var (after, before) in Blocks)
        {
            if (before is null)
            {
                db.Blocks.Add(after);
            }
            else
            {
                db.Entry(before).CurrentValues.SetValues(after);
            }
        }
    }

    private static (Block After, Block? Before) Change(Block named, Block? known) =>
        known is null
            ? (named, null)
            : (
                known with
                {
                    Name = named.Name == named.Code ? known.Name : named.Name,
                    RemainingLifeYears = named.RemainingLifeYears ?? known.RemainingLifeYears,
                },
                known
            );

    /// <summary>Of several rows that name a block, the last that says each thing.</summary>
    private static Block Best(IEnumerable<Block> rows) =>
        rows.Aggregate(
            (known, next) =>
                next with
                {
                    Name = next.Name == next.Code ? known.Name : next.Name,
                    RemainingLifeYears = next.RemainingLifeYears ?? known.RemainingLifeYears,
                }
        );
}
