using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// Imports a published ERIC file. The same file again changes nothing; another file for the same year and level takes the former one's
/// place
/// and says what that changes. Published data has no owner, so only the person who runs the machine may bring it in.
/// </summary>
public sealed class ImportEric(IPlannerReader store, IPlannerWriter writer, ReadEric reader, EricYears years, TimeProvider clock)
{
    /// <summary>Published files passed 189 columns in 2022/23, more than a register may have.</summary>
    public static readonly ImportLimits Limits = ImportLimits.Verb with { Columns = 512 };

    /// <param name="actor">The host's own person.</param>
    /// <param name="file">Open; closed by the caller.</param>
    /// <param name="year">The financial year the file is about: files do not say it themselves.</param>
    /// <param name="level">What the rows are; null to tell by the columns.</param>
    /// <param name="dryRun">Say what would happen; change nothing.</param>
    /// <param name="sheet">Name of the sheet to read; null for the one that fits.</param>
    /// <param name="confirmed">The person has said that the year is right, whatever the file says.</param>
    /// <exception cref="FileRefusal">The file has no table with the four costs, or several.</exception>
    /// <exception cref="Refusal">Not the host's person, or a year that has not begun.</exception>
    public async Task<ImportAnswer> Run(
        Actor actor,
        TableFile file,
        FinancialYear year,
        EricLevel? level,
        bool dryRun,
        string? sheet = null,
        bool confirmed = false
    )
    {
        Demand(actor);
        return year.FirstDay > Today
            ? throw Refusal.BadInput($"{year} has not begun, so there is no ERIC of it. Give the year the file is about.")
            : await Settle(actor, year, file, reader.Read(file, level, sheet), dryRun, confirmed);
    }

    /// <exception cref="Refusal">Not the host's person.</exception>
    public static void Demand(Actor actor)
    {
        if (!actor.IsHost)
        {
            throw Refusal.NotAllowed("Only the person who runs this machine may import published data.");
        }
    }

    private async Task<ImportAnswer> Settle(
        Actor actor,
        FinancialYear year,
        TableFile file,
        EricReading reading,
        bool dryRun,
        bool confirmed
    )
    {
        EricVersion? former;
        IReadOnlyList<ImportProblem> problems;
        using (var db = store.Read())
        {
            former = EricVersion.InForce(db, year, reading.Level);
            var doubts = former?.File.Sha256 == file.Sha256 ? [] : EricYearDoubts.About(db, years, year, reading, file, confirmed);
            problems =
            [
                .. doubts,
                .. Running(year, file.Name),
                .. reading.Problems,
                .. EricYearOnYear.Problems(db, year, reading, file.Name),
            ];
        }

        var refused = problems.Any(problem => problem.Level == ProblemLevel.Error);
        var answer = new ImportAnswer
        {
            Rows = Counts(reading, former, file, refused),
            Problems = problems,
            SkippedRows = reading.Skipped,
            Sha256 = file.Sha256,
            Encoding = file.Encoding,
            DryRun = dryRun,
            Notes = [.. file.Notes, .. reading.Notes],
            Readings = reading.Readings,
        };
        if (refused)
        {
            return answer;
        }

        if (former?.File.Sha256 == file.Sha256)
        {
            return answer with
            {
                ImportId = dryRun ? null : former.File.Id,
                Notes = [$"Already imported on {former.File.At:d MMMM yyyy}: nothing changed."],
            };
        }

        answer = answer with { Notes = [.. answer.Notes, .. former is null ? [] : EricVersion.Replacement(former, reading.Rows)] };
        return dryRun ? answer : answer with { ImportId = await Save(actor, year, file, reading, answer.Rows) };
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A trust may set its own draft beside its register, so a year that runs is taken, and said.</summary>
    private IEnumerable<ImportProblem> Running(FinancialYear year, string file) =>
        year.LastDay >= Today
            ?
            [
                new ImportProblem
                {
                    File = file,
                    Message =
                        $"{year} ends on {EnglishText.Day(year.LastDay)}, and ERIC is published after the year has ended: these cannot be its published figures.",
                    Level = ProblemLevel.Warning,
                },
            ]
            : [];

    private static RowCounts Counts(EricReading reading, EricVersion? former, TableFile file, bool refused)
    {
        var counts = new RowCounts
        {
            Read = reading.Rows.Count,
            Skipped = reading.Skipped.Count,
            Rejected = reading.Rejected,
        };
        if (refused)
        {
            return counts;
        }

        var same =
            former is null ? 0
            : former.File.Sha256 == file.Sha256 ? reading.Rows.Count
            : former.Unchanged(reading.Rows);
        var known = former is null ? 0 : reading.Rows.Count(row => former.Has(row.Key));
        return counts with { Added = reading.Rows.Count - Math.Max(known, same), Unchanged = same, Changed = Math.Max(0, known - same) };
    }

    private Task<Guid> Save(Actor actor, FinancialYear year, TableFile file, EricReading reading, RowCounts counts)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var import = PastImports.Record(ImportRecord.Eric, null, (file.Name, file.Sha256, file.Encoding), counts, actor, now);
        var id = import.Id;
        var version = new EricFile
        {
            Id = id,
            Year = year,
            Level = reading.Level,
            FileName = file.Name,
            Sheet = reading.Sheet,
            Sha256 = file.Sha256,
            RowsSha256 = EricVersion.Hash(reading.Rows),
            At = now,
        };
        return writer.Run(
            actor.Stamp($"import eric {year}"),
            db =>
            {
                if (db.EricFiles.InForce(year, reading.Level) is { } replaced)
                {
                    db.Entry(replaced).CurrentValues.SetValues(replaced with { ReplacedBy = id });
                }

                db.Imports.Add(import);
                db.EricFiles.Add(version);
                EricRows.Add(db, id, reading.Rows);
                return id;
            }
        );
    }
}
