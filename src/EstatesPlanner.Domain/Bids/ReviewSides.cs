using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Bids;

/// <summary>Who looks at a bid from which side, and when all four have.</summary>
public static class ReviewSides
{
    public static Role RoleFor(ReviewSide side) =>
        side switch
        {
            ReviewSide.Estates => Role.Estates,
            ReviewSide.Clinical => Role.Scorer,
            ReviewSide.Digital => Role.Scorer,
            ReviewSide.Finance => Role.Finance,
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Not a side."),
        };

    /// <summary>The sides from which this person could review.</summary>
    public static IReadOnlyList<ReviewSide> OpenTo(BidPerson person) =>
        [.. Enum.GetValues<ReviewSide>().Where(side => person.Roles.Contains(RoleFor(side)))];

    /// <summary>The reviews that count: of the bid as it was last submitted, by people without an interest.</summary>
    public static IReadOnlyList<BidReview> Counted(CapitalBid bid, BidPeople people, IEnumerable<BidReview> reviews) =>
        [
            .. reviews
                .Where(review => review.Submission == bid.Submission && people.IsIndependent(bid, review.Reviewer))
                .OrderBy(review => review.Side),
        ];

    /// <summary>The sides from which nobody has looked at this version yet.</summary>
    public static IReadOnlyList<ReviewSide> Awaited(CapitalBid bid, BidPeople people, IEnumerable<BidReview> reviews) =>
        [.. Enum.GetValues<ReviewSide>().Except(Counted(bid, people, reviews).Select(review => review.Side))];

    /// <summary>
    /// Why a reviewed bid is not decided after all: a reviewer has since declared an interest. Null where every side still counts.
    /// </summary>
    public static string? Fault(CapitalBid bid, BidPeople people, IEnumerable<BidReview> reviews) =>
        Awaited(bid, people, reviews) is { Count: > 0 } sides
            ? $"The review of {bid.Reference} from the {string.Join(" and ", sides.Select(WireWord.Of))} side does not count, since the reviewer has an interest in it: return the bid, so that it is reviewed anew."
            : null;
}
