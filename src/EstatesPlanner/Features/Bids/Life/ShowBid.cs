using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>How far a bid has come, and what it would do: everything its page and <c>bid show</c> say beside its own words.</summary>
/// <param name="Limits">The limits in force.</param>
/// <param name="Gaps">What it lacks before it can be submitted.</param>
/// <param name="Awaited">The roles whose approval it awaits or will await.</param>
/// <param name="Effects">What it takes out of the yearly return, by site, at <paramref name="PriceBase"/>.</param>
/// <param name="Over">Items it claims that live bids together claim beyond the whole.</param>
/// <param name="Next">What the reader can do next.</param>
/// <param name="Sides">The sides from which the reader could review it now.</param>
public sealed record BidSheet(
    BidEntry Entry,
    Round? Round,
    BidHistory History,
    ApprovalLimits Limits,
    IReadOnlyList<BidGap> Gaps,
    IReadOnlyList<Role> Awaited,
    PriceBase PriceBase,
    IReadOnlyList<EricEffect> Effects,
    IReadOnlyList<ItemClaim> Over,
    IReadOnlyList<BidAct> Next,
    IReadOnlyList<ReviewSide> Sides
)
{
    public CapitalBid Bid => Entry.Bid;

    public BidForm Form => Limits.FormOf(Bid.Capital.Total);

    public ApprovalRoute Route => Limits.RouteOf(Bid.Capital.Total);

    public IReadOnlyList<ReviewSide> ReviewsAwaited => ReviewSides.Awaited(Bid, History.People, History.Reviews);
}

/// <summary>Opens a bid with its life.</summary>
public sealed class ShowBid(RoundBooks books, ApprovalTables tables, IPlannerReader store, ReferenceData reference)
{
    /// <param name="trust">Null where only one trust of theirs has such a bid.</param>
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public BidSheet Open(Actor actor, string bidReference, string? trust)
    {
        var (entry, round) = books.OpenBid(actor, bidReference, trust);
        var bid = entry.Bid;
        using var db = store.Read();
        var history = BidHistory.Of(db, bid);
        var limits = tables.Of(db, bid.Trust);
        var person = BidHistory.Person(actor, bid.Trust);
        var awaited = ApproveBid.Awaited(bid, history.People, limits);
        var next = BidLife
            .OpenTo(bid, history.People, person)
            .Where(act =>
                act switch
                {
                    BidAct.Score => false,
                    BidAct.Approve => ApproveBid.RoleOf(actor, bid, history.People, awaited) is not null
                        && BidMoves.Unscored(db, bid, history.People) is null or { Count: 0 },
                    _ => true,
                }
            )
            .ToList();
        var priceBase = round?.PriceBase ?? bid.PriceBase;
        return new BidSheet(
            entry,
            round,
            history,
            limits,
            EditBid.IsOpen(bid) ? BidCompleteness.Gaps(bid, limits.FormOf(bid.Capital.Total)) : [],
            awaited,
            priceBase,
            EricEffect.Of(bid, entry.Items, priceBase, reference.Deflator),
            [
                .. ItemClaim
                    .Over(db.Bids.Where(other => other.Trust == bid.Trust).AsEnumerable())
                    .Where(claim => claim.Concerns(bid.Reference)),
            ],
            next,
            next.Contains(BidAct.Review) ? ReviewSides.OpenTo(person) : []
        );
    }
}
