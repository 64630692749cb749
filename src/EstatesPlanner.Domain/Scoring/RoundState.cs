namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// How far a round has come. Weights are free until the first score; after that a change of weights has a reason and is kept as a new
/// version.
/// </summary>
public enum RoundState
{
    SetUp,
    Open,
    Moderated,
    Planned,
    Approved,
    Closed,
}
