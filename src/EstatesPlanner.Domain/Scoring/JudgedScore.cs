using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>The level one person gave a bid on a judged criterion.</summary>
public sealed record Judgement(string Person, decimal Level);

/// <summary>
/// The level of a judged criterion: the median of those who scored it alone and without an interest; of an even number the mean of the
/// middle two. A judgement by the bid's author or sponsor is set aside, however it came in.
/// </summary>
public sealed record JudgedScore
{
    /// <summary>0 to 100; null while nobody who may score has scored.</summary>
    public required decimal? Median { get; init; }

    /// <summary>The judgements counted, lowest first: their spread is shown.</summary>
    public required IReadOnlyList<Judgement> Counted { get; init; }

    /// <summary>People whose judgement was set aside for their interest in the bid.</summary>
    public required IReadOnlyList<string> SetAside { get; init; }

    /// <summary>Highest less lowest level counted.</summary>
    public decimal Spread => Counted.Count == 0 ? 0 : Counted[^1].Level - Counted[0].Level;

    public static bool MayScore(string person, CapitalBid bid) => !DutyRules.HasInterest(person, bid.Author, bid.Sponsor);

    public static JudgedScore Of(CapitalBid bid, IEnumerable<Judgement> judgements)
    {
        var byInterest = judgements.ToLookup(judgement => MayScore(judgement.Person, bid));
        IReadOnlyList<Judgement> counted = [.. byInterest[true].OrderBy(judgement => judgement.Level).ThenBy(judgement => judgement.Person, StringComparer.Ordinal)];
        return new JudgedScore
        {
            Counted = counted,
            Median = counted.Count == 0 ? null : (counted[(counted.Count - 1) / 2].Level + counted[counted.Count / 2].Level) / 2,
            SetAside = [.. byInterest[false].Select(judgement => judgement.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
