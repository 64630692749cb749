using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Wording;

/// <summary>A criterion in the committee's words.</summary>
internal static class CriterionWords
{
    /// <summary>What 0 or 100 means.</summary>
    public static string Means(Criterion criterion, int points) =>
        criterion.Scale is { } scale
            ? points == 0
                ? scale.ZeroMeans
                : scale.HundredMeans
            : criterion.Levels.FirstOrDefault(level => level.Score == points)?.Means ?? "";

    /// <summary>Where the points come from.</summary>
    public static string Source(Criterion criterion) =>
        criterion.Measure switch
        {
            MeasureId.ProductivityPercent => "Measured from the bid's benefits",
            MeasureId.HighRiskRemoved or MeasureId.CirRemoved => "Measured from the register",
            MeasureId.IncidentHours => "Measured from incidents and the register",
            MeasureId.Stated => "Stated by the bid, with its evidence",
            MeasureId.Judged => "Judged by scorers",
            _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.Measure, "Not a measure."),
        };
}
