using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The JSON of the backlog verbs, member for member as the contract says.</summary>
public static class BacklogAnswers
{
    public static object Summary(RegisterSummary summary) =>
        new
        {
            trust = summary.Trust.Code,
            asAt = summary.AsAt,
            priceBase = summary.Register.PriceBase,
            index = summary.Index.Name,
            riskBands = summary.Bands.Name,
            costBasis = summary.Trust.CostBasis,
            items = summary.Totals.Items,
            byCategory = ByCategory(summary.Totals),
            total = summary.Totals.Total,
            fullCost = summary.Totals.FullCost,
            cir = summary.Totals.Critical,
            riskAdjusted = summary.Totals.RiskAdjusted,
            setApart = summary.SetApart,
            bySite = summary.Register.BySite.Select(site => new
            {
                site = site.SiteCode,
                items = site.Totals.Items,
                byCategory = ByCategory(site.Totals),
                total = site.Totals.Total,
                fullCost = site.Totals.FullCost,
                cir = site.Totals.Critical,
                riskAdjusted = site.Totals.RiskAdjusted,
            }),
        };

    private static Dictionary<string, object> ByCategory(BacklogTotals totals) =>
        RiskCategories.WorstFirst.ToDictionary(
            category => category.ToString(),
            category =>
                (object)
                    new
                    {
                        items = totals[category].Items,
                        cost = totals[category].Cost,
                        fullCost = totals[category].FullCost,
                    },
            StringComparer.Ordinal
        );
}
