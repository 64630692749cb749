using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Books.Bids;

/// <summary>What has been done to a bid and by whom: its moves, its reviews and the interests declared in it.</summary>
/// <param name="Moves">Earliest first.</param>
/// <param name="Reviews">Of every version, those of the present one that count by <see cref="ReviewSides.Counted"/>.</param>
public sealed record BidHistory(
    IReadOnlyList<BidMove> Moves,
    IReadOnlyList<BidReview> Reviews,
    IReadOnlyList<DeclaredInterest> Interests,
    BidPeople People
)
{
    private const string ApprovedAs = "Approved as ";

    public static BidHistory Of(PlannerDb db, CapitalBid bid)
    {
        var moves = db
            .BidMoves.AsNoTracking()
            .Where(move => move.Trust == bid.Trust && move.Bid == bid.Reference)
            .OrderBy(move => move.At)
            .ThenBy(move => move.Id)
            .ToList();
        var interests = db
            .DeclaredInterests.AsNoTracking()
            .Where(interest => interest.Trust == bid.Trust && interest.Bid == bid.Reference)
            .ToList();
        var scorers = db
            .ScoreSheets.AsNoTracking()
            .Where(sheet => sheet.Trust == bid.Trust && sheet.Bid == bid.Reference)
            .Select(sheet => sheet.Person)
            .Distinct()
            .ToList();
        return new BidHistory(
            moves,
            [
                .. db
                    .BidReviews.AsNoTracking()
                    .Where(review => review.Trust == bid.Trust && review.Bid == bid.Reference)
                    .OrderBy(review => review.Submission)
                    .ThenBy(review => review.Side),
            ],
            interests,
            new BidPeople(
                interests.Select(interest => interest.Person).ToHashSet(StringComparer.Ordinal),
                scorers.ToHashSet(StringComparer.Ordinal),
                Approvals(bid, moves, interests)
            )
        );
    }

    /// <summary>What an approval is written down as; the trail of moves is where it is read again.</summary>
    public static string Approval(Role role) => ApprovedAs + WireWord.Of(role);

    /// <summary>This person in the trust of a bid, as the rules of its life see them.</summary>
    public static BidPerson Person(Actor actor, string trust) =>
        new(
            actor.Id,
            actor.Person.Name,
            actor.Memberships.Where(membership => membership.Trust == trust).Select(membership => membership.Role).ToHashSet()
        );

    /// <summary>Approvals since the last submission, by people without an interest.</summary>
    private static Dictionary<string, Role> Approvals(
        CapitalBid bid,
        IReadOnlyList<BidMove> moves,
        IReadOnlyList<DeclaredInterest> interests
    )
    {
        var approved = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var move in moves)
        {
            if (move.To is BidState.Submitted)
            {
                approved.Clear();
            }
            else if (
                move.Reason.StartsWith(ApprovedAs, StringComparison.Ordinal)
                && WireWord.TryParse<Role>(move.Reason[ApprovedAs.Length..], out var role)
                && !DutyRules.HasInterest(move.By, bid.Author, bid.Sponsor, interests.Select(interest => interest.Person))
            )
            {
                approved[move.By] = role;
            }
        }

        return approved;
    }
}
