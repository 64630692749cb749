namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// How likely the values of a driver are, in percent of its central value: 100 is as estimated. <see cref="Quantile"/> gives a multiple (1
/// is as
/// estimated) for a share between 0 and 1; every distribution is drawn through it, so that a correlation means the same for all.
/// </summary>
public abstract record Distribution
{
    /// <summary>The word files use.</summary>
    public abstract string Name { get; }

    /// <summary>The mean, as a multiple of the central value.</summary>
    public abstract double Mean { get; }

    /// <summary>The multiple with this share of the distribution below it.</summary>
    public abstract double Quantile(double share);

    /// <summary>What is wrong with the parameters, in a sentence; null when nothing is.</summary>
    public abstract string? Problem { get; }

    /// <summary>A quantile function made ready for many draws.</summary>
    internal virtual Func<double, double> Ready() => Quantile;

    protected static double Multiple(decimal percent) => Elementary.Nearest(percent) / 100;
}

/// <summary>Every value between two ends as likely as another.</summary>
public sealed record Uniform(decimal LowPercent, decimal HighPercent) : Distribution
{
    public override string Name => "uniform";

    public override double Mean => (Multiple(LowPercent) + Multiple(HighPercent)) / 2;

    public override string? Problem => LowPercent < HighPercent ? null : "A uniform distribution has its low end below its high end.";

    public override double Quantile(double share) => Multiple(LowPercent) + (share * (Multiple(HighPercent) - Multiple(LowPercent)));
}

/// <summary>Falls in straight lines from the likeliest value to both ends.</summary>
public sealed record Triangular(decimal LowPercent, decimal ModePercent, decimal HighPercent) : Distribution
{
    public override string Name => "triangular";

    public override double Mean => (Multiple(LowPercent) + Multiple(ModePercent) + Multiple(HighPercent)) / 3;

    public override string? Problem =>
        LowPercent <= ModePercent && ModePercent <= HighPercent && LowPercent < HighPercent
            ? null
            : "A triangular distribution has its mode between its low and its high end.";

    public override double Quantile(double share)
    {
        var (low, mode, high) = (Multiple(LowPercent), Multiple(ModePercent), Multiple(HighPercent));
        return share * (high - low) < mode - low
            ? low + Math.Sqrt(share * (high - low) * (mode - low))
            : high - Math.Sqrt((1 - share) * (high - low) * (high - mode));
    }
}

/// <summary>
/// The beta curve of a three-point estimate, four parts in six on the likeliest value. Source: Malcolm and others (1959), PERT.
/// </summary>
public sealed record Pert(decimal LowPercent, decimal ModePercent, decimal HighPercent) : Distribution
{
    public override string Name => "pert";

    public override double Mean => (Multiple(LowPercent) + (4 * Multiple(ModePercent)) + Multiple(HighPercent)) / 6;

    public override string? Problem =>
        LowPercent <= ModePercent && ModePercent <= HighPercent && LowPercent < HighPercent
            ? null
            : "A PERT distribution has its mode between its low and its high end.";

    public override double Quantile(double share) => Ready()(share);

    internal override Func<double, double> Ready()
    {
        var (low, width) = (Multiple(LowPercent), Multiple(HighPercent) - Multiple(LowPercent));
        var leaning = 4 * (Multiple(ModePercent) - low) / width;
        var curve = new BetaCurve(1 + leaning, 5 - leaning);
        return share => low + (width * curve.Quantile(share));
    }
}

/// <summary>A normal curve with what lies outside two ends cut off.</summary>
public sealed record TruncatedNormal(decimal MeanPercent, decimal DeviationPercent, decimal LowPercent, decimal HighPercent) : Distribution
{
    public override string Name => "normal";

    public override double Mean
    {
        get
        {
            var (low, high) = Ends();
            return Multiple(MeanPercent)
                + (
                    Multiple(DeviationPercent)
                    * (NormalCurve.Density(low) - NormalCurve.Density(high))
                    / (NormalCurve.ShareBelow(high) - NormalCurve.ShareBelow(low))
                );
        }
    }

    public override string? Problem =>
        DeviationPercent <= 0 ? "A normal distribution has a standard deviation above nought."
        : LowPercent >= HighPercent ? "A normal distribution is cut off at a low end below its high end."
        : LowPercent - MeanPercent > 5 * DeviationPercent || MeanPercent - HighPercent > 5 * DeviationPercent
            ? "A normal distribution keeps something within five standard deviations of its mean."
        : null;

    public override double Quantile(double share) => Ready()(share);

    internal override Func<double, double> Ready()
    {
        var (mean, deviation) = (Multiple(MeanPercent), Multiple(DeviationPercent));
        var (low, high) = Ends();
        var (below, within) = (NormalCurve.ShareBelow(low), NormalCurve.ShareBelow(high) - NormalCurve.ShareBelow(low));
        return share =>
            Math.Clamp(
                mean + (deviation * NormalCurve.Quantile(SharedDraws.Inside(below + (share * within)))),
                Multiple(LowPercent),
                Multiple(HighPercent)
            );
    }

    /// <summary>The ends in standard deviations from the mean.</summary>
    private (double Low, double High) Ends() =>
        (
            (Multiple(LowPercent) - Multiple(MeanPercent)) / Multiple(DeviationPercent),
            (Multiple(HighPercent) - Multiple(MeanPercent)) / Multiple(DeviationPercent)
        );
}

/// <summary>
/// A value whose logarithm is normal, by the two points budgets are set at: exceeded in half of all cases, and in a tenth.
/// </summary>
public sealed record Lognormal(decimal P50Percent, decimal P90Percent) : Distribution
{
    public override string Name => "lognormal";

    public override double Mean => Multiple(P50Percent) * Elementary.Exp(Deviation * Deviation / 2);

    public override string? Problem =>
        P50Percent > 0 && P90Percent > P50Percent && P90Percent <= 100 * P50Percent
            ? null
            : "A lognormal distribution has a P50 above nought and a P90 above that, at most a hundred times as large.";

    private double Deviation => Elementary.Log(Elementary.Nearest(P90Percent / P50Percent)) / NormalCurve.P90;

    public override double Quantile(double share) => Ready()(share);

    internal override Func<double, double> Ready()
    {
        var (median, deviation) = (Multiple(P50Percent), Deviation);
        return share => median * Elementary.Exp(deviation * NormalCurve.Quantile(share));
    }
}

/// <summary>One value of a few, each with its probability; smallest first, so that a correlation has a direction.</summary>
public sealed record Discrete(IReadOnlyList<DiscreteOutcome> Outcomes) : Distribution
{
    public override string Name => "discrete";

    public override double Mean => Outcomes.Sum(outcome => Elementary.Nearest(outcome.Probability) * Multiple(outcome.Percent));

    public override string? Problem =>
        Outcomes.Count > 0
        && Outcomes.All(outcome => outcome.Probability is >= 0 and <= 1)
        && Outcomes.Sum(outcome => outcome.Probability) == 1
            ? null
            : "The probabilities of a discrete distribution sum to 1.";

    public override double Quantile(double share)
    {
        var below = 0.0;
        var ordered = Outcomes.OrderBy(outcome => outcome.Percent).ToList();
        foreach (var outcome in ordered)
        {
            below += Elementary.Nearest(outcome.Probability);
            if (share < below)
            {
                return Multiple(outcome.Percent);
            }
        }

        return Multiple(ordered[^1].Percent);
    }
}

/// <summary>One of the values a discrete distribution takes.</summary>
public sealed record DiscreteOutcome(decimal Probability, decimal Percent);
