namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// The steady-state yearly gain of the preferred option's cash- and non-cash-releasing benefits as % of the receiving services' own input
/// cost, each service counted once: acute, mental health, community and ambulance bids compare on it. Capital is no part of it.
/// A benefit's steady state is the amount of the last year it runs; one that falls in a single year is one-off and has none.
/// Gains of a service whose input cost nobody states are left out of both sides and named.
/// Source: productivity on the service's own baseline, after NHS England's productivity definitions (output gain ÷ input).
/// </summary>
public sealed record ProductivityGain
{
    /// <summary>Pounds a year at the bid's price base.</summary>
    public required decimal Yearly { get; init; }

    /// <summary>Pounds a year: the receiving services' input cost.</summary>
    public required decimal BaselineInputCost { get; init; }

    /// <summary>Ids of benefits with a gain but no baseline.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>0 where there is no gain; null where there is one and no baseline to measure it by.</summary>
    public decimal? Percent =>
        BaselineInputCost > 0 ? 100 * Yearly / BaselineInputCost
        : LeftOut.Count == 0 ? 0
        : null;

    public static ProductivityGain Of(CapitalBid bid)
    {
        var gains = (bid.Preferred?.Benefits ?? [])
            .Where(benefit =>
                benefit.Class is BenefitClass.CashReleasing or BenefitClass.NonCashReleasing && SteadyState(benefit.Flow) != 0
            )
            .GroupBy(benefit => (Beneficiary: benefit.Beneficiary ?? bid.Trust, Service: (benefit.Service ?? "").Trim().ToUpperInvariant()))
            .ToLookup(service => BaselineOf(service) > 0);
        return new ProductivityGain
        {
            Yearly = gains[true].SelectMany(service => service).Sum(benefit => SteadyState(benefit.Flow)),
            BaselineInputCost = gains[true].Sum(BaselineOf),
            LeftOut = [.. gains[false].SelectMany(service => service).Select(benefit => benefit.Id).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Where two benefits state different input costs for one service, the larger: it never flatters.</summary>
    private static decimal BaselineOf(IEnumerable<Benefit> service) => service.Max(benefit => benefit.BaselineInputCost ?? 0);

    /// <summary>Pounds a year once built up: of the last year; 0 for what falls in a single year.</summary>
    public static decimal SteadyState(Flow flow) => flow is { LastYear: { } last, Amounts.Count: > 1 } ? flow[last] : 0;
}
