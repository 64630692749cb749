using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// The preferred option's capital in the prices of a round: the sum over its years, excluding VAT, × index(round) ÷ index(bid),
/// rounded once to the penny; before optimism bias and risk.
/// </summary>
public static class BidCapital
{
    /// <summary>Null where the index does not cover both price bases.</summary>
    public static Money? At(CapitalBid bid, PriceBase priceBase, PriceIndex index) =>
        index.Factor(bid.PriceBase, priceBase) is { } factor ? Rounding.ToPence(bid.Capital.Total * factor) : null;
}
