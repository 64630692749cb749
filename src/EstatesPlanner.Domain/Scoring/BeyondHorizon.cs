namespace EstatesPlanner.Domain.Scoring;

/// <summary>What becomes of spend that falls after the last year of the model.</summary>
public enum BeyondHorizon
{
    /// <summary>Allowed, and its pounds are shown.</summary>
    Report,

    /// <summary>A start that would spend after the last year is not a choice.</summary>
    Forbid,
}
