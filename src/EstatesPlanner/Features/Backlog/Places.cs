using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Sites and blocks that a register names come into being with it; what is already known of them is not overwritten by a blank.</summary>
internal static class Places
{
    /// <returns>The sites that were not there before.</returns>
    public static IReadOnlyList<Site> Ensure(PlannerDb db, IEnumerable<Site> sites, IEnumerable<Block> blocks)
    {
        var made = new List<Site>();
        foreach (var site in sites.DistinctBy(site => site.Code))
        {
            if (db.Sites.Find(site.Trust, site.Code) is null)
            {
                db.Sites.Add(site);
                made.Add(site);
            }
        }

        foreach (var block in blocks.GroupBy(block => (block.SiteCode, block.Code)).Select(Best))
        {
            if (db.Blocks.Find(block.Trust, block.SiteCode, block.Code) is not { } known)
            {
                db.Blocks.Add(block);
                continue;
            }

            var better = known with { Name = block.Name == block.Code ? known.Name : block.Name, RemainingLifeYears = block.RemainingLifeYears ?? known.RemainingLifeYears };
            if (better != known)
            {
                db.Entry(known).CurrentValues.SetValues(better);
            }
        }

        return made;
    }

    /// <summary>Of several rows that name a block, the last that says each thing.</summary>
    private static Block Best(IEnumerable<Block> rows) => rows.Aggregate((known, next) => next with
    {
        Name = next.Name == next.Code ? known.Name : next.Name,
        RemainingLifeYears = next.RemainingLifeYears ?? known.RemainingLifeYears,
    });
}
