using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Eric;

/// <summary>One published year of a trust, as scripts read it: pounds at the price base asked for.</summary>
public sealed record TrendYearAnswer
{
    public required FinancialYear Year { get; init; }

    /// <summary>site or trust: what the rows stand for.</summary>
    public required string Level { get; init; }

    public required PriceBase PriceBase { get; init; }

    /// <summary>The codes under which the figures were returned: its own, and predecessors'.</summary>
    public required IReadOnlyList<string> ReturnedAs { get; init; }

    /// <summary>Null at trust level.</summary>
    public required int? Sites { get; init; }

    public required int? NotApplicableSites { get; init; }

    public required Money High { get; init; }

    public required Money Significant { get; init; }

    public required Money Moderate { get; init; }

    public required Money Low { get; init; }

    public required Money Total { get; init; }

    public required Money Cir { get; init; }

    /// <summary>Null where the year publishes none.</summary>
    public required Money? RiskAdjusted { get; init; }

    public required decimal AreaM2 { get; init; }

    /// <summary>Of the sites with all four costs and a floor area.</summary>
    public required decimal? PerM2 { get; init; }

    public required decimal? CirPerM2 { get; init; }
}

/// <summary>The answer of <c>eric trust</c>.</summary>
public sealed record TrendAnswer
{
    public required string Trust { get; init; }

    public required string? Name { get; init; }

    public required string? TrustType { get; init; }

    public required string? Region { get; init; }

    public required IReadOnlyList<string> Predecessors { get; init; }

    /// <summary>Null for pounds of each year, as published.</summary>
    public required PriceBase? PriceBase { get; init; }

    /// <summary>Name of the index that carried the figures; null where none did.</summary>
    public required string? Index { get; init; }

    public required IReadOnlyList<TrendYearAnswer> Years { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Years whose file is a part of England, in sentences.</summary>
    public required IReadOnlyList<string> Samples { get; init; }

    public static TrendAnswer Of(PublishedView view) =>
        new()
        {
            Trust = view.Trust.Code,
            Name = view.Trust.Name,
            TrustType = view.Trust.Type,
            Region = view.Trust.Region,
            Predecessors = view.Trust.Predecessors,
            PriceBase = view.Prices,
            Index = view.Prices is null ? null : view.Index.Name,
            Years = [.. view.Trend.Select(year => Year(year, view.Prices))],
            Notes = view.YearNotes,
            Samples = view.PartNotes,
        };

    private static TrendYearAnswer Year(TrendYear year, PriceBase? prices)
    {
        var bySite = year.Published.Level == EricLevel.Site;
        return new TrendYearAnswer
        {
            Year = year.Year,
            Level = bySite ? "site" : "trust",
            PriceBase = prices ?? year.Published.PriceBase,
            ReturnedAs = year.Published.ReturnedAs,
            Sites = bySite ? year.Published.Totals.Rows : null,
            NotApplicableSites = bySite ? year.Published.Totals.NotApplicable : null,
            High = year.Costs.High,
            Significant = year.Costs.Significant,
            Moderate = year.Costs.Moderate,
            Low = year.Costs.Low,
            Total = year.Costs.Total,
            Cir = year.Costs.Critical,
            RiskAdjusted = year.RiskAdjusted,
            AreaM2 = year.Published.AreaM2,
            PerM2 = PeerAnswer.Maybe(year.Density?.Total),
            CirPerM2 = PeerAnswer.Maybe(year.Density?.Critical),
        };
    }
}
