using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// What speaks against the year a file was given: its name, what is in it (columns, types of sites), and the same figures in force for
/// another year. One of them may be
/// a slip of whoever named or copied the file, and is a warning. Two agree, and keep the file out until somebody confirms the year:
/// a year that is wrong stands in every trend.
/// </summary>
internal static class EricYearDoubts
{
    private const int ColumnsToName = 3;

    public static IReadOnlyList<ImportProblem> About(
        PlannerDb db,
        EricYears years,
        FinancialYear year,
        EricReading reading,
        TableFile file,
        bool confirmed
    )
    {
        var (name, elsewhere) = (Name(year, file.Name), Elsewhere(db, year, reading, file));
        var within = new[] { Columns(years, year, reading, file.Name), Types(years, year, reading, file.Name) }
            .OfType<ImportProblem>()
            .ToList();
        var doubts = new[] { name }.Concat(within).Append(elsewhere).OfType<ImportProblem>().ToList();
        var against = (name is null ? 0 : 1) + (within.Count == 0 ? 0 : 1) + (elsewhere is null ? 0 : 1);
        return against < 2 || confirmed
            ? doubts
            :
            [
                .. doubts,
                Problem(
                    file.Name,
                    $"{(against == 2 ? "Two" : "Three")} things say that this is not ERIC of {year}. Give the year it is about; if {year} is right all the same, confirm it (a tick on the page, --confirm-year in the command).",
                    ProblemLevel.Error
                ),
            ];
    }

    private static ImportProblem? Name(FinancialYear year, string file) =>
        NamedYears.In(file) is { Count: > 0 } named && !named.Contains(year)
            ? Problem(file, $"The file's name says {string.Join(" and ", named)}, not {year}. Is the year right?")
            : null;

    private static ImportProblem? Columns(EricYears years, FinancialYear year, EricReading reading, string file)
    {
        var against = years.Among(reading.Headers).Where(column => column.Contradicts(year)).ToList();
        if (against.Count == 0)
        {
            return null;
        }

        var named = string.Join("; ", against.Take(ColumnsToName).Select(column => $"{column.Header} ({column.Words})"));
        var more = against.Count > ColumnsToName ? $" and {against.Count - ColumnsToName} more" : "";
        return Problem(
            file,
            $"Files of {year} do not have the column{(against.Count == 1 ? "" : "s")} {named}{more}. Is the year right?"
        ) with
        {
            Column = against[0].Header,
        };
    }

    private static ImportProblem? Types(EricYears years, FinancialYear year, EricReading reading, string file)
    {
        var against = years
            .AmongTypes(reading.Rows.Select(row => row.PublishedSiteType).OfType<string>())
            .Where(sign => sign.Contradicts(year))
            .ToList();
        return against.Count == 0
            ? null
            : Problem(
                file,
                $"Files of {year} do not have {string.Join("; nor ", against.Select(sign => $"{sign.Header} ({sign.Words})"))}. Is the year right?"
            );
    }

    private static ImportProblem? Elsewhere(PlannerDb db, FinancialYear year, EricReading reading, TableFile file)
    {
        var rows = EricVersion.Hash(reading.Rows);
        return
            db
                .EricFiles.Where(known =>
                    known.Year != year && known.ReplacedBy == null && (known.Sha256 == file.Sha256 || known.RowsSha256 == rows)
                )
                .AsEnumerable()
                .MinBy(known => known.At)
                is { } twin
            ? Problem(
                file.Name,
                $"The same {(twin.Sha256 == file.Sha256 ? "file" : "figures")} {(twin.Sha256 == file.Sha256 ? "is" : "are")} here already for {twin.Year}: {twin.FileName}, imported on {EnglishText.Moment(twin.At)}. Is the year right?"
            )
            : null;
    }

    private static ImportProblem Problem(string file, string message, ProblemLevel level = ProblemLevel.Warning) =>
        new()
        {
            File = file,
            Message = message,
            Level = level,
        };
}
