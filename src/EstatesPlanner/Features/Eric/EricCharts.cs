using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric;

/// <summary>Draws what was published: a trust's trend, and where it and its sites stand among their peers.</summary>
public static class EricCharts
{
    /// <summary>Values above this percentile stand at the end of a strip's axis.</summary>
    private const decimal AxisPercent = 95;

    public static string Trend(IReadOnlyList<TrendYear> years, string prices) =>
        new ColumnChart
        {
            Title = "Published backlog by year",
            Description =
                $"Cost to eradicate by risk category, {prices}: {string.Join("; ", years.Select(year => $"{year.Year} {FigureText.Short(year.Costs.Total)}, of which High {FigureText.Short(year.Costs.High)} and Significant {FigureText.Short(year.Costs.Significant)}"))}.",
            Unit = FigureUnit.Pounds,
            Series = ["High", "Significant", "Moderate", "Low"],
            Columns =
            [
                .. Enumerable
                    .Range(years[0].Year.Start, years[^1].Year - years[0].Year + 1)
                    .Select(start => new FinancialYear(start))
                    .Select(year => Column(year, years.SingleOrDefault(shown => shown.Year == year)?.Costs)),
            ],
        }.Draw();

    /// <summary>A year that is not there keeps its place on the axis, so that the slope between its neighbours is true.</summary>
    private static ColumnChart.Column Column(FinancialYear year, PublishedCosts? costs)
    {
        Money[] amounts = costs is { } shown
            ? [shown.High, shown.Significant, shown.Moderate, shown.Low]
            : [Money.Zero, Money.Zero, Money.Zero, Money.Zero];
        return new ColumnChart.Column(
            costs is null ? $"({year})" : $"{year}",
            [.. amounts.Select(amount => amount.Pounds)],
            [.. amounts.Select(FigureText.Short)]
        );
    }

    /// <summary>The sites of one type, the trust's own on lines of their own.</summary>
    public static string Sites(YearStanding standing, PeerGroup group)
    {
        var own = standing.Sites.Where(site => ReferenceEquals(site.Group, group) && site.Density is not null).ToList();
        return Strip(
            group,
            $"{group.Type}, {standing.Year}",
            $"{group.Total.Count} sites",
            [.. own.Select(site => (site.Row.SiteName ?? site.Row.Site ?? "Site", site.Density!.Value.Total, site.TotalRank))]
        );
    }

    /// <summary>The trusts of one type, this one on its own line.</summary>
    public static string Trusts(YearStanding standing, PeerGroup group) =>
        Strip(
            group,
            $"{group.Type} trusts, {standing.Year}",
            $"{group.Total.Count} trusts",
            standing.Trust.Density is { } density ? [(standing.Trust.Name, density.Total, standing.TrustRank)] : []
        );

    private static string Strip(
        PeerGroup group,
        string title,
        string members,
        IReadOnlyList<(string Name, decimal PerM2, decimal? Rank)> own
    ) =>
        new StripChart
        {
            Title = $"Backlog per square metre: {title}",
            Description =
                $"{members}. Half lie between {FigureText.Pounds(group.Total.LowerQuartile)} and {FigureText.Pounds(group.Total.UpperQuartile)} a square metre, the median is {FigureText.Pounds(group.Total.Median)}, the highest {FigureText.Pounds(group.Total.Highest)}. "
                + string.Join(
                    " ",
                    own.Select(mark =>
                        $"{mark.Name}: {FigureText.Pounds(mark.PerM2)}{(mark.Rank is { } rank ? $", percentile {EricText.Rank(rank)}" : "")}."
                    )
                ),
            Members = group.Total.Values,
            Middle = (group.Total.LowerQuartile, group.Total.Median, group.Total.UpperQuartile),
            End = Math.Max(1, LinearPercentile.Of(group.Total.Values, AxisPercent)),
            Own = [.. own.Select(mark => new StripChart.Mark(mark.Name, mark.PerM2, FigureText.Pounds(mark.PerM2)))],
        }.Draw();
}
