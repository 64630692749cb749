using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog.Walk;

/// <summary>
/// The items of a site, or of one of its blocks, in the order in which a surveyor meets them: by block, floor, place and reference.
/// </summary>
/// <param name="Block">Null for the whole site.</param>
/// <param name="Blocks">Codes of the blocks there are items in.</param>
/// <param name="IsTooLong">There are more items than a walk can hold: none are given, and a block must be chosen.</param>
public sealed record WalkRound(Site Site, string? Block, IReadOnlyList<string> Blocks, IReadOnlyList<BacklogItem> Items, bool IsTooLong)
{
    public const int Longest = 300;

    /// <summary>Where an item stands on the walk, from 0; null where it is not on it.</summary>
    public int? PlaceOf(Guid item) =>
        Items.Select(each => each.Id).Index().Where(each => each.Item == item).Select(each => (int?)each.Index).FirstOrDefault();
}

/// <summary>Plans a survey walk.</summary>
public sealed class PlanWalk(IPlannerReader store, Access access)
{
    /// <exception cref="Refusal">No such site, no item in the block, or the actor may not change its items.</exception>
    public WalkRound For(Actor actor, string trust, string site, string? block)
    {
        access.Demand(actor, Duty.EditRegister, trust);
        using var db = store.Read();
        var place =
            db.Sites.SingleOrDefault(candidate => candidate.Trust == trust && candidate.Code == site)
            ?? throw Refusal.NotFound($"{trust} has no site {site}.");
        access.Demand(actor, Duty.EditRegister, trust, site);
        var items = db.BacklogItems.Where(item => item.Trust == trust && item.SiteCode == site).Live();
        var blocks = items.Where(item => item.BlockCode != null).Select(item => item.BlockCode!).Distinct().OrderBy(code => code).ToList();
        if (block is not null && !blocks.Contains(block))
        {
            throw Refusal.NotFound($"No open item of site {site} is in a block {block}.");
        }

        var found = items
            .Where(item => block == null || item.BlockCode == block)
            .OrderBy(item => item.Reference)
            .Take(WalkRound.Longest + 1)
            .ToList();
        return found.Count > WalkRound.Longest
            ? new WalkRound(place, block, blocks, [], IsTooLong: true)
            : new WalkRound(
                place,
                block,
                blocks,
                [
                    .. found
                        .OrderBy(item => item.BlockCode, StringComparer.Ordinal)
                        .ThenBy(item => item.Asset?.Floor, StringComparer.Ordinal)
                        .ThenBy(item => item.Location, StringComparer.Ordinal)
                        .ThenBy(item => item.Reference, StringComparer.Ordinal),
                ],
                IsTooLong: false
            );
    }
}
