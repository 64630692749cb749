using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>
/// Takes a sheet of scores, all or none. Every row is the acting person's own; on the demonstration trust a row may name one of its
/// fictional
/// scorers instead.
/// </summary>
public sealed class ImportScores(
    IPlannerReader store,
    IPlannerWriter writer,
    Access access,
    RoundBooks rounds,
    HostPerson people,
    TimeProvider clock
)
{
    /// <param name="round">Id of the round.</param>
    /// <param name="trust">Code of its trust; null where only one trust of theirs has such a round.</param>
    /// <param name="file">Open; closed by the caller.</param>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">No such round, or the actor may not score.</exception>
    public async Task<ImportAnswer> Run(Actor actor, string round, string? trust, TableFile file)
    {
        var found = rounds.Find(actor, round, trust);
        access.Demand(actor, Duty.ScoreBid, found.Trust);
        var isDemonstration = IsDemonstration(found.Trust);
        var read = ScoreFile.Read(file, person => Scorer(actor, person, isDemonstration));
        var past = PastImports.Find(store, found.Trust, ImportRecord.Scores, file.Sha256);
        return await writer.Run(actor.Stamp("score bids"), db => Save(db, actor, found, read, past));
    }

    private bool IsDemonstration(string trust)
    {
        using var db = store.Read();
        return db.Organisations.Any(organisation => organisation.Code == trust && organisation.IsDemonstration);
    }

    private Actor Scorer(Actor actor, string? person, bool isDemonstration) =>
        person is null || person == actor.Id ? actor
        : isDemonstration ? people.Demonstration(person)
        : throw Refusal.NotAllowed("A score is given by the person who imports the sheet. Take this column out.");

    private ImportAnswer Save(PlannerDb db, Actor actor, Round found, ScoreFile read, ImportRecord? past)
    {
        var round = db.Rounds.Single(candidate => candidate.Trust == found.Trust && candidate.Id == found.Id);
        var bids = db
            .Bids.Where(bid => bid.Trust == round.Trust && bid.Round == round.Id)
            .AsEnumerable()
            .ToDictionary(bid => bid.Reference, StringComparer.Ordinal);
        foreach (var (line, judging) in read.Scores)
        {
            if (judging.Fault(access, db, round, bids.GetValueOrDefault(judging.Bid)) is { } fault)
            {
                line.Refuse(fault.Part, fault.Why.Message);
            }
        }

        if (read.IsRefused)
        {
            return Answer(
                read,
                new RowCounts
                {
                    Read = read.Sheet.Lines.Count,
                    Rejected = read.Rejected,
                    Skipped = read.Sheet.Skipped.Count,
                }
            );
        }

        var says = read
            .Scores.Select(score => score.Judging.Bid)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(bid => bid, bid => BidContent.Hash(db, bids[bid]), StringComparer.Ordinal);
        var put = read
            .Scores.Select(score => score.Judging.Put(db, round, says[score.Judging.Bid], isReread: false, clock.GetUtcNow().UtcDateTime))
            .ToList();
        foreach (
            var (reference, sheets) in put.GroupBy(sheet => sheet.Sheet.Bid, StringComparer.Ordinal).Select(sheets => (sheets.Key, sheets))
        )
        {
            BidMoves.NoteScored(
                db,
                bids[reference],
                actor,
                clock.GetUtcNow().UtcDateTime,
                sheets.Select(sheet => (sheet.Sheet.Criterion, sheet.Sheet.Person))
            );
        }

        var counts = new RowCounts
        {
            Read = put.Count,
            Added = put.Count(sheet => sheet.Before is null),
            Changed = put.Count(sheet => sheet is { Before: not null, Changed: true }),
            Unchanged = put.Count(sheet => !sheet.Changed),
            Skipped = read.Sheet.Skipped.Count,
        };
        return past is not null && counts.Unchanged == counts.Read
            ? PastImports.Again(past, dryRun: false)
            : Answer(read, counts) with
            {
                ImportId = Record(db, actor, round, read, counts),
            };
    }

    private Guid Record(PlannerDb db, Actor actor, Round round, ScoreFile read, RowCounts counts) =>
        db
            .Imports.Add(
                PastImports.Record(
                    ImportRecord.Scores,
                    round.Trust,
                    (read.File.Name, read.File.Sha256, read.File.Encoding),
                    counts,
                    actor,
                    clock.GetUtcNow().UtcDateTime
                )
            )
            .Entity.Id;

    private static ImportAnswer Answer(ScoreFile read, RowCounts counts) =>
        new()
        {
            Rows = counts,
            Problems = [.. read.Sheet.Lines.SelectMany(line => line.Problems)],
            SkippedRows = read.Sheet.Skipped,
            Sha256 = read.File.Sha256,
            Encoding = read.File.Encoding,
            Notes = [.. read.File.Notes, .. read.Sheet.Notes],
            Readings = read.Sheet.Readings,
        };
}
