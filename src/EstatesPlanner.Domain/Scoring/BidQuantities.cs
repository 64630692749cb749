using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>A bid's quantity on each criterion, in the criterion's own unit; null where nothing was measured, stated or judged.</summary>
public static class BidQuantities
{
    /// <param name="bid">The bid.</param>
    /// <param name="criteria">The round's.</param>
    /// <param name="removed">What its items amount to at the round's price base.</param>
    /// <param name="judged">What its scorers and the chair made of it, by criterion id.</param>
    public static IReadOnlyDictionary<string, decimal?> Of(
        CapitalBid bid,
        IReadOnlyList<Criterion> criteria,
        RemovedBacklog removed,
        IReadOnlyDictionary<string, JudgedScore> judged
    ) => criteria.ToDictionary(criterion => criterion.Id, criterion => On(criterion, bid, removed, judged), StringComparer.Ordinal);

    private static decimal? On(
        Criterion criterion,
        CapitalBid bid,
        RemovedBacklog removed,
        IReadOnlyDictionary<string, JudgedScore> judged
    ) =>
        criterion.Measure switch
        {
            MeasureId.ProductivityPercent => ProductivityGain.Of(bid).Percent,
            MeasureId.HighRiskRemoved => removed.High.Pounds,
            MeasureId.CirRemoved => removed.Critical.Pounds,
            MeasureId.IncidentHours => removed.IncidentHours,
            MeasureId.Stated => bid
                .Measures.FirstOrDefault(measure => string.Equals(measure.Criterion, criterion.Id, StringComparison.Ordinal))
                ?.Quantity,
            MeasureId.Judged => judged.GetValueOrDefault(criterion.Id)?.Level,
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Measure, "Not a measure."),
        };
}
