using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>
/// Decides for a bid: never their own, and only the version they saw. Up to the committee's limit the chair alone; above it the chair and
/// finance, two people.
/// Whoever scored a bid or has declared an interest in it does not approve it.
/// </summary>
public sealed class ApproveBid(IPlannerWriter writer, Access access, ApprovalTables tables, TimeProvider clock)
{
    /// <returns>The bid: decided, or as it was while another approval is awaited.</returns>
    /// <exception cref="Refusal">No such bid, the actor may not or has an interest, it is not awaiting a decision, or it has changed since
    /// they opened it.</exception>
    public Task<CapitalBid> Approve(Actor actor, string trust, string reference, long version) =>
        writer.Run(
            actor.Stamp("approve bid"),
            db =>
            {
                access.Demand(actor, Duty.DecideBid, trust);
                var bid = BidMoves.Find(access, actor, db, trust, reference);
                var history = BidHistory.Of(db, bid);
                BidMoves.Demand(BidAct.Approve, bid, history, actor);
                if (ReviewSides.Fault(bid, history.People, history.Reviews) is { } fault)
                {
                    throw Refusal.NotAllowed(fault);
                }

                if (BidMoves.Unscored(db, bid, history.People) is { Count: > 0 } unscored)
                {
                    throw Refusal.NotAllowed($"{bid.Reference} has not been scored on {string.Join(", ", unscored)} yet.");
                }

                if (bid.Version != version)
                {
                    throw Refusal.NotAllowed($"{bid.Reference} has changed since you opened it. Read it again before you decide.");
                }

                var needed = Awaited(bid, history.People, tables.Of(db, trust));
                if (RoleOf(actor, bid, history.People, needed) is not { } role)
                {
                    throw Refusal.NotAllowed(
                        history.People.Approved.ContainsKey(actor.Id)
                            ? $"{actor.Person.Name} has approved {bid.Reference} already; it awaits {Words(needed)}, another person."
                            : $"{bid.Reference} awaits the approval of {Words(needed)}."
                    );
                }

                var decided = needed.Count == 1;
                var at = clock.GetUtcNow().UtcDateTime;
                if (!decided)
                {
                    BidMoves.Note(db, bid, bid.State, actor, at, BidHistory.Approval(role));
                    return bid;
                }

                return BidMoves.Make(db, bid, bid with { State = BidState.Decided }, actor, at, BidHistory.Approval(role));
            }
        );

    /// <summary>The roles whose approval is still awaited.</summary>
    public static IReadOnlyList<Role> Awaited(CapitalBid bid, BidPeople people, ApprovalLimits limits) =>
        [.. ApprovalLimits.Approvers(limits.RouteOf(bid.Capital.Total)).Except(people.Approved.Values)];

    /// <summary>In which awaited role this person would approve; null where in none.</summary>
    public static Role? RoleOf(Actor actor, CapitalBid bid, BidPeople people, IReadOnlyList<Role> awaited)
    {
        var held = BidHistory.Person(actor, bid.Trust).Roles;
        return people.Approved.ContainsKey(actor.Id) ? null : awaited.Where(held.Contains).Select(role => (Role?)role).FirstOrDefault();
    }

    public static string Words(IReadOnlyList<Role> roles) =>
        string.Join(" and ", roles.Select(role => role == Role.Chair ? "the chair" : WireWord.Of(role)));
}
