namespace EstatesPlanner.Domain.Bids.Productivity;

/// <summary>
/// What a bid's preferred option gains in productivity, on one scale for acute, mental health, community and ambulance services: the steady
/// yearly gain
/// of each service as a percentage of that service's own input cost, beside the gain in its own currency. Capital is in no percentage: gain
/// ÷ capital
/// stands beside them and is in no score. Source: as <see cref="ProductivityGain"/>.
/// </summary>
public sealed record BidProductivity
{
    /// <summary>The figure that is scored.</summary>
    public required ProductivityGain Gain { get; init; }

    public required IReadOnlyList<ServiceGain> Services { get; init; }

    /// <summary>Hours of staff released a year once built up.</summary>
    public required decimal StaffHours { get; init; }

    /// <summary>Benefits on patients and society, and those without pounds, in their own units: outcomes stand beside output.</summary>
    public required IReadOnlyList<UnitGain> Outcomes { get; init; }

    /// <summary>Pounds excluding VAT at the bid's price base.</summary>
    public required decimal Capital { get; init; }

    /// <summary>Yearly pounds gained, with or without a baseline, for each pound of capital; null without capital.</summary>
    public decimal? GainPerPound => Capital > 0 ? Services.Sum(service => service.Yearly) / Capital : null;

    public static BidProductivity Of(CapitalBid bid)
    {
        var benefits = bid.Preferred?.Benefits ?? [];
        var released = benefits.Where(benefit => benefit.Class is BenefitClass.CashReleasing or BenefitClass.NonCashReleasing).ToList();
        return new BidProductivity
        {
            Gain = ProductivityGain.Of(bid),
            Services =
            [
                .. released
                    .GroupBy(benefit =>
                        (Beneficiary: benefit.Beneficiary ?? bid.Trust, Service: (benefit.Service ?? "").Trim().ToUpperInvariant())
                    )
                    .Select(service => ServiceGain.Of(service.Key.Beneficiary, [.. service])),
            ],
            StaffHours = ReleasedHours.Of(released),
            Outcomes = [.. benefits.Except(released).Select(UnitGain.Of)],
            Capital = bid.Capital.Total,
        };
    }
}

/// <summary>The gain of one service of one organisation.</summary>
/// <param name="Yearly">Pounds a year once built up.</param>
/// <param name="InputCost">The service's own, pounds a year; where two are stated, the larger. Null where nobody states it.</param>
public sealed record ServiceGain(string Beneficiary, string Service, decimal Yearly, decimal? InputCost, IReadOnlyList<UnitGain> Gains)
{
    /// <summary>Null without an input cost.</summary>
    public decimal? Percent => InputCost is { } cost and > 0 ? 100 * Yearly / cost : null;

    internal static ServiceGain Of(string beneficiary, IReadOnlyList<Benefit> benefits) =>
        new(
            beneficiary,
            benefits[0].Service?.Trim() ?? "",
            benefits.Sum(benefit => ProductivityGain.SteadyState(benefit.Flow)),
            benefits.Max(benefit => benefit.BaselineInputCost),
            [.. benefits.Select(UnitGain.Of)]
        );
}

/// <summary>A benefit in its service's own currency.</summary>
public sealed record UnitGain(Benefit Benefit)
{
    /// <summary>Pounds a year once built up.</summary>
    public decimal Yearly => ProductivityGain.SteadyState(Benefit.Flow);

    /// <summary>Change of the measure on its own baseline; null without either.</summary>
    public decimal? PercentOfBaseline =>
        Benefit is { QuantityPerYear: { } quantity, Measure.Baseline: { } baseline and > 0 } ? 100 * quantity / baseline : null;

    internal static UnitGain Of(Benefit benefit) => new(benefit);
}
