using System.Globalization;
using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids;

/// <summary>Imports bids, all or none; the acting person is their author. The same file again changes nothing.</summary>
public sealed class ImportBids(
    IPlannerReader store,
    IPlannerWriter writer,
    Access access,
    RoundBooks rounds,
    Indexes indexes,
    BenefitTemplateFile templates,
    DiscountSchedules schedules,
    BidAppraisals appraisals,
    ReferenceData reference,
    TimeProvider clock
)
{
    /// <param name="round">Id of the round they compete in; null for drafts in none.</param>
    /// <param name="file">Open; closed by the caller.</param>
    /// <param name="dryRun">Say what would happen; change nothing.</param>
    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    /// <exception cref="Refusal">No such round, or the actor may not write bids for this trust.</exception>
    public async Task<ImportAnswer> Run(Actor actor, string trust, string? round, TableFile file, bool dryRun)
    {
        access.Demand(actor, Duty.WriteBid, trust);
        var read = new BidReader(Setting(actor, trust, round)).Read(file);
        if (PastImports.Find(store, trust, ImportRecord.Bids, file.Sha256) is { } past && StandsIn(read))
        {
            return PastImports.Again(past, dryRun);
        }

        if (dryRun || read.IsRefused)
        {
            using var db = store.Read();
            return Answer(read, Settle(db, trust, round, read).Counts) with { DryRun = dryRun };
        }

        return await writer.Run(
            actor.Stamp("import bids"),
            db =>
            {
                var (diff, counts) = Settle(db, trust, round, read);
                return read.IsRefused
                    ? Answer(read, counts)
                    : Answer(read, counts) with
                    {
                        ImportId = Save(db, actor, trust, read, diff, counts),
                    };
            }
        );
    }

    private BidSetting Setting(Actor actor, string trust, string? round)
    {
        using var db = store.Read();
        var organisation = db.Organisations.Single(known => known.Code == trust);
        var found = round is null ? null : rounds.Find(actor, round, trust);
        return new BidSetting
        {
            Trust = organisation,
            Round = found,
            Author = actor.Id,
            Assumed = found?.PriceBase ?? new PriceBase(FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime))),
            People = db
                .Memberships.Where(membership => membership.Trust == trust)
                .Select(membership => membership.Person)
                .ToHashSet(StringComparer.Ordinal),
            FictionalAuthors = !organisation.IsDemonstration
                ? new HashSet<string>(StringComparer.Ordinal)
                : db
                    .Memberships.Where(membership =>
                        membership.Trust == trust
                        && membership.Role == Role.Author
                        && db.People.Any(person => person.Id == membership.Person && person.IsDemonstration)
                    )
                    .Select(membership => membership.Person)
                    .ToHashSet(StringComparer.Ordinal),
            Series = indexes.All(db, trust),
            Prices = BidPrices.Of(db, trust, reference, clock),
            Appraisals = appraisals,
            Templates = templates.All,
            Schedules = [.. schedules.All.Select(schedule => schedule.Id)],
        };
    }

    /// <summary>
    /// Whether every bid of the file is there already, in the round asked for: the same file into another round is no repetition.
    /// </summary>
    private bool StandsIn(BidFile read)
    {
        using var db = store.Read();
        return read.Drafts.All(draft =>
            db.Bids.Any(bid =>
                bid.Trust == draft.Bid.Trust
                && bid.Reference == draft.Reference
                && (draft.Bid.Round == null || bid.Round == draft.Bid.Round)
            )
        );
    }

    private static (BidDiff Diff, RowCounts Counts) Settle(PlannerDb db, string trust, string? round, BidFile read)
    {
        var known = db.Bids.Where(bid => bid.Trust == trust).ToList();
        var diff = BidDiff.Of(read, known);
        BidClaims.Note(db, read, known);
        NoteLate(db, trust, round, read, known);
        NoteUncosted(read, round is not null);
        return (
            diff,
            read.IsRefused
                ? read.Refused
                : new RowCounts
                {
                    Read = read.Read,
                    Added = diff.Added.Count,
                    Changed = diff.Changed.Count,
                    Unchanged = diff.Unchanged,
                    Skipped = read.Sheets.Skipped.Count,
                }
        );
    }

    /// <summary>A bid that is new to a round whose scoring has ended is refused, whichever row it stands in.</summary>
    private static void NoteLate(PlannerDb db, string trust, string? id, BidFile read, IReadOnlyList<CapitalBid> known)
    {
        if (
            id is null
            || db.Rounds.SingleOrDefault(round => round.Trust == trust && round.Id == id) is not { } round
            || RoundMoves.TakesBids(round.State)
        )
        {
            return;
        }

        foreach (var draft in read.Drafts.Where(draft => !known.Any(bid => bid.Reference == draft.Reference && bid.Round == round.Id)))
        {
            draft.Rows.Line.Refuse("bid", RoundWords.TakesNoBids(round));
        }
    }

    /// <summary>
    /// An option without a cost and without a word about it would count as free: no bid is submitted so, and a draft is told.
    /// </summary>
    /// <param name="submits">Whether the bids come in as submitted.</param>
    private static void NoteUncosted(BidFile read, bool submits)
    {
        foreach (
            var (draft, option) in read
                .Drafts.Where(draft => !draft.Rows.IsRejected)
                .SelectMany(draft => draft.Bid.Options.Where(option => !option.IsCosted).Select(option => (draft, option)))
        )
        {
            var line = draft.Rows[BidColumns.Options].FirstOrDefault(line => line.Text("option") == option.Id) ?? draft.Rows.Line;
            var sentence =
                $"{option.Name} has no cost. Give it a row on the {BidColumns.Costs} sheet, or say under \"no cost because\" on the {BidColumns.Options} sheet why it costs nothing.";
            if (submits)
            {
                line.Refuse("name", sentence);
            }
            else
            {
                line.Warn("name", sentence);
            }
        }
    }

    private Guid Save(PlannerDb db, Actor actor, string trust, BidFile read, BidDiff diff, RowCounts counts)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        db.Bids.AddRange(diff.Added);
        foreach (var bid in diff.Added.Where(bid => bid.State == BidState.Submitted))
        {
            BidMoves.Note(db, bid with { State = BidState.Draft }, bid.State, actor, at, $"Imported into round {bid.Round}");
        }

        // A bid that has been submitted stands as it is: what a file changes in it is a new submission, which is reviewed anew.
        foreach (var (after, before) in diff.Changed)
        {
            var saved = after.State == BidState.Submitted ? after with { Submission = before.Submission + 1 } : after;
            if (saved.State == BidState.Submitted)
            {
                BidMoves.Note(
                    db,
                    before,
                    saved.State,
                    actor,
                    at,
                    $"Imported again, as submission {saved.Submission.ToString(CultureInfo.InvariantCulture)}"
                );
            }

            db.Entry(before).CurrentValues.SetValues(saved);
        }

        return db
            .Imports.Add(
                PastImports.Record(ImportRecord.Bids, trust, (read.File.Name, read.File.Sha256, read.File.Encoding), counts, actor, at)
            )
            .Entity.Id;
    }

    private static ImportAnswer Answer(BidFile read, RowCounts counts) =>
        new()
        {
            Rows = counts,
            Problems = read.Problems,
            SkippedRows = read.Sheets.Skipped,
            Sha256 = read.File.Sha256,
            Encoding = read.File.Encoding,
            Notes = read.Sheets.Notes,
            Readings = read.Sheets.Readings,
        };
}
