namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// Each scorer scores alone: until the scoring of a round has ended, whoever scores in it sees no level of another, no score, no ranking
/// and no plan of
/// it. The chair, who moderates, does. Source: separation of duties of this program.
/// </summary>
public static class BlindScoring
{
    /// <param name="scores">Whether the person may score at the trust.</param>
    /// <param name="moderates">Whether they moderate there.</param>
    public static bool Hides(RoundState state, bool scores, bool moderates) =>
        state is RoundState.SetUp or RoundState.Open && scores && !moderates;
}
