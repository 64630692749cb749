using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// One benefit in one year: what was promised and what it came to, in its own unit. What is promised builds up as its pounds do: quantity a
/// year × pounds of the year ÷
/// pounds of its last year; a benefit without pounds promises its quantity in every year recorded. Year 0 is the first start year.
/// </summary>
/// <param name="Promised">Null where the bid states no quantity.</param>
/// <param name="Actual">Null where nothing is recorded for the year.</param>
public sealed record BenefitAccount(Benefit Benefit, FinancialYear Year, decimal? Promised, RealisedBenefit? Actual)
{
    /// <summary>What was recorded as a proportion of the promise; null where either is missing or nothing was promised.</summary>
    public decimal? Achieved => Actual is { } actual && Promised is { } promised && promised != 0 ? actual.Quantity / promised : null;

    /// <summary>Every year recorded for every benefit of the preferred option, by benefit and year.</summary>
    public static IReadOnlyList<BenefitAccount> Of(CapitalBid bid) =>
        [
            .. (bid.Preferred?.Benefits ?? []).SelectMany(benefit =>
                bid.Realised.Where(actual => actual.Benefit == benefit.Id)
                    .OrderBy(actual => actual.Year)
                    .Select(actual => new BenefitAccount(benefit, actual.Year, Promise(bid, benefit, actual.Year), actual))
            ),
        ];

    public static decimal? Promise(CapitalBid bid, Benefit benefit, FinancialYear year)
    {
        if (benefit.Flow.LastYear is not { } last || bid.StartYears.Count == 0)
        {
            return benefit.QuantityPerYear;
        }

        var index = year - bid.StartYears.Min();
        return index < 0 ? 0 : benefit.QuantityPerYear * benefit.Flow[index] / benefit.Flow[last];
    }
}
