using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>What a target counts.</summary>
public enum TargetMeasure
{
    /// <summary>All four categories.</summary>
    Total,

    /// <summary>Critical infrastructure risk: High and Significant.</summary>
    Critical,
}

/// <summary>Backlog of at most so much, at the price base, at the end of a financial year.</summary>
public sealed record BacklogTarget(Money AtMost, TargetMeasure Measure, FinancialYear By)
{
    public bool IsMetBy(ForecastCurve curve)
    {
        var backlog = curve.Years.Single(year => year.Year == By).Backlog;
        return AtMost
            >= Measure switch
            {
                TargetMeasure.Total => backlog.Total,
                TargetMeasure.Critical => backlog.Critical,
                _ => throw new InvalidOperationException($"Nothing counts {Measure}."),
            };
    }
}

/// <summary>
/// What reaches a target: the fewest whole pounds a year, the same every year, with which it is met at the end of its year. A pound less
/// does not do.
/// </summary>
public static class TargetSpend
{
    /// <exception cref="ArgumentException">The target's year is not a forecast year, or the target is below nought.</exception>
    public static long Of(ForecastModel model, BacklogTarget target)
    {
        if (target.By <= model.Start || target.By > model.Last || target.AtMost < Money.Zero)
        {
            throw new ArgumentException($"A target is at least nought, in a year from {model.Start + 1} to {model.Last}.", nameof(target));
        }

        return SmallestSpend.Where(pounds => target.IsMetBy(ForecastCurve.Of(model, pounds)))
            ?? throw new InvalidOperationException("No sum of money reaches this target.");
    }
}
