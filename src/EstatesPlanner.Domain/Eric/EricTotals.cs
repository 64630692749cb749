using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>Published backlog of a set of rows, and how much of the set it covers.</summary>
public sealed record EricTotals
{
    public required int Rows { get; init; }

    public required int Trusts { get; init; }

    public required Money High { get; init; }

    public required Money Significant { get; init; }

    public required Money Moderate { get; init; }

    public required Money Low { get; init; }

    /// <summary>Null where no row publishes one, as in every year after 2015/16.</summary>
    public required Money? RiskAdjusted { get; init; }

    /// <summary>Rows that give none of the four costs.</summary>
    public required int NotApplicable { get; init; }

    /// <summary>Rows whose four costs are all a true nought.</summary>
    public required int Zero { get; init; }

    public Money Total => High + Significant + Moderate + Low;

    public Money Critical => CriticalInfrastructureRisk.Of(High, Significant);

    public static EricTotals Of(IReadOnlyCollection<EricRow> rows) =>
        new()
        {
            Rows = rows.Count,
            Trusts = rows.Select(row => row.Trust).Distinct(StringComparer.Ordinal).Count(),
            High = rows.Sum(row => row.High ?? Money.Zero),
            Significant = rows.Sum(row => row.Significant ?? Money.Zero),
            Moderate = rows.Sum(row => row.Moderate ?? Money.Zero),
            Low = rows.Sum(row => row.Low ?? Money.Zero),
            RiskAdjusted = rows.Any(row => row.RiskAdjusted is not null) ? rows.Sum(row => row.RiskAdjusted ?? Money.Zero) : null,
            NotApplicable = rows.Count(row => !row.GivesCosts),
            Zero = rows.Count(row => row.GivesCosts && row.Total == Money.Zero),
        };

    /// <summary>The totals of each group, by key. Every row is in exactly one group, so the groups sum to the whole.</summary>
    public static IReadOnlyList<(string Key, EricTotals Totals)> By(IReadOnlyCollection<EricRow> rows, EricGrouping grouping) =>
        [
            .. rows.GroupBy(row => KeyOf(row, grouping), StringComparer.OrdinalIgnoreCase)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, Of([.. group]))),
        ];

    private static string KeyOf(EricRow row, EricGrouping grouping) =>
        (
            grouping switch
            {
                EricGrouping.TrustType => row.TrustType,
                EricGrouping.Region => row.Region,
                EricGrouping.SiteType => row.SiteType,
                _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "Not a grouping."),
            }
        ) ?? NotStated;

    public const string NotStated = "Not stated";
}
