using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Rounds.Scoring;

/// <summary>
/// Somebody who sees bids beside each other says that they have an interest in one. From then on they neither score, moderate nor approve
/// it,
/// and what they gave it before is set aside. An interest once declared stays declared.
/// </summary>
public sealed class DeclareInterest(IPlannerWriter writer, Access access, TimeProvider clock)
{
    private const int LongestNature = 2000;

    /// <param name="nature">What the interest is, in words.</param>
    /// <exception cref="Refusal">No such bid, the actor sees no bids beside each other, or nothing is said.</exception>
    public Task<DeclaredInterest> Declare(Actor actor, string trust, string reference, string nature) =>
        writer.Run(
            actor.Stamp("declare interest"),
            db =>
            {
                access.Demand(actor, Duty.ViewRanking, trust);
                var bid =
                    access.Bids(actor, db, trust).SingleOrDefault(candidate => candidate.Reference == reference)
                    ?? throw Refusal.NotFound($"No bid {reference}.");
                if (nature.Trim() is not { Length: > 0 and <= LongestNature })
                {
                    throw Refusal.BadInput(
                        string.IsNullOrWhiteSpace(nature)
                            ? "Say what your interest is."
                            : "What your interest is must be 2,000 characters or fewer."
                    );
                }

                var interest = new DeclaredInterest
                {
                    Trust = bid.Trust,
                    Bid = bid.Reference,
                    Person = actor.Id,
                    Nature = nature.Trim(),
                    At = clock.GetUtcNow().UtcDateTime,
                };
                if (db.DeclaredInterests.Find(interest.Trust, interest.Bid, interest.Person) is not { } known)
                {
                    return db.DeclaredInterests.Add(interest).Entity;
                }

                if (known.Nature != interest.Nature)
                {
                    db.Entry(known).CurrentValues.SetValues(interest with { At = known.At, Version = known.Version });
                }

                return known;
            }
        );
}
