using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>One bid on a scorer's own list.</summary>
/// <param name="Standing">How far their own sheet of it has come, in words.</param>
/// <param name="MayScore">False where they have an interest.</param>
public sealed record OwnSheet(string Reference, string Name, string Standing, bool MayScore);

/// <summary>A scorer's own list: every bid of the round and how far their own sheets have come. What others gave is not here.</summary>
public sealed class ScoringModel(RoundBooks books, IPlannerReader store) : TrustPage
{
    public Round Round { get; private set; } = null!;

    public IReadOnlyList<OwnSheet> Sheets { get; private set; } = [];

    public bool IsOpen => RoundMoves.IsScored(Round.State);

    protected override Duty Duty => Duty.ScoreBid;

    public void OnGet(string round)
    {
        (Round, var bids) = books.OpenToScore(Actor, round, Trust);
        var judged = Round
            .Criteria.Where(criterion => criterion.IsJudged)
            .Select(criterion => criterion.Id)
            .ToHashSet(StringComparer.Ordinal);
        using var db = store.Read();
        var own = db
            .ScoreSheets.Where(sheet => sheet.Trust == Trust && sheet.Round == Round.Id && sheet.Person == Actor.Id)
            .ToList()
            .Where(sheet => judged.Contains(sheet.Criterion))
            .ToLookup(sheet => sheet.Bid, StringComparer.Ordinal);
        var drafts = db
            .ScoreDrafts.Where(draft => draft.Trust == Trust && draft.Round == Round.Id && draft.Person == Actor.Id)
            .Select(draft => draft.Bid)
            .ToHashSet(StringComparer.Ordinal);
        Sheets =
        [
            .. bids.Select(entry =>
            {
                var mine = own[entry.Bid.Reference].ToList();
                var stale = mine.Count(sheet => sheet.Seen is { } seen && seen != BidContent.Hash(entry.Bid, entry.Items));
                var may = JudgedScore.MayScore(Actor.Id, entry.Bid, entry.Declared);
                return new OwnSheet(
                    entry.Bid.Reference,
                    entry.Bid.Name,
                    may
                        ? Standing(judged.Count, mine.Count, stale)
                            + (drafts.Contains(entry.Bid.Reference) ? "; a draft is kept, which does not count" : "")
                        : "You have an interest in it: others score it",
                    may
                );
            }),
        ];
    }

    private static string Standing(int wanted, int given, int stale) =>
        given == 0 ? "Not scored yet"
        : stale > 0 ? $"{EnglishText.Count(stale)} of your {EnglishText.Count(given)} levels out of date: the bid has changed since"
        : given == wanted ? "Scored"
        : $"{EnglishText.Count(given)} of {EnglishText.Count(wanted)} levels given";
}
