using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>How much a bid must say, and who decides, by what it costs.</summary>
public sealed class BidFormTests
{
    private static readonly ApprovalLimits Limits = new()
    {
        AppliesFrom = new DateOnly(2026, 4, 1),
        ShortForm = Money.FromPounds(100_000),
        Committee = Money.FromPounds(1_000_000),
        Trust = Money.FromPounds(25_000_000),
        NhsEngland = Money.FromPounds(300_000_000),
        Source = "Invented",
        Mark = "not confirmed",
    };

    [Theory]
    [InlineData(100_000_00, BidForm.Short, ApprovalRoute.Committee)]
    [InlineData(100_000_01, BidForm.Full, ApprovalRoute.Committee)]
    [InlineData(1_000_000_00, BidForm.Full, ApprovalRoute.Committee)]
    [InlineData(1_000_001_00, BidForm.Full, ApprovalRoute.Trust)]
    [InlineData(25_000_000_00, BidForm.Full, ApprovalRoute.Trust)]
    [InlineData(300_000_000_00, BidForm.Full, ApprovalRoute.NhsEngland)]
    [InlineData(300_000_001_00, BidForm.Full, ApprovalRoute.Treasury)]
    public void A_limit_is_up_to_and_including(long pence, BidForm form, ApprovalRoute route) =>
        Assert.Equal((form, route), (Limits.FormOf(new Money(pence).Pounds), Limits.RouteOf(new Money(pence).Pounds)));

    [Theory]
    [InlineData(ApprovalRoute.Committee, "Chair")]
    [InlineData(ApprovalRoute.Trust, "Chair Finance")]
    [InlineData(ApprovalRoute.Treasury, "Chair Finance")]
    public void Above_the_committees_limit_two_people_decide(ApprovalRoute route, string roles) =>
        Assert.Equal(roles, string.Join(' ', ApprovalLimits.Approvers(route)));

    [Theory]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 2)]
    [InlineData("2027-04-01", 3)]
    [InlineData("2020-01-01", 1)]
    public void The_limits_of_a_day_are_the_last_that_apply_by_then(string day, int expected)
    {
        var all = new[] { (1, "2025-04-01"), (2, "2026-04-01"), (3, "2027-04-01") }
            .Select(row =>
                Limits with
                {
                    AppliesFrom = DateOnly.Parse(row.Item2, System.Globalization.CultureInfo.InvariantCulture),
                    ShortForm = new Money(row.Item1),
                }
            )
            .ToList();
        Assert.Equal(
            expected,
            ApprovalLimits.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), all).ShortForm.Pence
        );
    }

    [Fact]
    public void A_small_bid_is_complete_with_what_a_small_bid_says() => Assert.Empty(BidCompleteness.Gaps(ExampleBid.Whole, BidForm.Short));

    [Fact]
    public void A_full_bid_lacks_what_a_small_one_may_leave_out() =>
        Assert.Equal(
            [
                "Add an option that does the minimum.",
                "Add at least one other option.",
                "Name an owner of each benefit.",
                "Name the critical success factors.",
                "Fill in the options filter: at least one choice in each of its five steps.",
            ],
            BidCompleteness.Gaps(ExampleBid.Whole, BidForm.Full).Select(gap => gap.Sentence)
        );

    [Fact]
    public void Business_as_usual_is_never_free_without_a_reason()
    {
        var free = ExampleBid.Whole.BusinessAsUsual! with { Costs = [] };
        CapitalBid With(BidOption option) => ExampleBid.Whole with { Options = [option, ExampleBid.Whole.Preferred!] };
        Assert.Equal(
            ["Say what business as usual costs a year, or why it costs nothing."],
            BidCompleteness.Gaps(With(free), BidForm.Short).Select(gap => gap.Sentence)
        );
        Assert.Empty(BidCompleteness.Gaps(With(free with { NoCostBecause = "The room stands empty." }), BidForm.Short));
    }
}
