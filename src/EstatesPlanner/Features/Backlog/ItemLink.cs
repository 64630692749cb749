using EstatesPlanner.Books.Plans;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>A bid that would remove an item, and what the newest plan of its round makes of it.</summary>
/// <param name="State">Of the bid, in words.</param>
/// <param name="Round">Id of its round; null where it is in none.</param>
/// <param name="Plan">What the plan says of it; null where no plan has been made, or the reader may not see one.</param>
public sealed record ItemLink(string Bid, string Name, string State, string? Round, string? Plan)
{
    public static IReadOnlyList<ItemLink> Of(PlannerDb db, Access access, Actor actor, KeptPlans plans, BacklogItem item)
    {
        var open = db
            .Rounds.Where(round => round.Trust == item.Trust)
            .AsEnumerable()
            .Where(round => access.SeesScores(actor, round))
            .Select(round => round.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. access
                .Bids(actor, db, item.Trust)
                .OrderBy(bid => bid.Reference)
                .AsEnumerable()
                .Where(bid => bid.Removes.Any(removed => removed.SiteCode == item.SiteCode && removed.ItemReference == item.Reference))
                .Select(bid => new ItemLink(
                    bid.Reference,
                    bid.Name,
                    BidWords.Of(bid.State),
                    bid.Round,
                    bid.Round is { } round && open.Contains(round) && plans.Latest(item.Trust, round) is { } plan
                        ? Words(plan, bid.Reference)
                        : null
                )),
        ];
    }

    private static string Words(KeptPlan plan, string bid) =>
        plan.For(bid) is { } line ? $"Funded in the plan, starting {line.Start}"
        : plan.Saw(bid) ? "Not funded in the plan"
        : "The plan was made without it";
}
