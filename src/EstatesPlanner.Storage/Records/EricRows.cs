using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Records;

/// <summary>How published rows are found and added.</summary>
public static class EricRows
{
    internal const string FileId = "FileId";

    /// <summary>The file in force for a year: its site rows, else its trust rows; null where neither was imported.</summary>
    public static EricFile? InForce(this IQueryable<EricFile> files, FinancialYear year) =>
        files.Where(file => file.Year == year && file.ReplacedBy == null).OrderBy(file => file.Level).FirstOrDefault();

    /// <summary>The file in force for a year at one level.</summary>
    public static EricFile? InForce(this IQueryable<EricFile> files, FinancialYear year, EricLevel level) =>
        files.SingleOrDefault(file => file.Year == year && file.Level == level && file.ReplacedBy == null);

    public static IQueryable<EricRow> Of(this IQueryable<EricRow> rows, Guid file) =>
        rows.Where(row => EF.Property<Guid>(row, FileId) == file);

    public static void Add(PlannerDb db, Guid file, IEnumerable<EricRow> rows)
    {
        foreach (var row in rows)
        {
            var entry = db.EricRows.Entry(row);
            entry.Property(FileId).CurrentValue = file;
            entry.State = EntityState.Added;
        }
    }
}
