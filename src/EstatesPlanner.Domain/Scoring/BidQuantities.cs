using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>A bid's quantity on each criterion, in the criterion's own unit; null where nothing was measured, stated or judged.</summary>
public static class BidQuantities
{
    /// <param name="bid">The bid.</param>
    /// <param name="criteria">The round's.</param>
    /// <param name="removed">What its items amount to at the round's price base.</param>
    /// <param name="judgements">The levels given to the bid, by criterion id.</param>
    public static IReadOnlyDictionary<string, decimal?> Of(
        CapitalBid bid, IReadOnlyList<Criterion> criteria, RemovedBacklog removed, ILookup<string, Judgement> judgements) =>
        criteria.ToDictionary(criterion => criterion.Id, criterion => On(criterion, bid, removed, judgements), StringComparer.Ordinal);

    private static decimal? On(Criterion criterion, CapitalBid bid, RemovedBacklog removed, ILookup<string, Judgement> judgements) => criterion.Measure switch
    {
        MeasureId.ProductivityPercent => ProductivityGain.Of(bid).Percent,
        MeasureId.HighRiskRemoved => removed.High.Pounds,
        MeasureId.CirRemoved => removed.Critical.Pounds,
        MeasureId.IncidentHours => removed.IncidentHours,
        MeasureId.Stated => bid.Measures.FirstOrDefault(measure => string.Equals(measure.Criterion, criterion.Id, StringComparison.Ordinal))?.Quantity,
        MeasureId.Judged => JudgedScore.Of(bid, judgements[criterion.Id]).Median,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Measure, "Not a measure."),
    };
}
