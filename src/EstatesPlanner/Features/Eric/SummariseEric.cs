using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>Totals of published backlog for a year. Published data is read by all.</summary>
public sealed class SummariseEric(IPlannerReader store, EricYears years)
{
    /// <param name="year">Such as 2015/16.</param>
    /// <param name="trust">A trust's code, or null for England.</param>
    /// <param name="by">trust-type, region, site-type, or null for no groups.</param>
    /// <exception cref="Refusal">A year or grouping that is none; a year or trust that was not imported; site types asked of trust
    /// rows.</exception>
    public EricSummary For(string year, string? trust, string? by)
    {
        EricGrouping? grouping = by switch
        {
            null => null,
            "trust-type" => EricGrouping.TrustType,
            "region" => EricGrouping.Region,
            "site-type" => EricGrouping.SiteType,
            _ => throw Refusal.BadInput($"{by} is not a grouping. Write trust-type, region or site-type."),
        };

        using var db = store.Read();
        var file = PublishedYears.Named(db, year);
        if (grouping == EricGrouping.SiteType && file.Level == EricLevel.Trust)
        {
            throw Refusal.BadInput(
                $"The data for {file.Year} is by trust and has no site types. Import a site file for {file.Year} first."
            );
        }

        var code = trust is null ? null : Domain.Estate.OdsCode.Clean(trust);
        var rows = db.EricRows.Of(file.Id).Where(row => code == null || row.Trust == code).ToList();
        return rows.Count > 0
            ? EricSummary.Of(
                file,
                PublishedYears.CoverageOf(db, file, years),
                code,
                by,
                EricTotals.Of(rows),
                grouping is { } groups ? EricTotals.By(rows, groups) : []
            )
            : throw Refusal.NotFound($"No trust {code} in the ERIC data for {file.Year}.");
    }

    /// <summary>England in every year that was imported, oldest first.</summary>
    public IReadOnlyList<EricSummary> EveryYear()
    {
        using var db = store.Read();
        return
        [
            .. PublishedYears
                .All(db)
                .Select(file =>
                    EricSummary.Of(
                        file,
                        PublishedYears.CoverageOf(db, file, years),
                        trust: null,
                        by: null,
                        EricTotals.Of([.. db.EricRows.Of(file.Id)]),
                        []
                    )
                ),
        ];
    }
}
