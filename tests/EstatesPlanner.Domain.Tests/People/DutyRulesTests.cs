using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Domain.Tests.People;

public class DutyRulesTests
{
    /// <summary>
    /// The table of the security note: who may do what at their own trust. An administrator sees no bid without another role.
    /// </summary>
    [Theory]
    [InlineData(Duty.ViewRegister, "viewer or estates or author or scorer or chair or finance")]
    [InlineData(Duty.EditRegister, "estates")]
    [InlineData(Duty.ViewBids, "author or scorer or chair or finance or estates")]
    [InlineData(Duty.ViewRanking, "scorer or chair or finance")]
    [InlineData(Duty.WriteBid, "author")]
    [InlineData(Duty.ScoreBid, "scorer")]
    [InlineData(Duty.ModerateScores, "chair")]
    [InlineData(Duty.ReviewBid, "estates or scorer or finance")]
    [InlineData(Duty.ApproveBid, "chair")]
    [InlineData(Duty.DecideBid, "chair or finance")]
    [InlineData(Duty.CloseBid, "chair or finance")]
    [InlineData(Duty.SetUpRound, "chair")]
    [InlineData(Duty.MakePlan, "chair or finance")]
    [InlineData(Duty.MakeBusinessCase, "author or chair or finance")]
    [InlineData(Duty.MarkFinalCase, "finance")]
    [InlineData(Duty.BuildReturn, "estates")]
    [InlineData(Duty.SignReturn, "finance")]
    [InlineData(Duty.SetUpTrust, "administrator")]
    [InlineData(Duty.ReadAudit, "administrator or finance")]
    public void A_duty_is_for_these_roles_and_says_so_in_words(Duty duty, string holders) => Assert.Equal(holders, DutyRules.Holders(duty));

    [Fact]
    public void Every_duty_has_a_role_that_may_do_it() =>
        Assert.All(Enum.GetValues<Duty>(), duty => Assert.NotEmpty(DutyRules.RolesFor(duty)));

    [Fact]
    public void What_is_no_duty_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => DutyRules.RolesFor((Duty)(-1)));

    /// <summary>Two signatures need two people: no role holds both sides of a separation.</summary>
    [Theory]
    [InlineData(Duty.WriteBid, Duty.ApproveBid)]
    [InlineData(Duty.WriteBid, Duty.ScoreBid)]
    [InlineData(Duty.ScoreBid, Duty.ModerateScores)]
    [InlineData(Duty.BuildReturn, Duty.SignReturn)]
    public void No_role_holds_both_sides_of_a_separation(Duty one, Duty other) =>
        Assert.Empty(DutyRules.RolesFor(one).Intersect(DutyRules.RolesFor(other)));

    [Theory]
    [InlineData("ada", true)]
    [InlineData("ben", true)]
    [InlineData("cy", true)]
    [InlineData("dee", false)]
    [InlineData("Ada", false)]
    public void Author_sponsor_and_whoever_declared_it_have_an_interest(string person, bool interested) =>
        Assert.Equal(interested, DutyRules.HasInterest(person, author: "ada", sponsor: "ben", declared: ["cy"]));

    [Fact]
    public void A_bid_without_a_sponsor_interests_its_author_alone()
    {
        Assert.True(DutyRules.HasInterest("ada", "ada", sponsor: null));
        Assert.False(DutyRules.HasInterest("ben", "ada", sponsor: null));
    }
}
