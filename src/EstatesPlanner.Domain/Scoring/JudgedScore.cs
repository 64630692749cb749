using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>The level one person gave a bid on a judged criterion.</summary>
/// <param name="Seen">SHA-256 of what the bid said then; null where that was not kept.</param>
public sealed record Judgement(string Person, decimal Level, string? Seen = null);

/// <summary>
/// The level of a judged criterion. Those who scored alone and without an interest count: by their median (of an even number the mean of
/// the middle two) or their <see cref="TrimmedMean"/>, as the round says. A level that the chair settled stands in its place, while at
/// least two such scorers are on record and the chair has no interest. A judgement by somebody with an interest is set aside, however it
/// came in. A judgement of a bid that has said something else since is out of date: it counts, and is marked, until it is given again.
/// </summary>
public sealed record JudgedScore
{
    /// <summary>Scorers without an interest that a moderated level rests on at least.</summary>
    public const int ScorersToModerate = 2;

    /// <summary>The judgements counted, lowest first: their spread is shown.</summary>
    public required IReadOnlyList<Judgement> Counted { get; init; }

    /// <summary>People whose judgement was set aside for their interest in the bid.</summary>
    public required IReadOnlyList<string> SetAside { get; init; }

    public required JudgedBy By { get; init; }

    /// <summary>SHA-256 of what the bid says now.</summary>
    public required string Says { get; init; }

    /// <summary>What the chair settled on, where it stands.</summary>
    public ModeratedScore? Moderated { get; init; }

    /// <summary>0 to 100; null while nobody who may score has scored.</summary>
    public decimal? Level => Moderated?.Level ?? ScorersSay;

    /// <summary>What the scorers' levels come to, by the round's rule.</summary>
    public decimal? ScorersSay =>
        By switch
        {
            JudgedBy.Median => Median,
            JudgedBy.TrimmedMean => Trimmed,
            _ => throw new InvalidOperationException($"{By} is not a way to judge."),
        };

    public decimal? Median => Counted.Count == 0 ? null : (Counted[(Counted.Count - 1) / 2].Level + Counted[Counted.Count / 2].Level) / 2;

    public decimal? Trimmed => TrimmedMean.Of(Counted.Select(judgement => judgement.Level));

    /// <summary>Highest less lowest level counted.</summary>
    public decimal Spread => Counted.Count == 0 ? 0 : Counted[^1].Level - Counted[0].Level;

    public bool MayBeModerated => Counted.Count >= ScorersToModerate;

    /// <summary>
    /// Whether what counts was settled on something else than what stands now: another text of the bid, or other levels of the scorers.
    /// </summary>
    public bool IsOutOfDate => Moderated is { } settled ? IsOlder(settled.Seen) || settled.ScorersSaid != ScorersSay : Counted.Any(IsStale);

    /// <summary>Whether this person scored a bid that has said something else since.</summary>
    public bool IsStale(Judgement judgement) => IsOlder(judgement.Seen);

    /// <param name="declared">Ids of people who declared an interest in the bid.</param>
    public static bool MayScore(string person, CapitalBid bid, IEnumerable<string> declared) =>
        !DutyRules.HasInterest(person, bid.Author, bid.Sponsor, declared);

    /// <param name="bid">The bid.</param>
    /// <param name="judgements">All that were given on the criterion.</param>
    /// <param name="by">The round's rule.</param>
    /// <param name="says">SHA-256 of what the bid says now.</param>
    /// <param name="declared">Ids of people who declared an interest in the bid.</param>
    /// <param name="moderated">What the chair settled on; null where nothing was.</param>
    public static JudgedScore Of(
        CapitalBid bid,
        IEnumerable<Judgement> judgements,
        JudgedBy by,
        string says,
        IReadOnlyCollection<string> declared,
        ModeratedScore? moderated
    )
    {
        var byRight = judgements.ToLookup(judgement => MayScore(judgement.Person, bid, declared));
        IReadOnlyList<Judgement> counted =
        [
            .. byRight[true].OrderBy(judgement => judgement.Level).ThenBy(judgement => judgement.Person, StringComparer.Ordinal),
        ];
        return new JudgedScore
        {
            By = by,
            Says = says,
            Counted = counted,
            SetAside =
            [
                .. byRight[false].Select(judgement => judgement.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            Moderated =
                moderated is not null && counted.Count >= ScorersToModerate && MayScore(moderated.Person, bid, declared) ? moderated : null,
        };
    }

    private bool IsOlder(string? seen) => seen is not null && !string.Equals(seen, Says, StringComparison.Ordinal);
}
