using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// What bids claim that others may claim too: items of the register, and resources. All of it is worth reading and none of it rejects a
/// bid.
/// </summary>
internal static class BidClaims
{
    /// <param name="file">The bids to be saved; warnings are noted on their rows.</param>
    /// <param name="known">Every bid of the trust as it stands.</param>
    public static void Note(PlannerDb db, BidFile file, IReadOnlyList<CapitalBid> known)
    {
        var inFile = file.Drafts.Select(draft => draft.Reference).ToHashSet(StringComparer.Ordinal);
        var others = known.Where(bid => !inFile.Contains(bid.Reference) && BidStates.IsLive(bid.State)).ToList();
        NoteItems(db, file, others);
        NoteResources(file, others);
        foreach (var draft in file.Drafts.Where(draft => draft.Bid.Preferred is not null))
        {
            foreach (var benefit in ProductivityGain.Of(draft.Bid).LeftOut)
            {
                draft
                    .LineOf(draft.Bid.Preferred!.Id, benefit)
                    .Warn(
                        "baseline input cost",
                        $"Without a baseline input cost, {benefit} counts for nothing in the bid's productivity gain."
                    );
            }
        }
    }

    private static void NoteItems(PlannerDb db, BidFile file, IReadOnlyList<CapitalBid> others)
    {
        var trusts = file.Drafts.Select(draft => draft.Bid.Trust).Distinct().ToList();
        var references = file.Drafts.SelectMany(draft => draft.Removes).Select(cell => cell.Item.ItemReference).Distinct().ToList();
        var register = db
            .BacklogItems.Where(item => trusts.Contains(item.Trust) && references.Contains(item.Reference))
            .Select(item => new
            {
                item.SiteCode,
                item.Reference,
                item.Status,
            })
            .ToDictionary(item => (item.SiteCode, item.Reference), item => item.Status);
        var over = ItemClaim
            .Over([.. others, .. file.Drafts.Select(draft => draft.Bid)])
            .ToDictionary(claim => (claim.SiteCode, claim.ItemReference));
        foreach (var (draft, cell) in file.Drafts.SelectMany(draft => draft.Removes.Select(cell => (draft, cell))))
        {
            var (site, reference) = cell.Item.Key;
            if (!register.TryGetValue(cell.Item.Key, out var status) || !status.IsLive())
            {
                cell.Line.Warn(
                    cell.Column,
                    register.ContainsKey(cell.Item.Key)
                        ? $"Item {reference} at {site} is closed already."
                        : $"The register has no item {reference} at {site}."
                );
            }

            if (over.GetValueOrDefault(cell.Item.Key) is { } claim && claim.Concerns(draft.Reference))
            {
                cell.Line.Warn(
                    cell.Column,
                    $"Bid {string.Join(" and ", claim.Claims.Select(each => each.Bid).Where(bid => bid != draft.Reference))} removes item {reference} at {site} too: it is removed once."
                );
            }
        }
    }

    private static void NoteResources(BidFile file, IReadOnlyList<CapitalBid> others)
    {
        foreach (var draft in file.Drafts)
        {
            foreach (var option in draft.Bid.Options)
            {
                foreach (var clash in ResourceKeyClash.In(option.Benefits.Select(benefit => ($"option {option.Id}", benefit))))
                {
                    draft.LineOf(option.Id, clash.Claims[^1].Benefit).Warn("resource key", clash.Message);
                }
            }
        }

        var drafts = file.Drafts.ToDictionary(draft => draft.Reference, StringComparer.Ordinal);
        var preferred = others
            .Concat(file.Drafts.Select(draft => draft.Bid))
            .SelectMany(bid => (bid.Preferred?.Benefits ?? []).Select(benefit => (bid.Reference, benefit)));
        foreach (var clash in ResourceKeyClash.In(preferred).Where(clash => clash.Claims.DistinctBy(claim => claim.Claimant).Skip(1).Any()))
        {
            var (claimant, benefit) = clash.Claims.LastOrDefault(claim => drafts.ContainsKey(claim.Claimant));
            if (claimant is not null)
            {
                drafts[claimant].LineOf(drafts[claimant].Bid.Preferred!.Id, benefit).Warn("resource key", clash.Message);
            }
        }
    }
}
