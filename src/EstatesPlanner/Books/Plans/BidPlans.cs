using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;

namespace EstatesPlanner.Books.Plans;

/// <summary>What the newest plan of its round makes of a bid.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Saw">Whether the bid was among those the plan chose from.</param>
/// <param name="Start">The year in which it begins; null where the plan does not fund it.</param>
/// <param name="IsOutOfDate">Whether the plan would be made from something else today.</param>
public sealed record BidPlan(string Plan, bool Saw, FinancialYear? Start, bool IsOutOfDate)
{
    public string Sentence =>
        $"{(Start is { } start ? $"The plan funds it, starting in {start}." : Saw ? "The plan does not fund it." : "The plan was made before this bid came into the round, so it says nothing about it.")}{(Saw && IsOutOfDate ? " The plan is out of date." : "")}";
}

/// <summary>Says what the plan makes of a bid to those who may know.</summary>
public sealed class BidPlans(KeptPlans plans, RoundBooks books, RoundModels models, Access access)
{
    /// <summary>
    /// Null where no plan has been made, or the reader may not know of it yet: its author and sponsor may, and those who see bids beside
    /// each other; a scorer once the scoring has ended.
    /// </summary>
    public BidPlan? Of(Actor actor, CapitalBid bid, Round? round)
    {
        var isOwn = bid.Author == actor.Id || bid.Sponsor == actor.Id;
        return
            round is null
            || access.IsBlind(actor, round)
            || !(isOwn || access.SeesScores(actor, round))
            || plans.Latest(bid.Trust, round.Id) is not { } plan
            ? null
            : new BidPlan(
                plan.Record.Id,
                plan.Saw(bid.Reference),
                plan.For(bid.Reference)?.Start,
                !models.IsCurrent(books.Whole(round), plan)
            );
    }
}
