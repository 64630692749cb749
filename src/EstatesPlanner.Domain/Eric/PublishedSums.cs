using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// Sums that some published files carry beside their parts. They are compared and reported, never used and never a reason to reject:
/// published rows disagree with themselves.
/// </summary>
public sealed record PublishedSums
{
    private const decimal AgeTolerance = 0.05m;

    /// <summary>Cost to eradicate backlog, all categories.</summary>
    public Money? Total { get; init; }

    /// <summary>Per cent; should be 100.</summary>
    public decimal? AgeProfile { get; init; }

    /// <summary>Safety + non-compliance + continuity, as 2016/17 splits critical infrastructure risk.</summary>
    public Money? Critical { get; init; }

    /// <summary>What does not agree, in sentences.</summary>
    public IEnumerable<string> Disagreements(EricRow row)
    {
        if (Total is { } total && row.Total is { } sum && total != sum)
        {
            yield return $"The published total is {total}, its four parts sum to {sum}.";
        }

        if (AgeProfile is { } age && Math.Abs(age - 100) > AgeTolerance)
        {
            yield return $"The age profile sums to {age:0.##}%, not 100%.";
        }

        if (
            Critical is { } critical
            && row.High is { } high
            && row.Significant is { } significant
            && CriticalInfrastructureRisk.Of(high, significant) is var both
            && both != critical
        )
        {
            yield return $"The published split of critical infrastructure risk sums to {critical}, High and Significant to {both}.";
        }
    }
}
