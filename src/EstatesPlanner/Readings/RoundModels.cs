using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Readings;

/// <summary>What the plan of a round is chosen from, as register, bids and scores stand now; and whether a plan that was kept would be made from the same.</summary>
public sealed class RoundModels(BidAppraisals appraisals, ReferenceData reference)
{
    /// <exception cref="Refusal">No index carries a bid's costs to the round's price base.</exception>
    public PortfolioModel Of(RoundBook book)
    {
        try
        {
            return RoundModel.Of(book.Round, [.. book.Bids.Select(entry => new Contender(entry.Bid, entry.Score.Total, appraisals.Preferred(entry.Bid)?.Npsv ?? 0, entry.Removed))], reference.Deflator);
        }
        catch (PriceBaseGap gap)
        {
            throw Refusal.BadInput(gap.Message);
        }
    }

    /// <summary>Whether the plan would be made from the same bids, scores, rules and limits today.</summary>
    public bool IsCurrent(RoundBook book, KeptPlan plan) => CanonicalForm.Hash(Of(book)) == plan.Record.InputHash;
}
