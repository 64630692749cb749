using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>Whoever scores a bid does not approve it, nor the other way about, in whatever roles they hold.</summary>
public class BidSeparationTests
{
    private static readonly CapitalBid Bid = ExampleBid.Whole with { State = BidState.Reviewed };

    private static readonly BidPerson Ann = new("ann", "Ann", Enum.GetValues<Role>().ToHashSet());

    [Fact]
    public void Whoever_has_scored_a_bid_does_not_approve_it()
    {
        var people = BidPeople.None with { Scored = new HashSet<string> { "ann" } };

        Assert.Equal("Ann has scored B1, and whoever scores a bid does not approve it.", BidLife.Refusal(BidAct.Approve, Bid, people, Ann));
        Assert.Null(BidLife.Refusal(BidAct.Review, Bid with { State = BidState.Submitted }, people, Ann));
        Assert.Null(BidLife.Refusal(BidAct.Score, Bid, people, Ann));
        Assert.Null(BidLife.Refusal(BidAct.Approve, Bid, BidPeople.None with { Scored = new HashSet<string> { "ben" } }, Ann));
    }

    [Fact]
    public void Whoever_has_approved_a_bid_does_not_score_it()
    {
        var people = BidPeople.None with { Approved = new Dictionary<string, Role> { ["ann"] = Role.Chair } };

        Assert.Equal("Ann has approved B1, and whoever approves a bid does not score it.", BidLife.Refusal(BidAct.Score, Bid, people, Ann));
        Assert.Null(BidLife.Refusal(BidAct.Approve, Bid, people, Ann));
    }

    [Theory]
    [InlineData("author")]
    [InlineData("sponsor")]
    public void Whoever_wrote_or_sponsors_a_bid_neither_reviews_scores_nor_approves_it(string id)
    {
        var own = new BidPerson(id, "Ada", Enum.GetValues<Role>().ToHashSet());

        Assert.All(
            new[] { BidAct.Review, BidAct.Score, BidAct.Approve, BidAct.Return, BidAct.Defer, BidAct.Close },
            act =>
                Assert.Equal(
                    "Ada wrote or sponsors B1, and nobody scores or approves their own bid.",
                    BidLife.Barred(act, Bid, BidPeople.None, own)
                )
        );
    }

    [Fact]
    public void Whoever_has_declared_an_interest_says_nothing_of_the_bid() =>
        Assert.Equal(
            "Ann has declared an interest in B1, so they neither review, score nor approve it.",
            BidLife.Barred(BidAct.Review, Bid, BidPeople.None with { Interested = new HashSet<string> { "ann" } }, Ann)
        );

    [Fact]
    public void A_move_that_needs_a_reason_is_refused_without_one_and_a_move_out_of_turn_says_when_it_can_be_made()
    {
        Assert.Equal("Say why B1 is returned.", BidLife.Refusal(BidAct.Return, Bid, BidPeople.None, Ann, " "));
        Assert.Null(BidLife.Refusal(BidAct.Return, Bid, BidPeople.None, Ann, "No costs."));
        Assert.Equal(
            "B1 is reviewed, and only a bid that is a draft or returned can be submitted.",
            BidLife.Refusal(BidAct.Submit, Bid with { Author = "ann" }, BidPeople.None, Ann)
        );
    }
}
