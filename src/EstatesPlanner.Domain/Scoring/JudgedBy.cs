namespace EstatesPlanner.Domain.Scoring;

/// <summary>How several scorers' levels become one.</summary>
public enum JudgedBy
{
    Median,

    /// <summary>The mean without the highest and the lowest, from four scorers on; the plain mean below that.</summary>
    TrimmedMean,
}
