using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Eric;

/// <summary>The tables of published figures as files to take away. Amounts per square metre to the penny.</summary>
public static class PublishedSheets
{
    /// <param name="view">What the page shows.</param>
    /// <param name="table">trend, sites, types or trusts.</param>
    /// <exception cref="Refusal">Another table, or a year that does not have it.</exception>
    public static ExportSheet Of(PublishedView view, string? table) =>
        (table, view.Standing) switch
        {
            ("trend", _) => Trend(view),
            ("sites", { } standing) => Sites(standing),
            ("types", { } standing) => Types(standing.SiteGroups, "Site type"),
            ("trusts", { } standing) => Trusts(standing),
            _ => throw Refusal.NotFound($"There is no table {table} of {view.Trust.Code}."),
        };

    /// <summary>The benchmarks of groups of sites or of trusts.</summary>
    public static ExportSheet Types(IReadOnlyList<PeerGroup> groups, string kind) =>
        new(
            "Benchmarks",
            [
                kind,
                "Returned",
                "Compared",
                "Median £ per m²",
                "75th",
                "90th",
                "99th",
                "Highest",
                "CIR median £ per m²",
                "CIR 75th",
                "CIR 90th",
                "CIR 99th",
                "CIR highest",
            ],
            groups.Select(group =>
                (IReadOnlyList<object?>)
                    [group.Type, group.Members, group.Total.Count, .. Benchmarks(group.Total), .. Benchmarks(group.Critical)]
            )
        );

    private static ExportSheet Trend(PublishedView view) =>
        new(
            "Trend",
            [
                "Year",
                "Price base",
                "Returned as",
                "High (£)",
                "Significant (£)",
                "Moderate (£)",
                "Low (£)",
                "Total (£)",
                "CIR (£)",
                "Risk adjusted (£)",
                "Total £ per m²",
                "CIR £ per m²",
                "Sites",
                "Sites not applicable",
            ],
            view.Trend.Select(year =>
                (IReadOnlyList<object?>)
                    [
                        $"{year.Year}",
                        $"{view.Prices ?? year.Published.PriceBase}",
                        string.Join(' ', year.Published.ReturnedAs),
                        year.Costs.High.Pounds,
                        year.Costs.Significant.Pounds,
                        year.Costs.Moderate.Pounds,
                        year.Costs.Low.Pounds,
                        year.Costs.Total.Pounds,
                        year.Costs.Critical.Pounds,
                        year.RiskAdjusted?.Pounds,
                        Penny(year.Density?.Total),
                        Penny(year.Density?.Critical),
                        year.Published.Level == EricLevel.Site ? year.Published.Totals.Rows : null,
                        year.Published.Level == EricLevel.Site ? year.Published.Totals.NotApplicable : null,
                    ]
            )
        );

    private static ExportSheet Sites(YearStanding standing) =>
        new(
            $"Sites {standing.Year.Start}",
            [
                "Trust",
                "Site",
                "Name",
                "Site type",
                "Floor area (m²)",
                "High (£)",
                "Significant (£)",
                "Moderate (£)",
                "Low (£)",
                "Total (£)",
                "Total £ per m²",
                "Percentile",
                "CIR £ per m²",
                "CIR percentile",
                "Sites of the type compared",
            ],
            standing.Sites.Select(site =>
                (IReadOnlyList<object?>)
                    [
                        site.Row.Trust,
                        site.Row.Site,
                        site.Row.SiteName,
                        site.Row.SiteType,
                        site.Row.GrossInternalAreaM2,
                        site.Row.High?.Pounds,
                        site.Row.Significant?.Pounds,
                        site.Row.Moderate?.Pounds,
                        site.Row.Low?.Pounds,
                        site.Row.Total?.Pounds,
                        Penny(site.Density?.Total),
                        Tenth(site.TotalRank),
                        Penny(site.Density?.Critical),
                        Tenth(site.CriticalRank),
                        site.Group?.Total.Count,
                    ]
            )
        );

    private static ExportSheet Trusts(YearStanding standing) =>
        new(
            $"Trusts {standing.Year.Start}",
            ["Trust", "Name", "Trust type", "Total £ per m²", "CIR £ per m²"],
            standing.Peers.Select(trust =>
                (IReadOnlyList<object?>)[trust.Code, trust.Name, trust.Type, Penny(trust.Density?.Total), Penny(trust.Density?.Critical)]
            )
        );

    private static object?[] Benchmarks(Benchmark of) =>
        [Penny(of.Median), Penny(of.UpperQuartile), Penny(of.Ninetieth), Penny(of.NinetyNinth), Penny(of.Highest)];

    private static decimal? Penny(decimal? pounds) => pounds is { } value ? Rounding.To(2, value) : null;

    private static decimal? Tenth(decimal? rank) => rank is { } value ? Rounding.To(1, value) : null;
}
