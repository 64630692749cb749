using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Scoring.Sensitivity;

namespace EstatesPlanner.Features.Rounds.Sensitivity;

/// <summary>A round's ranking under other weights: how far each may go alone, and where each bid comes over many.</summary>
/// <param name="Ranges">One for each criterion whose weight may move.</param>
/// <param name="Ranks">In the order of the ranking.</param>
public sealed record WeightsTested(
    RoundBook Book,
    WeightSampling Sampling,
    IReadOnlyList<WeightRange> Ranges,
    IReadOnlyList<RankSpread> Ranks
)
{
    public const int UsualSamples = 10_000;

    /// <exception cref="Refusal">The sampling is out of its bounds.</exception>
    public static WeightsTested Of(RoundBook book, WeightSampling sampling)
    {
        if (sampling.Problem is { } problem)
        {
            throw Refusal.BadInput(problem);
        }

        var bids = book
            .Bids.Select(entry => new WeighedBid(
                entry.Bid.Reference,
                entry.Capital.Pounds,
                [.. entry.Score.ByCriterion.Select(score => score.Points)],
                entry.Bid.MustDo
            ))
            .ToList();
        var envelope = book.Round.Envelope.Pounds;
        var ranks = RankDistribution
            .Of(book.Round.Criteria, bids, envelope, sampling)
            .ToDictionary(spread => spread.Reference, StringComparer.Ordinal);
        return new WeightsTested(
            book,
            sampling,
            WeightRange.Of(book.Round.Criteria, bids, envelope),
            [.. book.Ranking.Select(rank => ranks[rank.Bid.Reference])]
        );
    }

    /// <summary>References of the bids funded in the order of value by the weights as they are.</summary>
    public IReadOnlyList<string> FundedNow
    {
        get
        {
            var order = Book
                .Ranking.Select(rank => new WeighedBid(rank.Bid.Reference, rank.Bid.Capital, [], Book[rank.Bid.Reference].Bid.MustDo))
                .ToList();
            var funded = FundedByValue.Of(order, Book.Round.Envelope.Pounds);
            return [.. order.Where((_, place) => funded[place]).Select(bid => bid.Reference).Order(StringComparer.Ordinal)];
        }
    }

    public Criterion CriterionOf(WeightRange range) => Book.Round.Criteria.Single(criterion => criterion.Id == range.Criterion);
}
