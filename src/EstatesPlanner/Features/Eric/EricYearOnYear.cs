using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Eric;

/// <summary>Warns of amounts that moved tenfold since the year before, where that year is there at the same level.</summary>
internal static class EricYearOnYear
{
    public static IEnumerable<ImportProblem> Problems(PlannerDb db, FinancialYear year, EricReading reading, string file)
    {
        if (EricVersion.InForce(db, year + -1, reading.Level) is not { } before)
        {
            return [];
        }

        return reading
            .Rows.Select(row => (Row: row, Sentence: UnitTraps.Tenfold(before.Find(row.Key)?.Total, row.Total)))
            .Where(found => found.Sentence is not null)
            .Select(found => new ImportProblem
            {
                File = file,
                Sheet = reading.Sheet,
                Row = found.Row.Number,
                Value = found.Row.Key,
                Message = found.Sentence!,
                Level = ProblemLevel.Warning,
            })
            .ToList();
    }
}
