using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>
/// One side's review of a submitted bid. Reviewing again from the same side replaces it; the fourth side makes the bid reviewed.
/// </summary>
public sealed class ReviewBid(IPlannerWriter writer, Access access, TimeProvider clock)
{
    private const int LongestComment = 4000;

    /// <exception cref="Refusal">No such bid, the actor may not review it or not from this side, it is not awaiting review, or the comment
    /// is missing.</exception>
    public Task<BidReview> Review(Actor actor, string trust, string reference, ReviewSide side, ReviewVerdict verdict, string? comment) =>
        writer.Run(
            actor.Stamp("review bid"),
            db =>
            {
                var bid = BidMoves.Find(access, actor, db, trust, reference);
                var history = BidHistory.Of(db, bid);
                BidMoves.Demand(BidAct.Review, bid, history, actor);
                if (!ReviewSides.OpenTo(BidHistory.Person(actor, trust)).Contains(side))
                {
                    throw Refusal.NotAllowed(
                        $"{actor.Person.Name} may not review from the {WireWord.Of(side)} side. This role may: {WireWord.Of(ReviewSides.RoleFor(side))}."
                    );
                }

                var text = comment?.Trim() ?? "";
                if (text.Length is 0 or > LongestComment)
                {
                    throw Refusal.BadInput(
                        text.Length == 0 ? "Say what you make of it, in words." : "The comment must be 4,000 characters or fewer."
                    );
                }

                var at = clock.GetUtcNow().UtcDateTime;
                var review = new BidReview
                {
                    Trust = trust,
                    Bid = bid.Reference,
                    Side = side,
                    Submission = bid.Submission,
                    Verdict = verdict,
                    Comment = text,
                    Reviewer = actor.Id,
                    At = at,
                };
                var known = db.BidReviews.SingleOrDefault(each =>
                    each.Trust == trust && each.Bid == bid.Reference && each.Submission == bid.Submission && each.Side == side
                );
                if (known is null)
                {
                    db.BidReviews.Add(review);
                }
                else
                {
                    db.Entry(known).CurrentValues.SetValues(review with { Version = known.Version });
                }

                if (
                    ReviewSides
                        .Awaited(
                            bid,
                            history.People,
                            history.Reviews.Where(each => each.Side != side || each.Submission != bid.Submission).Append(review)
                        )
                        .Count == 0
                )
                {
                    var reviewed = BidMoves.Make(db, bid, bid with { State = BidState.Reviewed }, actor, at);
                    if (BidMoves.Unscored(db, reviewed, history.People) is { Count: 0 })
                    {
                        BidMoves.Note(
                            db,
                            reviewed,
                            BidState.Scored,
                            actor,
                            at.AddTicks(1),
                            "Every judged criterion had been scored already"
                        );
                        db.Entry(bid).CurrentValues.SetValues(reviewed with { State = BidState.Scored });
                    }
                }

                return review;
            }
        );
}
