using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.Productivity;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Productivity;

/// <summary>A bid with what it gains, and the target it counts towards.</summary>
public sealed record BidGain(CapitalBid Bid, BidProductivity Productivity, ProductivityTarget? Target)
{
    /// <summary>The part of a year's target it makes, percent; null where the trust's input cost is not stated.</summary>
    public decimal? ShareMet => Target?.ShareMet(Productivity.Gain.Yearly);
}

/// <summary>What a bid, or every bid of a round, gains in productivity.</summary>
public sealed class OpenProductivity(RoundBooks books, ProductivityTargets targets, IPlannerReader store)
{
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public BidGain Of(Actor actor, string bid, string? trust = null) => Of([books.OpenBid(actor, bid, trust).Entry.Bid])[0];

    /// <exception cref="Refusal">No such round among the actor's trusts, or they may not see its bids beside each other.</exception>
    public (Round Round, IReadOnlyList<BidGain> Bids) OfRound(Actor actor, string round, string? trust = null)
    {
        var book = books.Open(actor, round, trust);
        return (
            book.Round,
            [
                .. Of([.. book.Bids.Select(entry => entry.Bid)])
                    .OrderByDescending(gain => gain.Productivity.Gain.Percent ?? -1)
                    .ThenBy(gain => gain.Bid.Reference, StringComparer.Ordinal),
            ]
        );
    }

    private List<BidGain> Of(IReadOnlyList<CapitalBid> bids)
    {
        using var db = store.Read();
        return [.. bids.Select(bid => new BidGain(bid, BidProductivity.Of(bid), targets.Of(db, bid.Trust, YearOf(bid))))];
    }

    private static FinancialYear YearOf(CapitalBid bid) => bid.StartYears.Count == 0 ? bid.PriceBase.Year : bid.StartYears.Min();
}
