using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>What a trust, with its predecessors, returned for one year.</summary>
/// <param name="Rows">Its sites, or the trusts themselves where the year has no site rows; at least one.</param>
public sealed record TrustYear(FinancialYear Year, EricLevel Level, IReadOnlyList<EricRow> Rows)
{
    public EricTotals Totals { get; } = EricTotals.Of(Rows);

    /// <summary>Pounds per square metre of the sites that can be compared, at the prices of the year.</summary>
    public PublishedDensity? Density { get; } = PublishedDensity.Of(Rows);

    /// <summary>Square metres returned, of whatever sites give an area.</summary>
    public decimal AreaM2 { get; } = Rows.Sum(row => row.GrossInternalAreaM2 ?? 0);

    /// <summary>The codes under which the figures were returned.</summary>
    public IReadOnlyList<string> ReturnedAs { get; } =
    [.. Rows.Select(row => row.Trust).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The price base of published figures: pounds of the year itself.</summary>
    public PriceBase PriceBase => new(Year);

    /// <summary>Its costs as published, or carried to other prices; null where the index does not reach.</summary>
    /// <param name="prices">Null for pounds of the year itself.</param>
    public PublishedCosts? CostsAt(PriceBase? prices, PriceIndex index) =>
        prices is { } to ? PublishedCosts.Of(Totals).At(PriceBase, to, index) : PublishedCosts.Of(Totals);

    /// <summary>Its backlog per square metre, as published or carried to other prices.</summary>
    /// <param name="prices">Null for pounds of the year itself.</param>
    public PublishedDensity? DensityAt(PriceBase? prices, PriceIndex index) =>
        Density is { } density && (prices is { } to ? index.Factor(PriceBase, to) : 1m) is { } factor
            ? new PublishedDensity(density.Total * factor, density.Critical * factor)
            : null;
}
