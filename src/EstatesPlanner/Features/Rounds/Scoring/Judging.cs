using System.Globalization;
using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>A level that somebody gives a bid on a judged criterion, with the reason.</summary>
internal sealed record Judging(Actor Scorer, string Bid, string Criterion, decimal Level, string Reason)
{
    private const int LongestReason = 2000;

    /// <summary>
    /// Why it cannot stand, and which part of it is at fault: person, bid, criterion, level or reason. Null where it can.
    /// </summary>
    public (string Part, Refusal Why)? Fault(Access access, PlannerDb db, Round round, CapitalBid? bid)
    {
        if (bid is null || bid.Round != round.Id || !BidStates.IsLive(bid.State))
        {
            return ("bid", Refusal.NotFound($"No bid {Bid} in round {round.Id}."));
        }

        try
        {
            access.DemandIndependence(Scorer, Duty.ScoreBid, bid, db);
            if (BidLife.Barred(BidAct.Score, bid, BidHistory.Of(db, bid).People, BidHistory.Person(Scorer, bid.Trust)) is { } barred)
            {
                throw Refusal.NotAllowed(barred);
            }
        }
        catch (Refusal refusal) when (refusal.Kind != RefusalKind.Unavailable)
        {
            return ("person", refusal);
        }

        return !RoundMoves.IsScored(round.State) ? ("bid", Refusal.NotAllowed(RoundWords.NotScored(round)))
            : BidStates.IsSettled(bid.State) ? ("bid", Refusal.NotAllowed($"Bid {Bid} is decided, so it is scored no more."))
            : OfLevel(round);
    }

    /// <summary>Puts it in the place of what the same person gave before.</summary>
    /// <param name="says">SHA-256 of what the bid says now.</param>
    /// <param name="isReread">Whether the person has the bid before them, so that the same level again stands for what it says now; a file
    /// taken in twice does not.</param>
    /// <returns>The sheet, what it was before, and whether that is another level or reason.</returns>
    public (ScoreSheet Sheet, ScoreSheet? Before, bool Changed) Put(PlannerDb db, Round round, string says, bool isReread, DateTime at)
    {
        var sheet = new ScoreSheet
        {
            Trust = round.Trust,
            Round = round.Id,
            Bid = Bid,
            Criterion = Criterion,
            Person = Scorer.Id,
            Level = Level,
            Reason = Reason.Trim(),
            At = at,
            Seen = says,
        };
        KeepDraft.Given(db, sheet);
        if (db.ScoreSheets.Find(sheet.Trust, sheet.Round, sheet.Bid, sheet.Criterion, sheet.Person) is not { } known)
        {
            db.ScoreSheets.Add(sheet);
            return (sheet, null, true);
        }

        var before = known with { };
        if (known.Level == sheet.Level && known.Reason == sheet.Reason && (!isReread || known.Seen == says))
        {
            return (known, before, false);
        }

        db.Entry(known).CurrentValues.SetValues(sheet with { Version = known.Version });
        return (sheet, before, true);
    }

    private (string Part, Refusal Why)? OfLevel(Round round)
    {
        if (round.Criteria.FirstOrDefault(known => known.Id == Criterion && known.IsJudged) is not { } criterion)
        {
            return (
                "criterion",
                Refusal.BadInput(
                    $"{Criterion} is not judged in round {round.Id}. Judged: {string.Join(", ", round.Criteria.Where(known => known.IsJudged).Select(known => known.Id))}."
                )
            );
        }

        return !criterion.HasLevel(Level)
                ? (
                    "level",
                    Refusal.BadInput(
                        $"{Text(Level)} is not a level of {Criterion}. Levels: {string.Join(", ", criterion.Levels.Select(level => Text(level.Score)))}."
                    )
                )
            : string.IsNullOrWhiteSpace(Reason) ? ("reason", Refusal.BadInput("Give the reason for the level."))
            : Reason.Length > LongestReason ? ("reason", Refusal.BadInput("The reason must be 2,000 characters or fewer."))
            : null;
    }

    private static string Text(decimal level) => level.ToString("0.##", CultureInfo.InvariantCulture);
}
