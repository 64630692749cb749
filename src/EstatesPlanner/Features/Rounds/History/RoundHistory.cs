using System.Globalization;
using System.Text.Json;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Features.Rounds.History;

/// <summary>A bid that a change of weights moved in the order of value.</summary>
public sealed record MovedBid(string Reference, int Before, int After);

/// <summary>One change of a round: who, when, why, what, and what it moved with today's bids and levels.</summary>
/// <param name="Moved">Null where the reader scores in the round and its scoring has not ended.</param>
public sealed record RoundVersion(
    RoundChange Change,
    string Person,
    DateTime At,
    string Action,
    string? Reason,
    IReadOnlyList<MovedBid>? Moved
);

/// <summary>Every change of a round since it was set up, from the documents kept of it and the trail beside them.</summary>
public sealed class RoundHistory(IPlannerReader store, RoundBooks rounds, Access access)
{
    /// <returns>The round, and its changes, the newest first.</returns>
    /// <exception cref="Refusal">No such round, or the actor may not see bids beside each other.</exception>
    public (Round Round, IReadOnlyList<RoundVersion> Versions) Of(Actor actor, string id, string? trust)
    {
        var round = rounds.Find(actor, id, trust);
        access.Demand(actor, Duty.ViewRanking, round.Trust);
        var book = access.SeesScores(actor, round) ? rounds.Open(actor, id, round.Trust) : null;
        using var db = store.Read();
        var names = new PersonNames(db);
        var versions = db
            .PastRecords.Where(past => past.Kind == nameof(Round) && past.Trust == round.Trust && past.Key == round.Id)
            .OrderBy(past => past.Version)
            .AsEnumerable()
            .Select(past => PlannerJson.Read<Round>(past.Document))
            .Append(round)
            .ToList();
        var (changes, reasons) = (Changes(db, round), Reasons(db, round));
        return (
            round,
            [
                .. versions
                    .Zip(versions.Skip(1))
                    .Reverse()
                    .Where(pair => changes.ContainsKey(pair.Second.Version))
                    .Select(pair =>
                    {
                        var (person, at, action) = changes[pair.Second.Version];
                        var change = new RoundChange(pair.First, pair.Second);
                        return new RoundVersion(
                            change,
                            names[person],
                            at,
                            action,
                            reasons.GetValueOrDefault(pair.Second.Version),
                            book is null ? null : Moved(book, change)
                        );
                    }),
            ]
        );
    }

    private static Dictionary<long, (string Person, DateTime At, string Action)> Changes(PlannerDb db, Round round)
    {
        var thing = $"Round {round.Trust}/{round.Id}";
        return db
            .AuditEntries.Where(entry => entry.Chain == round.Trust && entry.Object == thing && entry.After != null)
            .OrderBy(entry => entry.Sequence)
            .AsEnumerable()
            .ToDictionary(entry => PlannerJson.Read<Round>(entry.After!).Version, entry => (entry.Person, entry.At, entry.Action));
    }

    private static Dictionary<long, string> Reasons(PlannerDb db, Round round)
    {
        var start = $"{RoundSaving.ReasonName} {round.Trust}/{round.Id}/";
        return db
            .AuditEntries.Where(entry => entry.Chain == round.Trust && entry.Object.StartsWith(start))
            .AsEnumerable()
            .ToDictionary(
                entry => long.Parse(entry.Object[start.Length..], CultureInfo.InvariantCulture),
                entry => JsonDocument.Parse(entry.After!).RootElement.GetProperty("reason").GetString()!
            );
    }

    private static IReadOnlyList<MovedBid> Moved(RoundBook book, RoundChange change)
    {
        var (before, after) = (Ranks(book, change.Before), Ranks(book, change.After));
        return
        [
            .. after
                .Where(rank => before[rank.Key] != rank.Value)
                .OrderBy(rank => rank.Value)
                .Select(rank => new MovedBid(rank.Key, before[rank.Key], rank.Value)),
        ];
    }

    private static Dictionary<string, int> Ranks(RoundBook book, Round round) =>
        Ranking
            .Of([
                .. book.Bids.Select(entry => new RankedBid(entry.Bid.Reference, entry.ScoreBy(round.Criteria).Total, entry.Capital.Pounds)),
            ])
            .ToDictionary(rank => rank.Bid.Reference, rank => rank.ByValue, StringComparer.Ordinal);
}
