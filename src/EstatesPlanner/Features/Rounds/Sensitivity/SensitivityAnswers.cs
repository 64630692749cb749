using EstatesPlanner.Domain.Scoring.Sensitivity;

namespace EstatesPlanner.Features.Rounds.Sensitivity;

/// <summary>The JSON of a ranking under other weights; weights and chances 0 to 1.</summary>
internal static class SensitivityAnswers
{
    public static object Of(WeightsTested tested) =>
        new
        {
            samples = tested.Sampling.Samples,
            seed = tested.Sampling.Seed,
            spreadPercent = tested.Sampling.SpreadPercent,
            envelope = tested.Book.Round.Envelope,
            weightRanges = tested.Ranges.Select(range => new
            {
                criterion = range.Criterion,
                weight = range.Weight,
                first = Range(range.First),
                funded = Range(range.Funded),
            }),
            ranks = tested.Ranks.Select(spread => new
            {
                bid = spread.Reference,
                rank = tested.Book.RankOf(spread.Reference).ByValue,
                p5 = spread.P5,
                p50 = spread.P50,
                p95 = spread.P95,
                chanceFirst = spread.ChanceFirst,
                chanceFunded = spread.ChanceFunded,
                counts = spread.Counts,
            }),
        };

    private static object Range(AnswerRange range) =>
        new
        {
            from = range.From,
            to = range.To,
            below = range.Below,
            above = range.Above,
        };
}
