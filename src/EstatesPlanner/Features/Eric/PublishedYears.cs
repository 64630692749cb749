using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>The years of published figures that were imported, each by the file in force: its site rows, else its trust rows.</summary>
internal static class PublishedYears
{
    /// <summary>One file a year, oldest year first.</summary>
    public static IReadOnlyList<EricFile> All(PlannerDb db) =>
        [
            .. db
                .EricFiles.Where(file => file.ReplacedBy == null)
                .AsEnumerable()
                .GroupBy(file => file.Year)
                .Select(year => year.MinBy(file => file.Level)!)
                .OrderBy(file => file.Year),
        ];

    /// <summary>The file of a year a person asked for.</summary>
    /// <exception cref="Refusal">No such year, or not imported.</exception>
    public static EricFile Named(PlannerDb db, string year) =>
        db.EricFiles.InForce(Parse(year)) ?? throw Refusal.NotFound($"No ERIC file for {Parse(year)} has been imported.");

    /// <summary>How much of England a file has.</summary>
    public static Coverage CoverageOf(PlannerDb db, EricFile file, EricYears years) =>
        years.Coverage(file.Year, db.EricRows.Of(file.Id).Select(row => row.Trust).Distinct().Count());

    public static FinancialYear Parse(string text) =>
        FinancialYear.TryParse(text, out var year) ? year : throw Refusal.BadInput($"{text} is not a financial year such as 2015/16.");

    /// <summary>What a trust and its predecessors returned in one file; null where they are not in it.</summary>
    public static TrustYear? Of(PlannerDb db, EricFile file, string trust, Predecessors predecessors)
    {
        string[] codes = [trust, .. predecessors.Codes];
        return db.EricRows.Of(file.Id).Where(row => codes.Contains(row.Trust)).ToList() is { Count: > 0 } rows
            ? new TrustYear(file.Year, file.Level, rows)
            : null;
    }
}
