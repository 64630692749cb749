using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Incidents;

/// <summary>
/// Lost activity as shares, and grouped by year, site, block and item: every group of the same shares, so that each sums to the same whole.
/// </summary>
public sealed record LostReport(IReadOnlyList<LostShare> Shares)
{
    public static readonly IReadOnlyList<string> Groupings = ["year", "site", "block", "item"];

    public LostTotals Total => LostTotals.Of(Shares);

    /// <summary>In order of time.</summary>
    public IReadOnlyList<(FinancialYear Key, LostTotals Totals)> ByYear =>
        [.. LostTotals.By(Shares, share => share.Incident.Year).OrderBy(year => year.Key)];

    public IReadOnlyList<(string Key, LostTotals Totals)> BySite => LostTotals.By(Shares, share => share.Incident.SiteCode);

    /// <summary>The block is null where neither the incident nor its item names one.</summary>
    public IReadOnlyList<((string Site, string? Block) Key, LostTotals Totals)> ByBlock =>
        LostTotals.By(Shares, share => (share.Incident.SiteCode, share.BlockCode));

    /// <summary>The item is null where the incident names none.</summary>
    public IReadOnlyList<((string Site, BacklogItem? Item) Key, LostTotals Totals)> ByItem =>
        [
            .. LostTotals
                .By(Shares, share => (Site: share.Incident.SiteCode, Item: share.Item?.Id))
                .Select(group => ((group.Key.Site, Shares.First(share => share.Item?.Id == group.Key.Item).Item), group.Totals)),
        ];

    /// <exception cref="Refusal">Another grouping.</exception>
    public ExportSheet Sheet(string by) =>
        by switch
        {
            "year" => Table(["year"], ByYear.Select(group => ((IReadOnlyList<object?>)[group.Key.ToString()], group.Totals))),
            "site" => Table(["site"], BySite.Select(group => ((IReadOnlyList<object?>)[group.Key], group.Totals))),
            "block" => Table(
                ["site", "block"],
                ByBlock.Select(group => ((IReadOnlyList<object?>)[group.Key.Site, group.Key.Block], group.Totals))
            ),
            "item" => Table(
                ["site", "item", "defect"],
                ByItem.Select(group =>
                    ((IReadOnlyList<object?>)[group.Key.Site, group.Key.Item?.Reference, group.Key.Item?.Defect], group.Totals)
                )
            ),
            _ => throw Refusal.BadInput($"Lost activity is grouped by {string.Join(", ", Groupings)}, not by {by}."),
        };

    private static ExportSheet Table(IReadOnlyList<string> keys, IEnumerable<(IReadOnlyList<object?> Key, LostTotals Totals)> groups) =>
        new(
            "Lost activity",
            [
                .. keys,
                "incidents",
                "clinical incidents",
                "RIDDOR",
                "hours down",
                "clinical hours lost",
                "sessions lost",
                "patients affected",
                "bed days lost",
                "cost to rectify",
            ],
            groups.Select(group =>
                (IReadOnlyList<object?>)
                    [
                        .. group.Key,
                        group.Totals.Incidents,
                        group.Totals.Clinical,
                        group.Totals.Riddor,
                        group.Totals.Lost.DownHours,
                        group.Totals.Lost.ClinicalHours,
                        group.Totals.Lost.Sessions,
                        group.Totals.Lost.Patients,
                        group.Totals.Lost.BedDays,
                        group.Totals.Lost.Cost.Pounds,
                    ]
            )
        );
}
