using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Rounds.Moderation;

/// <summary>
/// The chair settles the level of a bid on a judged criterion, with the reason, once two people without an interest have scored it. It is
/// bound
/// to what the chair saw: the bid, the scorers' levels, and what was settled before.
/// </summary>
public sealed class ModerateScore(IPlannerWriter writer, Access access, RoundBooks rounds, TimeProvider clock)
{
    private const int LongestReason = 2000;

    /// <summary>SHA-256 of everything that stands behind a level now.</summary>
    public static string SealOf(JudgedScore judged) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{judged.Says}\n{judged.By}\n{string.Join('\n', judged.Counted.Select(judgement => FormattableString.Invariant($"{judgement.Person}={judgement.Level:0.############} {judgement.Seen}")))}\n{judged.Moderated?.Version}"
                    )
                )
            )
        );

    /// <param name="level">0 to 100.</param>
    /// <param name="seal">Of what the chair saw; null for what stands.</param>
    /// <exception cref="Refusal">No such bid or criterion, the actor may not or has an interest, too few scorers, something has changed, or
    /// a part does not fit.</exception>
    public async Task<ModeratedScore> Settle(
        Actor actor,
        string trust,
        string id,
        string reference,
        string criterion,
        decimal level,
        string reason,
        string? seal
    )
    {
        var found = rounds.Find(actor, id, trust);
        access.Demand(actor, Duty.ModerateScores, found.Trust);
        if (level is < 0 or > 100)
        {
            throw Refusal.BadInput("A level is between 0 and 100.");
        }

        if (reason.Trim() is not { Length: > 0 and <= LongestReason })
        {
            throw Refusal.BadInput(
                string.IsNullOrWhiteSpace(reason) ? "Give the reason for the level." : "The reason must be 2,000 characters or fewer."
            );
        }

        return await writer.Run(
            actor.Stamp("moderate score"),
            db =>
            {
                var round = db.Rounds.Single(candidate => candidate.Trust == found.Trust && candidate.Id == found.Id);
                if (
                    db.Bids.SingleOrDefault(candidate => candidate.Trust == round.Trust && candidate.Reference == reference) is not { } bid
                    || bid.Round != round.Id
                    || !BidStates.IsLive(bid.State)
                )
                {
                    throw Refusal.NotFound($"No bid {reference} in round {round.Id}.");
                }

                access.DemandIndependence(actor, Duty.ModerateScores, bid, db);
                var judged =
                    rounds.EntryOf(db, round, bid).Judged.GetValueOrDefault(criterion)
                    ?? throw Refusal.BadInput(
                        $"{criterion} is not judged in round {round.Id}. Judged: {string.Join(", ", round.Criteria.Where(known => known.IsJudged).Select(known => known.Id))}."
                    );
                DemandReady(round, bid, judged, seal);
                var settled = new ModeratedScore
                {
                    Trust = round.Trust,
                    Round = round.Id,
                    Bid = bid.Reference,
                    Criterion = criterion,
                    Level = level,
                    ScorersSaid = judged.ScorersSay!.Value,
                    Reason = reason.Trim(),
                    Person = actor.Id,
                    At = clock.GetUtcNow().UtcDateTime,
                    Seen = judged.Says,
                };
                if (db.ModeratedScores.Find(settled.Trust, settled.Round, settled.Bid, settled.Criterion) is not { } before)
                {
                    return db.ModeratedScores.Add(settled).Entity;
                }

                db.Entry(before).CurrentValues.SetValues(settled with { Version = before.Version });
                return settled;
            }
        );
    }

    private static void DemandReady(Round round, CapitalBid bid, JudgedScore judged, string? seal)
    {
        if (!RoundMoves.IsScored(round.State))
        {
            throw Refusal.NotAllowed(RoundWords.NotScored(round));
        }

        if (BidStates.IsSettled(bid.State))
        {
            throw Refusal.NotAllowed($"Bid {bid.Reference} is decided, so it is scored no more.");
        }

        if (!judged.MayBeModerated)
        {
            throw Refusal.NotAllowed(
                $"Two people without an interest in {bid.Reference} score it before it is moderated; so far {judged.Counted.Count} {(judged.Counted.Count == 1 ? "has" : "have")}."
            );
        }

        if (seal is not null && seal != SealOf(judged))
        {
            throw Refusal.NotAllowed(
                $"{bid.Reference} or its scores have changed since you opened them. Read them again before you settle the level."
            );
        }
    }
}
