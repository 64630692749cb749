namespace EstatesPlanner.Features;

/// <content>Rounds, their scoring and their plans.</content>
public static partial class Addresses
{
    public static string Rounds(string trust) => $"{Trust(trust)}/rounds";

    /// <summary>The bids of a round in their order.</summary>
    public static string Ranking(string trust, string round, string? handler = null, string? confirm = null) =>
        Ask($"{Rounds(trust)}/{Escape(round)}", ("handler", handler), ("confirm", confirm));

    public static string RoundCriteria(string trust, string round) => $"{Ranking(trust, round)}/criteria";

    public static string RoundHistory(string trust, string round) => $"{Ranking(trust, round)}/history";

    public static string Moderation(string trust, string round) => $"{Ranking(trust, round)}/moderation";

    public static string ModerateBid(string trust, string round, string bid) => $"{Moderation(trust, round)}/{Escape(bid)}";

    public static string Plan(string trust, string round, string? handler = null) =>
        Ask($"{Ranking(trust, round)}/plan", ("handler", handler));

    public static string RoundProductivity(string trust, string round) => $"{Ranking(trust, round)}/productivity";

    public static string Scoring(string trust, string round) => $"{Ranking(trust, round)}/scoring";

    /// <summary>The same bids at other weights.</summary>
    public static string Sensitivity(string trust, string round) => $"{Ranking(trust, round)}/sensitivity";

    public static string Weights(string trust, string round) => $"{Ranking(trust, round)}/weights";
}
