using EstatesPlanner.Domain.Scoring.Sensitivity;

namespace EstatesPlanner.Wording;

/// <summary>How a range of weights is told to people.</summary>
internal static class SensitivityWords
{
    public static string Tried(WeightSampling sampling) =>
        sampling.SpreadPercent is { } spread
            ? $"{EnglishText.Count(sampling.Samples)} sets of weights, each swing moved by at most {spread}% of itself either way, seed {sampling.Seed.ToString(EnglishText.Culture)}"
            : $"{EnglishText.Count(sampling.Samples)} sets of weights, every possible set equally likely, seed {sampling.Seed.ToString(EnglishText.Culture)}";

    public static string Of(AnswerRange range) =>
        range.IsWhole ? "any weight" : $"{FigureText.Percent(range.From)} to {FigureText.Percent(range.To)}";

    /// <summary>What comes first beyond the ends.</summary>
    public static string FirstBeyond(AnswerRange range) => Beyond(range, bids => $"{bids[0]} comes first");

    /// <summary>Which bids come in and go out beyond the ends.</summary>
    /// <param name="now">References of the bids funded now.</param>
    public static string FundedBeyond(AnswerRange range, IReadOnlyCollection<string> now) =>
        Beyond(
            range,
            bids =>
                string.Join(
                    ", ",
                    new[]
                    {
                        Named("in", [.. bids.Except(now, StringComparer.Ordinal)]),
                        Named("out", [.. now.Except(bids, StringComparer.Ordinal)]),
                    }.OfType<string>()
                )
        );

    private static string Beyond(AnswerRange range, Func<IReadOnlyList<string>, string> words) =>
        range.IsWhole
            ? "nothing changes"
            : string.Join(
                "; ",
                new[]
                {
                    range.Below is null ? null : $"below, {words(range.Below)}",
                    range.Above is null ? null : $"above, {words(range.Above)}",
                }.OfType<string>()
            );

    private static string? Named(string where, IReadOnlyList<string> bids) =>
        bids.Count == 0 ? null : $"{string.Join(" and ", bids)} {where}";
}
