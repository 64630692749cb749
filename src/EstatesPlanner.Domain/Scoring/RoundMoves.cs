namespace EstatesPlanner.Domain.Scoring;

/// <summary>
/// How a round moves: set up → open → moderated → planned → approved → closed, and no other way. Its plan makes it planned and approved;
/// the
/// chair makes the other moves, and may close a round that has been moderated.
/// </summary>
public static class RoundMoves
{
    public static bool IsAllowed(RoundState from, RoundState to) =>
        (from, to) switch
        {
            (RoundState.SetUp, RoundState.Open) => true,
            (RoundState.Open, RoundState.Moderated) => true,
            (RoundState.Moderated or RoundState.Planned or RoundState.Approved, RoundState.Closed) => true,
            (RoundState.Moderated, RoundState.Planned) or (RoundState.Planned, RoundState.Approved) => true,
            _ => false,
        };

    /// <summary>The move that the chair makes next; null where there is none.</summary>
    public static RoundState? NextOf(RoundState state) =>
        state switch
        {
            RoundState.SetUp => RoundState.Open,
            RoundState.Open => RoundState.Moderated,
            RoundState.Moderated or RoundState.Planned or RoundState.Approved => RoundState.Closed,
            RoundState.Closed => null,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a round."),
        };

    /// <summary>Whether scorers score and the chair moderates now.</summary>
    public static bool IsScored(RoundState state) => state == RoundState.Open;

    /// <summary>Whether a new bid may come into it: not once its scoring has ended, since nobody would score it.</summary>
    public static bool TakesBids(RoundState state) => state is RoundState.SetUp or RoundState.Open;

    /// <summary>Whether its weights, criteria, pots and rules may still be set: with a reason, once somebody has scored.</summary>
    public static bool MaySet(RoundState state) => state is RoundState.SetUp or RoundState.Open;
}
