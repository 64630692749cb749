using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The tables of the financial view, for the page and to take away.</summary>
internal static class FinancialTables
{
    private const int ShownYears = 12;

    /// <summary>
    /// What falls on income and expenditure: a row a year, a column for each line that is ever more than nought; the page shows the first
    /// years.
    /// </summary>
    public static FiguresTable Revenue(FinancialView view) => Years("finances", "The trust's finances", FinancialSide.Revenue, view);

    /// <summary>What falls on capital, cash and the limits of the department, in the same way.</summary>
    public static FiguresTable Limits(FinancialView view) => Years("limits", "Capital, cash and limits", FinancialSide.Limits, view);

    private static FiguresTable Years(string id, string name, FinancialSide side, FinancialView view)
    {
        var lines = FinancialLines.All.Where(line => line.Side == side && view.Years.Any(year => line.Amount(year) != 0)).ToList();
        return new FiguresTable(
            id,
            $"{name}: {view.Option.Name}, £ in the money of each year, including VAT",
            ["Year", .. lines.Select(line => line.Label)],
            [.. view.Years.Select(year => new FiguresRow($"{year.Year}", [.. lines.Select(line => (object?)line.Amount(year))]))]
        )
        {
            Shown = ShownYears,
        };
    }

    /// <summary>The one cost table: each line in both views.</summary>
    public static FiguresTable Costs(FinancialView view) =>
        new(
            "costs",
            $"One cost table, two views: {view.Option.Name}, £ over all years",
            [
                "Cost",
                "Kind",
                "Economic: real, excluding VAT",
                "Financial: cash, excluding VAT",
                "Optimism bias",
                "VAT not recovered",
                "Financial: cash, all in",
            ],
            [
                .. view.Costs.Select(cost => new FiguresRow(
                    cost.Line.Name,
                    [
                        WireWord.Of(cost.Line.Kind),
                        cost.Economic is { } flow ? flow.Total : "outside",
                        cost.IsOwn ? cost.Net.Total : "paid by another",
                        cost.Bias.Total,
                        cost.Vat.Total,
                        cost.Gross.Total,
                    ]
                )),
            ]
        );

    public static FiguresTable Affordability(FinancialView view) =>
        new(
            "affordability",
            $"Affordability: {view.Option.Name} against business as usual, £ in the money of each year",
            ["Year", "Revenue effect", "Revenue headroom", "Revenue shortfall", "Capital limit", "Capital headroom", "Capital shortfall"],
            [
                .. view.Affordability.Years.Select(year => new FiguresRow(
                    $"{year.Year}",
                    [
                        year.RevenueEffect,
                        year.RevenueHeadroom ?? (object)"not stated",
                        year.RevenueShortfall,
                        year.Capital,
                        year.CapitalHeadroom ?? (object)"not stated",
                        year.CapitalShortfall,
                    ]
                )),
            ]
        )
        {
            Shown = ShownYears,
        };
}
