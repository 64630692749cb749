using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Home;

/// <summary>One trust at a glance: critical infrastructure risk, backlog by category and by site.</summary>
public sealed class TrustModel(IPlannerReader store, RegisterReport report) : TrustPage
{
    public RegisterSummary Summary { get; private set; } = null!;

    public string Chart { get; private set; } = "";

    public IReadOnlyList<(SiteTotals Site, string Name, Money? PerSquareMetre)> Sites { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    /// <param name="table">categories or sites.</param>
    /// <param name="format">Take that table away as a file.</param>
    public IActionResult OnGet(string? table, string? format)
    {
        Summary = report.For(Actor, Trust);
        Chart = BacklogChart.Draw(Summary.Totals, Summary.Register.PriceBase);
        using var db = store.Read();
        var sites = db.Sites.Where(site => site.Trust == Trust).ToDictionary(site => site.Code);
        Sites =
        [
            .. Summary
                .Register.BySite.OrderByDescending(site => site.Totals.Critical)
                .ThenBy(site => site.SiteCode, StringComparer.Ordinal)
                .Select(site =>
                    (site, sites[site.SiteCode].Name, BacklogDensity.Of(site.Totals.Total, sites[site.SiteCode].GrossInternalAreaM2))
                ),
        ];
        _ = Choose.OneOf("Table", table, ["categories", "sites"]);
        return format is null
            ? Page()
            : TableDownload.Of(
                table == "sites" ? BySite() : ByCategory(),
                $"{Trust} backlog by {(table == "sites" ? "site" : "category")}",
                format
            );
    }

    private ExportSheet ByCategory() =>
        new(
            "By category",
            ["category", "items", "reported backlog", "full project cost"],
            RiskCategories.WorstFirst.Select(category =>
                (IReadOnlyList<object?>)
                    [
                        category.ToString(),
                        Summary.Totals[category].Items,
                        Summary.Totals[category].Cost.Pounds,
                        Summary.Totals[category].FullCost.Pounds,
                    ]
            )
        );

    private ExportSheet BySite() =>
        new(
            "By site",
            ["site", "name", "items", "high", "critical infrastructure risk", "reported backlog", "full project cost", "backlog per m2"],
            Sites.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Site.SiteCode,
                        row.Name,
                        row.Site.Totals.Items,
                        row.Site.Totals.High.Cost.Pounds,
                        row.Site.Totals.Critical.Pounds,
                        row.Site.Totals.Total.Pounds,
                        row.Site.Totals.FullCost.Pounds,
                        row.PerSquareMetre?.Pounds,
                    ]
            )
        );
}
