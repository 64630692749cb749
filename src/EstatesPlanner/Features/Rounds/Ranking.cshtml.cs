using System.Globalization;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds;

/// <summary>The bids of a round by value and by value per pound, and what they were valued by.</summary>
public sealed class RankingModel(RoundBooks books, MoveRound move) : TrustPage
{
    public RoundBook Book { get; private set; } = null!;

    public IReadOnlyList<(Rank Rank, BidEntry Entry)> Rows => [.. Book.Ranking.Select(rank => (rank, Book[rank.Bid.Reference]))];

    public Money Demand => Book.Bids.Sum(entry => entry.Capital);

    public Money Envelope => Book.Round.Envelope;

    public IReadOnlyList<(Criterion Criterion, decimal Weight)> Criteria
    {
        get
        {
            var weights = SwingWeights.Of(Book.Round.Criteria);
            return [.. Book.Round.Criteria.Select(criterion => (criterion, weights[criterion.Id]))];
        }
    }

    public string Chart =>
        new BarChart
        {
            Title = "Score of each bid",
            Description =
                "Scores of 100, highest first: "
                + string.Join(", ", Book.Ranking.Select(rank => $"{rank.Bid.Reference} {FigureText.Score(rank.Bid.Score)}"))
                + ".",
            Bars =
            [
                .. Rows.Select(row => new BarChart.Bar(
                    $"{row.Rank.Bid.Reference} {row.Entry.Bid.Name}",
                    row.Rank.Bid.Score,
                    FigureText.Score(row.Rank.Bid.Score)
                )),
            ],
        }.Draw();

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string round, string? format, string? confirm)
    {
        Book = books.Open(Actor, round, Trust);
        Confirm =
            confirm is null ? null
            : confirm == "move" && Next is { } next ? Moving(next)
            : throw Refusal.NotFound("There is nothing to confirm here.");
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Book.Round.Id} ranking", format);
    }

    public RoundProgress Progress => RoundProgress.Of(Book);

    /// <summary>Where the reader, if they are the chair, may move the round.</summary>
    public RoundState? Next => May(Duty.SetUpRound) ? RoundMoves.NextOf(Book.Round.State) : null;

    public bool NeedsReason => Next == RoundState.Moderated && Progress.Outstanding > 0;

    public string? Reason { get; private set; }

    public string MoveWords =>
        Next switch
        {
            RoundState.Open => "Open the round for scoring",
            RoundState.Moderated => "End the scoring",
            RoundState.Closed => "Close the round",
            _ => throw new InvalidOperationException($"The chair does not move a round to {Next}."),
        };

    private Confirmation Moving(RoundState next) =>
        new(
            $"{MoveWords}: {Book.Round.Name}?",
            [
                .. next switch
                {
                    RoundState.Open => new[]
                    {
                        "Scorers may score from now on.",
                        "Bids handed in afterwards come too late for this round.",
                    },
                    RoundState.Moderated =>
                    [
                        "No scorer can give or change a level any more.",
                        "The scores and the ranking can be seen by everybody who may see them.",
                    ],
                    RoundState.Closed => ["Nothing of the round can be scored, moderated or weighted any more."],
                    _ => throw new InvalidOperationException($"The chair does not move a round to {next}."),
                },
                Progress.Missing == 0 ? "No level is missing."
                : Progress.Missing == 1 ? "1 level is missing and stays so."
                : $"{EnglishText.Count(Progress.Missing)} levels are missing and stay so.",
                "The round does not go back. The audit trail says who moved it.",
            ],
            Addresses.Ranking(Trust, Book.Round.Id, handler: "move"),
            MoveWords,
            Addresses.Ranking(Trust, Book.Round.Id)
        )
        {
            Sends = [("version", Book.Round.Version.ToString(CultureInfo.InvariantCulture)), ("state", next.ToString())],
            Reason = NeedsReason
                ? new FormField("reason", "Why does the scoring end while levels are missing or out of date?", Reason, Rows: 2)
                : null,
        };

    public async Task<IActionResult> OnPostMoveAsync(
        string round,
        [FromForm] RoundState state,
        [FromForm] long version,
        [FromForm] string? reason
    )
    {
        try
        {
            var moved = await move.To(Actor, round, Trust, state, version, reason);
            Done = $"{moved.Name} is {RoundWords.Of(moved.State).ToLowerInvariant()}.";
            return Redirect(Addresses.Ranking(Trust, round));
        }
        catch (Refusal refusal) when (refusal.Kind is RefusalKind.NotAllowed or RefusalKind.BadInput)
        {
            Book = books.Open(Actor, round, Trust);
            Reason = reason;
            Confirm = NeedsReason && Next is { } next ? Moving(next) : null;
            ModelState.AddModelError(NeedsReason ? "reason" : "", refusal.Message);
            return Page();
        }
    }

    /// <summary>What a reader should know of how a bid's score came about.</summary>
    public IEnumerable<string> Notes(BidEntry entry) =>
        new[] { ("Not yet scored on", entry.Score.Unscored), ("Out of date on", entry.OutOfDate), ("Moderated on", entry.Moderated) }
            .Where(note => note.Item2.Count > 0)
            .Select(note => $"{note.Item1} {string.Join(", ", note.Item2.Select(CriterionName))}");

    public string CriterionName(string id) => Book.Round.Criteria.Single(criterion => criterion.Id == id).Name.ToLower(EnglishText.Culture);

    private ExportSheet Sheet() =>
        new(
            "Ranking",
            [
                "rank",
                "rank by value per pound",
                "bid",
                "name",
                "score",
                "score per £m",
                "capital, £",
                "moderated",
                "out of date",
                .. Book.Round.Criteria.Select(criterion => criterion.Name),
            ],
            Rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Rank.ByValue,
                        row.Rank.ByValuePerPound,
                        row.Rank.Bid.Reference,
                        row.Entry.Bid.Name,
                        row.Rank.Bid.Score,
                        row.Rank.Bid.ValuePerPound,
                        row.Rank.Bid.Capital,
                        string.Join(", ", row.Entry.Moderated),
                        string.Join(", ", row.Entry.OutOfDate),
                        .. row.Entry.Score.ByCriterion.Select(score => (object?)score.Points),
                    ]
            )
        );
}
