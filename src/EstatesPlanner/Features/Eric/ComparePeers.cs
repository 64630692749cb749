using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// Benchmarks of one published year: backlog per square metre by site type and by trust type, and where one trust stands.
/// </summary>
public sealed class ComparePeers(IPlannerReader store, LookUpTrust look, EricYears years)
{
    /// <param name="year">Such as 2015/16.</param>
    /// <param name="trust">A trust's code, or null for the benchmarks alone.</param>
    /// <exception cref="Refusal">The year or the trust is not there, or the year has no sites.</exception>
    public PeerAnswer For(string year, string? trust)
    {
        var (file, rows) = Open(year);
        var coverage = years.Coverage(file.Year, rows.Select(row => row.Trust).Distinct(StringComparer.Ordinal).Count());
        return PeerAnswer.Of(
            file,
            coverage,
            PeerGroup.OfSites(rows),
            PeerGroup.OfTrusts(rows),
            trust is null ? null : look.Standing(trust, year)
        );
    }

    /// <summary>The benchmarks by site type alone.</summary>
    /// <exception cref="Refusal">The year is not there, or has no sites.</exception>
    public IReadOnlyList<PeerGroup> SiteTypes(string year) => PeerGroup.OfSites(Open(year).Rows);

    private (EricFile File, IReadOnlyList<EricRow> Rows) Open(string year)
    {
        using var db = store.Read();
        var file = PublishedYears.Named(db, year);
        return file.Level == EricLevel.Site
            ? (file, [.. db.EricRows.Of(file.Id)])
            : throw Refusal.BadInput(
                $"The data for {file.Year} is by trust and has no site types. Import a site file for {file.Year} first."
            );
    }
}
