using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds;

/// <summary>The bids of a round by value and by value per pound, and what they were valued by.</summary>
public sealed class RankingModel(RoundBooks books) : TrustPage
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

    public string Chart => new BarChart
    {
        Title = "Score of each bid",
        Description = "Scores of 100, highest first: " + string.Join(", ", Book.Ranking.Select(rank => $"{rank.Bid.Reference} {FigureText.Score(rank.Bid.Score)}")) + ".",
        Bars = [.. Rows.Select(row => new BarChart.Bar($"{row.Rank.Bid.Reference} {row.Entry.Bid.Name}", row.Rank.Bid.Score, FigureText.Score(row.Rank.Bid.Score)))],
    }.Draw();

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string round, string? format)
    {
        Book = books.Open(Actor, round, Trust);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Book.Round.Id} ranking", format);
    }

    public string CriterionName(string id) => Book.Round.Criteria.Single(criterion => criterion.Id == id).Name.ToLower(EnglishText.Culture);

    /// <summary>What 0 or 100 means on a criterion, in the committee's words.</summary>
    public string Means(Criterion criterion, int points) => criterion.Scale is { } scale
        ? points == 0 ? scale.ZeroMeans : scale.HundredMeans
        : criterion.Levels.FirstOrDefault(level => level.Score == points)?.Means ?? "";

    private ExportSheet Sheet() => new(
        "Ranking",
        ["rank", "rank by value per pound", "bid", "name", "score", "score per £m", "capital, £", .. Book.Round.Criteria.Select(criterion => criterion.Name)],
        Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Rank.ByValue, row.Rank.ByValuePerPound, row.Rank.Bid.Reference, row.Entry.Bid.Name, row.Rank.Bid.Score, row.Rank.Bid.ValuePerPound, row.Rank.Bid.Capital,
            .. row.Entry.Score.ByCriterion.Select(score => (object?)score.Points),
        ]));
}
