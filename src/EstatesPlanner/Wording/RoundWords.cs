using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Wording;

/// <summary>How pages and verbs name what happens in a round.</summary>
public static class RoundWords
{
    public static string Of(RoundState state) =>
        state switch
        {
            RoundState.SetUp => "Set up",
            RoundState.Open => "Open for scoring",
            RoundState.Moderated => "Moderated",
            RoundState.Planned => "Planned",
            RoundState.Approved => "Approved",
            RoundState.Closed => "Closed",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a round."),
        };

    public static string Of(JudgedBy by) =>
        by switch
        {
            JudgedBy.Median => "Median",
            JudgedBy.TrimmedMean => "Trimmed mean",
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not a way to judge."),
        };

    /// <summary>Why nobody scores or moderates in it now.</summary>
    public static string NotScored(Round round) =>
        round.State == RoundState.SetUp
            ? $"Round {round.Id} is not open for scoring yet."
            : $"Round {round.Id} is {Of(round.State).ToLowerInvariant()}: its scoring has ended.";

    /// <summary>Why a new bid does not come into it any more, and what to do instead.</summary>
    public static string TakesNoBids(Round round) =>
        $"{round.Name} is {Of(round.State).ToLowerInvariant()}: its scoring has ended, so it takes no new bids. Put the bid into the next round.";

    /// <summary>How a level came about: 3 scorers, spread 50, moderated, out of date.</summary>
    public static string Judged(JudgedScore judged) =>
        string.Join(
            ", ",
            new[]
            {
                judged.Counted.Count == 1 ? "1 scorer" : $"{EnglishText.Count(judged.Counted.Count)} scorers",
                judged.Counted.Count > 1 ? $"spread {EnglishText.Quantity(judged.Spread)}" : null,
                judged.Moderated is null ? null : "moderated",
                judged.IsOutOfDate ? "out of date" : null,
            }.OfType<string>()
        );

    /// <summary>A quantity in the criterion's unit, as people read it: 3.5%, £4.2m, 450.</summary>
    public static string Quantity(Criterion criterion, decimal quantity) =>
        criterion.Measure switch
        {
            MeasureId.ProductivityPercent => $"{EnglishText.Quantity(quantity)}%",
            MeasureId.HighRiskRemoved or MeasureId.CirRemoved => FigureText.Short(quantity),
            MeasureId.IncidentHours or MeasureId.Stated or MeasureId.Judged => EnglishText.Quantity(quantity),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Measure, "Not a measure."),
        };
}
