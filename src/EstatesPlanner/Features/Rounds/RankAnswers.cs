using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Features.Rounds;

/// <summary>The JSON of a ranked and of a scored round: scores of 100, unrounded; pounds at the round's price base.</summary>
internal static class RankAnswers
{
    /// <param name="sensitivity">How it stands under other weights; null where nobody asked.</param>
    public static object Rank(RoundBook book, object? sensitivity = null) =>
        new
        {
            round = book.Round.Id,
            name = book.Round.Name,
            trust = book.Round.Trust,
            priceBase = book.Round.PriceBase,
            index = book.IndexName,
            ties = Ranking.TieRule,
            criteria = Criteria(book.Round),
            bids = book.Ranking.Select(rank => new
            {
                rank = rank.ByValue,
                rankByValuePerPound = rank.ByValuePerPound,
                bid = rank.Bid.Reference,
                name = book[rank.Bid.Reference].Bid.Name,
                score = rank.Bid.Score,
                valuePerPound = rank.Bid.ValuePerPound,
                byCriterion = book[rank.Bid.Reference]
                    .Score.ByCriterion.ToDictionary(score => score.Criterion, score => score.Points, StringComparer.Ordinal),
                capital = rank.Bid.Capital,
                unscored = book[rank.Bid.Reference].Score.Unscored,
                moderated = book[rank.Bid.Reference].Moderated,
                outOfDate = book[rank.Bid.Reference].OutOfDate,
                spread = book[rank.Bid.Reference]
                    .Judged.ToDictionary(judged => judged.Key, judged => judged.Value.Spread, StringComparer.Ordinal),
                productivity = Gain(ProductivityGain.Of(book[rank.Bid.Reference].Bid)),
            }),
            setApart = book.SetApart,
            state = WireWord.Of(book.Round.State),
            sensitivity,
        };

    public static object Scores(RoundBook book) =>
        new
        {
            round = book.Round.Id,
            name = book.Round.Name,
            trust = book.Round.Trust,
            state = WireWord.Of(book.Round.State),
            judgedBy = WireWord.Of(book.Round.JudgedBy),
            criteria = Criteria(book.Round),
            bids = book.Bids.Select(entry => new
            {
                bid = entry.Bid.Reference,
                name = entry.Bid.Name,
                score = entry.Score.Total,
                unscored = entry.Score.Unscored,
                byCriterion = entry.Score.ByCriterion.ToDictionary(
                    score => score.Criterion,
                    score => Scored(score, entry.Judged.GetValueOrDefault(score.Criterion)),
                    StringComparer.Ordinal
                ),
            }),
        };

    /// <summary>The gain of its services on their own input cost; beside the score, never added to it here.</summary>
    private static object Gain(ProductivityGain gain) =>
        new
        {
            percent = gain.Percent,
            yearly = gain.Yearly,
            baselineInputCost = gain.BaselineInputCost,
            leftOut = gain.LeftOut,
        };

    internal static object Criteria(Round round)
    {
        var weights = SwingWeights.Of(round.Criteria);
        return round.Criteria.Select(criterion => new
        {
            id = criterion.Id,
            name = criterion.Name,
            measure = criterion.Measure,
            unit = criterion.Unit,
            swing = criterion.Swing,
            weight = weights[criterion.Id],
        });
    }

    private static object Scored(CriterionScore score, JudgedScore? judged) =>
        new
        {
            quantity = score.Quantity,
            points = score.Points,
            weighted = score.Weighted,
            unscored = score.IsUnscored,
            scorers = judged?.Counted.Count,
            spread = judged?.Spread,
            setAside = judged?.SetAside,
            median = judged?.Median,
            trimmedMean = judged?.Trimmed,
            moderated = judged?.Moderated is { } settled
                ? new
                {
                    level = settled.Level,
                    scorersSaid = settled.ScorersSaid,
                    reason = settled.Reason,
                    by = settled.Person,
                    at = settled.At,
                }
                : null,
            outOfDate = judged?.IsOutOfDate,
        };
}
