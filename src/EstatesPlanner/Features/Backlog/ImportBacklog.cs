using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Imports a register sheet: all rows or none, unless the person accepts the good ones; the same file again changes nothing.
/// </summary>
public sealed class ImportBacklog(
    IPlannerReader store,
    IPlannerWriter writer,
    Access access,
    ReferenceData reference,
    PlannerSettings settings,
    TimeProvider clock
)
{
    /// <param name="file">Open; closed by the caller.</param>
    /// <param name="progress">Told the rows read so far.</param>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">The actor may not edit this trust's register.</exception>
    public async Task<ImportAnswer> Run(
        Actor actor,
        string trust,
        TableFile file,
        ImportChoices choices,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        access.Demand(actor, Duty.EditRegister, trust);
        if (!choices.Again && PastImports.Find(store, trust, ImportRecord.Backlog, file.Sha256) is { } past)
        {
            var again = PastImports.Again(past, choices.DryRun);
            return again with
            {
                Notes = [.. again.Notes, "To have it read once more, as a newer version of itself, choose to import it again (--again)."],
            };
        }

        var moment = PastPosition.Moment(store, clock, trust, choices.AsAt);
        using var read = Read(trust, file, choices, progress, cancellation);
        foreach (var site in read.Good.Sites.Select(place => place.Code).Distinct(StringComparer.Ordinal))
        {
            access.Demand(actor, Duty.EditRegister, trust, site);
        }

        if (read.Rejected.Count > 0 && !choices.AcceptValid)
        {
            return Answer(
                read,
                new RowCounts
                {
                    Read = read.Read,
                    Rejected = read.Rejected.Count,
                    Skipped = read.Skipped.Count,
                }
            ) with
            {
                DryRun = choices.DryRun,
            };
        }

        return choices.DryRun ? Preview(trust, read) : await Apply(actor, trust, read, moment, choices);
    }

    /// <summary>The rows that would be left out, as a workbook to mend.</summary>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">The actor may not edit this trust's register.</exception>
    public void WriteMendFile(
        Actor actor,
        string trust,
        TableFile file,
        ImportChoices choices,
        Stream workbook,
        CancellationToken cancellation
    )
    {
        access.Demand(actor, Duty.EditRegister, trust);
        using var read = Read(trust, file, choices, progress: null, cancellation);
        MendFile.Write(workbook, read);
    }

    private RegisterFile Read(
        string trust,
        TableFile file,
        ImportChoices choices,
        IProgress<int>? progress,
        CancellationToken cancellation
    ) =>
        new RegisterReader(RegisterTerms.Of(store, reference, clock, trust), choices, Path.Combine(settings.DataFolder, "staging")).Read(
            file,
            BacklogFields.For(store, reference, trust),
            progress,
            cancellation
        );

    private ImportAnswer Preview(string trust, RegisterFile read)
    {
        using var db = store.Read();
        var places = Places.Of(db, read.Good.Sites, read.Good.Blocks);
        var (summary, vanished) = (DiffSummary.Of(new RegisterDiff(db, trust, read)), VanishedItems.Of(db, trust, read));
        return Answer(db, trust, read, summary, vanished, places) with
        {
            DryRun = true,
            Differences = summary.Differences,
            DifferencesFound = summary.DifferencesFound,
            Fingerprint = summary.Fingerprint,
            FirstAdded = summary.FirstAdded,
        };
    }

    private async Task<ImportAnswer> Apply(Actor actor, string trust, RegisterFile read, DateTime? moment, ImportChoices choices)
    {
        var answer = await writer.Run(
            actor.Stamp("import backlog") with
            {
                AsAt = moment,
            },
            db =>
            {
                if (moment is not null)
                {
                    FrozenYears.Refuse(db, trust, choices.AsAt!.Value);
                }

                var recorded = moment ?? clock.GetUtcNow().UtcDateTime;
                var diff = new RegisterDiff(db, trust, read);
                var (summary, vanished) = (DiffSummary.Of(diff), VanishedItems.Of(db, trust, read));
                StalePreview.Refuse(choices.Shown, summary.Fingerprint);
                var places = Places.Of(db, read.Good.Sites, read.Good.Blocks);
                var counts = Counts(read, summary);
                var id = db
                    .Imports.Add(
                        PastImports.Record(
                            ImportRecord.Backlog,
                            trust,
                            (read.Name, read.Sha256, read.Encoding),
                            counts,
                            actor,
                            clock.GetUtcNow().UtcDateTime
                        )
                    )
                    .Entity.Id;
                PlaceChanges.Keep(db, id, places.Sites, places.Blocks);
                var done = Answer(db, trust, read, summary, vanished, places) with { ImportId = id };
                places.Write(db);
                db.Afterwards.Add(() => RegisterApplication.Write(db, diff, id, recorded));
                db.Notes.Add(
                    new AuditNote(
                        trust,
                        $"Import {id}",
                        null,
                        PlannerJson.WriteAnswer(
                            new
                            {
                                file = read.Name,
                                read.Sha256,
                                counts,
                                changes = summary.Hash,
                                mapping = choices.MappingName,
                            }
                        )
                    )
                );
                return done;
            }
        );
        return answer with { MendFile = MendFile.Write(settings, answer.ImportId!.Value, read) };
    }

    private static RowCounts Counts(RegisterFile read, DiffSummary summary) =>
        new()
        {
            Read = read.Read,
            Added = summary.Added,
            Changed = summary.Changed,
            Unchanged = summary.Unchanged,
            Rejected = read.Rejected.Count,
            Skipped = read.Skipped.Count,
        };

    private static ImportAnswer Answer(
        PlannerDb db,
        string trust,
        RegisterFile read,
        DiffSummary summary,
        VanishedItems vanished,
        Places places
    ) =>
        Answer(read, Counts(read, summary)) with
        {
            Problems = [.. read.Problems, .. SharedReferences.In(db, trust, read)],
            Vanished = [.. vanished.Items.Select(item => new VanishedRow(item.SiteCode, item.Reference, item.Cost))],
            Places = PlaceWords.Changes(places),
            Notes = [.. read.Notes, .. PlaceWords.Notes(places), .. vanished.Compared is { } compared ? [compared] : Array.Empty<string>()],
        };

    private static ImportAnswer Answer(RegisterFile read, RowCounts counts) =>
        new()
        {
            Rows = counts,
            Problems = read.Problems,
            SkippedRows = read.Skipped,
            Sha256 = read.Sha256,
            Encoding = read.Encoding,
            Notes = read.Notes,
            Readings = read.Readings,
        };
}
