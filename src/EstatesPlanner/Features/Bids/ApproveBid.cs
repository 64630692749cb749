using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.Bids;

/// <summary>The committee's chair decides for a bid: never their own, and only the version they saw.</summary>
public sealed class ApproveBid(PlannerWriter writer, Access access)
{
    public static bool IsAwaiting(CapitalBid bid) => bid.State is BidState.Submitted or BidState.Reviewed or BidState.Scored;

    /// <exception cref="Refusal">No such bid, the actor may not or has an interest, it is not awaiting a decision, or it has changed since they opened it.</exception>
    public Task<CapitalBid> Approve(Actor actor, string trust, string reference, long version) => writer.Run(actor.Stamp("approve bid"), db =>
    {
        access.Demand(actor, Duty.ApproveBid, trust);
        var bid = db.Bids.SingleOrDefault(candidate => candidate.Trust == trust && candidate.Reference == reference) ?? throw Refusal.NotFound($"No bid {reference}.");
        access.DemandIndependence(actor, Duty.ApproveBid, bid, db);
        if (!IsAwaiting(bid))
        {
            throw Refusal.NotAllowed($"{bid.Reference} is not awaiting a decision.");
        }

        if (bid.Version != version)
        {
            throw Refusal.NotAllowed($"{bid.Reference} has changed since you opened it. Read it again before you decide.");
        }

        var approved = bid with { State = BidState.Decided };
        db.Entry(bid).CurrentValues.SetValues(approved);
        return approved;
    });
}
