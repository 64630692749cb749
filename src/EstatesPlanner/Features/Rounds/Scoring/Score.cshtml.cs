using System.Globalization;
using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>One scorer's own sheet for one bid.</summary>
public sealed class ScoreModel(RoundBooks books, ScoreBid score, KeepDraft drafts, IPlannerReader store, Access access) : TrustPage
{
    public BidEntry Entry { get; private set; } = null!;

    public IReadOnlyList<Criterion> Judged { get; private set; } = [];

    public IReadOnlyDictionary<string, (decimal? Level, string? Reason)> Mine { get; private set; } =
        new Dictionary<string, (decimal?, string?)>(StringComparer.Ordinal);

    /// <summary>Names of the criteria on which the bid said something else when the reader scored it.</summary>
    public IReadOnlyList<string> OutOfDate { get; private set; } = [];

    /// <summary>What the bid says on the page that the reader has before them: the scores are bound to it.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>When the reader kept what is on the page as a draft; null where it is none.</summary>
    public DateTime? DraftAt { get; private set; }

    protected override Duty Duty => Duty.ScoreBid;

    public void OnGet(string reference) => Load(reference);

    public async Task<IActionResult> OnPostAsync(string reference, [FromForm] string? seen, [FromForm] bool draft)
    {
        var round = Load(reference);
        var given = Judged.ToDictionary(criterion => criterion.Id, Given, StringComparer.Ordinal);
        Mine = given;
        if (draft)
        {
            return await KeepDraft(round, given);
        }

        foreach (var criterion in Judged)
        {
            var (level, reason) = given[criterion.Id];
            if (level is null)
            {
                ModelState.AddModelError($"level-{criterion.Id}", $"Choose a level for {criterion.Name.ToLower(EnglishText.Culture)}.");
            }

            if (reason is null)
            {
                ModelState.AddModelError($"reason-{criterion.Id}", $"Enter your reason for {criterion.Name.ToLower(EnglishText.Culture)}.");
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (seen is not null && seen != Seen)
        {
            ModelState.AddModelError(
                "",
                $"{Entry.Bid.Reference} has changed since you opened it. What you entered is still below: read the bid again before you save it."
            );
            return Page();
        }

        foreach (var (criterion, (level, reason)) in given)
        {
            await score.Score(Actor, Trust, round.Id, Entry.Bid.Reference, criterion, level!.Value, reason!, seen);
        }

        Done = $"Your scores of {Entry.Bid.Reference} are saved.";
        return Redirect(Addresses.Bid(Trust, Entry.Bid.Reference));
    }

    /// <summary>Keeps what there is: it counts nowhere until every criterion has its level and reason and the scores are saved.</summary>
    private async Task<IActionResult> KeepDraft(Round round, Dictionary<string, (decimal? Level, string? Reason)> given)
    {
        try
        {
            await drafts.Keep(
                Actor,
                Trust,
                round.Id,
                Entry.Bid.Reference,
                [.. given.Select(entry => new DraftLevel(entry.Key, entry.Value.Level, entry.Value.Reason))]
            );
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("", refusal.Message);
            return Page();
        }

        Done = $"Your draft for {Entry.Bid.Reference} is kept. It does not count until you save your scores.";
        return Redirect(Addresses.Scoring(Trust, round.Id));
    }

    private (decimal? Level, string? Reason) Given(Criterion criterion)
    {
        var level = decimal.TryParse(
            Request.Form[$"level-{criterion.Id}"],
            NumberStyles.Number,
            CultureInfo.InvariantCulture,
            out var chosen
        )
            ? chosen
            : (decimal?)null;
        var reason = Request.Form[$"reason-{criterion.Id}"].ToString().Trim();
        return (level, reason.Length == 0 ? null : reason);
    }

    private Round Load(string reference)
    {
        (Entry, var round) = books.OpenBid(Actor, reference, Trust);
        using var db = store.Read();
        access.DemandIndependence(Actor, Duty.ScoreBid, Entry.Bid, db);
        Judged =
        [
            .. (round ?? throw Refusal.NotAllowed($"{reference} is in no round, so there is nothing to score it by.")).Criteria.Where(
                criterion => criterion.IsJudged
            ),
        ];
        if (!RoundMoves.IsScored(round.State))
        {
            throw Refusal.NotAllowed(RoundWords.NotScored(round));
        }

        Seen = BidContent.Hash(Entry.Bid, Entry.Items);
        var mine = db
            .ScoreSheets.Where(sheet =>
                sheet.Trust == Trust && sheet.Round == round.Id && sheet.Bid == Entry.Bid.Reference && sheet.Person == Actor.Id
            )
            .ToList();
        Mine = mine.ToDictionary(sheet => sheet.Criterion, sheet => ((decimal?)sheet.Level, (string?)sheet.Reason), StringComparer.Ordinal);
        OutOfDate =
        [
            .. Judged
                .Where(criterion => mine.Any(sheet => sheet.Criterion == criterion.Id && sheet.Seen is { } then && then != Seen))
                .Select(criterion => criterion.Name.ToLower(EnglishText.Culture)),
        ];
        if (db.ScoreDrafts.Find(Trust, round.Id, Entry.Bid.Reference, Actor.Id) is { } draft)
        {
            DraftAt = draft.At;
            var entered = draft.Levels.ToDictionary(level => level.Criterion, level => (level.Level, level.Reason), StringComparer.Ordinal);
            Mine = Judged
                .Where(criterion => entered.ContainsKey(criterion.Id) || Mine.ContainsKey(criterion.Id))
                .ToDictionary(
                    criterion => criterion.Id,
                    criterion => entered.TryGetValue(criterion.Id, out var level) ? level : Mine[criterion.Id],
                    StringComparer.Ordinal
                );
        }

        return round;
    }
}
