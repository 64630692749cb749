using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Books.Backlog;

/// <summary>
/// The price indices by which a trust's register can be carried between price bases: those that ship, and the series it typed or imported
/// itself. The
/// one place that says which of them its reports use.
/// </summary>
public sealed class Indexes(ReferenceData reference)
{
    /// <summary>Name of the <see cref="TrustSetting"/> that holds the choice.</summary>
    public const string Setting = "report-index";

    /// <summary>Those that ship, then the trust's own by name.</summary>
    public IReadOnlyList<PriceIndex> All(PlannerDb db, string trust) =>
        [
            .. reference.PriceIndices,
            .. db
                .PriceSeries.AsNoTracking()
                .Where(series => series.Trust == trust)
                .AsEnumerable()
                .OrderBy(series => series.Name, StringComparer.Ordinal)
                .Select(Of),
        ];

    /// <exception cref="Refusal">The trust has no index of this id.</exception>
    public PriceIndex Named(PlannerDb db, string trust, string id) =>
        All(db, trust) is var all && all.FirstOrDefault(index => index.Id == id) is { } found
            ? found
            : throw Refusal.BadInput($"{trust} has no price index {id}. Known: {string.Join(", ", all.Select(index => index.Id))}.");

    /// <summary>The index that carries costs on the trust's reports: its own choice, or the GDP deflator.</summary>
    public PriceIndex OfReports(PlannerDb db, string trust) =>
        db.SettingOf<ReportIndex>(trust, Setting) is { } chosen ? Named(db, trust, chosen.Index) : reference.Deflator;

    private static PriceIndex Of(PriceSeries series) =>
        new(series.Id, series.Name, series.Values.ToDictionary(value => value.Year, value => value.Index))
        {
            Source = series.Source,
            Vintage = series.Vintage,
        };
}

/// <summary>Document of the setting: the id of the index.</summary>
public sealed record ReportIndex(string Index);
