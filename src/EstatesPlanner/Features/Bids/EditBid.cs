using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids;

/// <summary>One change to a bid by its author, while it is theirs to change: an idea, a draft, or returned to them.</summary>
public sealed class EditBid(IPlannerWriter writer, Access access, TimeProvider clock)
{
    public static bool IsOpen(CapitalBid bid) => bid.State is BidState.Idea or BidState.Draft or BidState.Returned;

    /// <param name="version">Of the bid the author saw.</param>
    /// <param name="action">What the trail calls it.</param>
    /// <param name="change">Gives the bid as it should be; its identity, state and version stay whatever it says. An idea that is worked on
    /// becomes a draft.</param>
    /// <exception cref="Refusal">No such bid, it is not the actor's, it has been submitted, or it has changed since they opened
    /// it.</exception>
    public Task<CapitalBid> Run(
        Actor actor,
        string trust,
        string reference,
        long version,
        string action,
        Func<CapitalBid, CapitalBid> change
    ) =>
        writer.Run(
            actor.Stamp(action),
            db =>
            {
                access.Demand(actor, Duty.WriteBid, trust);
                var bid =
                    access.Bids(actor, db, trust).SingleOrDefault(candidate => candidate.Reference == reference)
                    ?? throw Refusal.NotFound($"No bid {reference}.");
                Demand(actor, bid);
                if (bid.Version != version)
                {
                    throw Refusal.NotAllowed(StaleEdit.Sentence(db, trust, $"CapitalBid {trust}/{bid.Reference}", bid.Reference));
                }

                var changed = change(bid) with
                {
                    Id = bid.Id,
                    Trust = bid.Trust,
                    Reference = bid.Reference,
                    Author = bid.Author,
                    Submission = bid.Submission,
                    State = bid.State == BidState.Idea ? BidState.Draft : bid.State,
                    Version = bid.Version,
                };
                if (changed.State != bid.State)
                {
                    BidMoves.Note(db, bid, changed.State, actor, clock.GetUtcNow().UtcDateTime);
                }

                db.Entry(bid).CurrentValues.SetValues(changed);
                return changed;
            }
        );

    /// <summary>Asks whether the actor may change the bid as it stands.</summary>
    /// <exception cref="Refusal">It is not theirs, or it has been submitted.</exception>
    public static void Demand(Actor actor, CapitalBid bid)
    {
        if (bid.Author != actor.Id)
        {
            throw Refusal.NotAllowed($"{bid.Reference} was written by {bid.Author}, who alone may change it.");
        }

        if (!IsOpen(bid))
        {
            throw Refusal.NotAllowed(
                $"{bid.Reference} has been submitted, so it stands as it is. It can be changed once it is returned to you."
            );
        }
    }
}
