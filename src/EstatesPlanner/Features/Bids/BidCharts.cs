using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids;

/// <summary>The pictures of a bid's page.</summary>
internal static class BidCharts
{
    private static readonly (CostKind Kind, string Name)[] Kinds =
    [
        (CostKind.Capital, "Capital"),
        (CostKind.Revenue, "Revenue"),
        (CostKind.Lifecycle, "Lifecycle"),
    ];

    /// <summary>Costs of the preferred option by year, stacked by kind.</summary>
    public static string Costs(CapitalBid bid)
    {
        var flows = Kinds
            .Select(kind =>
                (kind.Name, Flow: (bid.Preferred?.Costs ?? []).Where(cost => cost.Kind == kind.Kind).Select(cost => cost.Flow).Sum())
            )
            .Where(kind => !kind.Flow.IsNone)
            .ToList();
        var last = flows.Count == 0 ? 0 : flows.Max(kind => kind.Flow.LastYear ?? 0);
        return new ColumnChart
        {
            Title = "Costs by year",
            Description =
                $"Costs of the preferred way forward by year: {string.Join(", ", flows.Select(kind => $"{kind.Name.ToLowerInvariant()} {FigureText.Short(kind.Flow.Total)} in all"))}.",
            Unit = FigureUnit.Pounds,
            Series = [.. flows.Select(kind => kind.Name)],
            Columns =
            [
                .. Enumerable
                    .Range(0, last + 1)
                    .Select(year => new ColumnChart.Column(
                        string.Create(CultureInfo.InvariantCulture, $"Year {year}"),
                        [.. flows.Select(kind => kind.Flow[year])],
                        [.. flows.Select(kind => FigureText.Short(kind.Flow[year]))]
                    )),
            ],
        }.Draw();
    }

    /// <summary>What each benefit came to in a year, percent of what was promised for it.</summary>
    public static string Realised(IReadOnlyList<BenefitAccount> accounts)
    {
        var held = accounts.Where(account => account.Achieved is not null).ToList();
        return new BarChart
        {
            Title = "Benefits against the promise",
            Description =
                "What came of each benefit, percent of its promise: "
                + string.Join(
                    ", ",
                    held.Select(account => $"{account.Benefit.Name} in {account.Year} {FigureText.Percent(account.Achieved!.Value)}")
                )
                + ".",
            Bars =
            [
                .. held.Select(account => new BarChart.Bar(
                    $"{account.Benefit.Name} {account.Year}",
                    account.Achieved!.Value * 100,
                    FigureText.Percent(account.Achieved.Value)
                )),
            ],
        }.Draw();
    }

    /// <summary>Points on each criterion, 0 to 100.</summary>
    public static string Score(IReadOnlyList<(Criterion Criterion, CriterionScore Score)> criteria) =>
        new BarChart
        {
            Title = "Points by criterion",
            Description =
                "Points of 100 on each criterion: "
                + string.Join(", ", criteria.Select(row => $"{row.Criterion.Name} {FigureText.Score(row.Score.Points)}"))
                + ".",
            Bars = [.. criteria.Select(row => new BarChart.Bar(row.Criterion.Name, row.Score.Points, FigureText.Score(row.Score.Points)))],
        }.Draw();
}
