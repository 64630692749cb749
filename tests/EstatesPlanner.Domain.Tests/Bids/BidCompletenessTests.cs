using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>What a bid must say before it is submitted, by the part of the form where it is put right.</summary>
public class BidCompletenessTests
{
    private static readonly CapitalBid Whole = ExampleBid.Whole;

    [Fact]
    public void A_bid_that_says_all_of_the_short_form_lacks_nothing_of_it() => Assert.Empty(BidCompleteness.Gaps(Whole, BidForm.Short));

    [Fact]
    public void An_empty_bid_is_told_everything_it_lacks_in_the_order_of_the_work() =>
        Assert.Equal(
            [
                new BidGap(BidSection.About, "Give the bid a name."),
                new BidGap(BidSection.About, "Say which pots may pay for it."),
                new BidGap(BidSection.About, "Say in which years it may begin."),
                new BidGap(BidSection.Need, "Write the need it answers."),
                new BidGap(BidSection.Need, "Write what it does about it."),
                new BidGap(BidSection.Removes, "A backlog bid names the backlog items it removes."),
                new BidGap(BidSection.Options, "Add business as usual: it is what every option is measured against."),
                new BidGap(BidSection.Options, "Add the preferred way forward."),
            ],
            BidCompleteness.Gaps(
                Whole with
                {
                    Name = " ",
                    Pots = [],
                    StartYears = [],
                    Need = "",
                    Summary = "",
                    Type = BidType.Backlog,
                    Removes = [],
                    Options = [],
                },
                BidForm.Short
            )
        );

    [Fact]
    public void Only_a_backlog_bid_must_name_items() =>
        Assert.Empty(BidCompleteness.Gaps(Whole with { Type = BidType.NetZero, Removes = [] }, BidForm.Short));

    [Fact]
    public void An_option_that_costs_nothing_says_why()
    {
        var free = Whole.Options[0] with { Costs = [] };

        Assert.Equal(
            [new BidGap(BidSection.Costs, "Say what business as usual costs a year, or why it costs nothing.")],
            Gaps(free, Whole.Options[1])
        );
        Assert.Empty(Gaps(free with { NoCostBecause = "The block is closed." }, Whole.Options[1]));
        Assert.Equal(
            [new BidGap(BidSection.Costs, "Say what Patch and Wait costs, or under the options why it costs nothing.")],
            Gaps([
                .. Whole.Options,
                free with
                {
                    Id = "m",
                    Name = "Patch",
                    Role = OptionRole.DoMinimum,
                },
                free with
                {
                    Id = "o",
                    Name = "Wait",
                    Role = OptionRole.Other,
                },
            ])
        );
    }

    [Fact]
    public void The_preferred_way_forward_costs_something_and_brings_something() =>
        Assert.Equal(
            [
                new BidGap(BidSection.Costs, "Say what the preferred way forward costs."),
                new BidGap(BidSection.Benefits, "Name at least one benefit of the preferred way forward."),
            ],
            Gaps(Whole.Options[0], Whole.Options[1] with { Costs = [], Benefits = [] })
        );

    [Theory]
    [InlineData(OptionRole.Preferred)]
    [InlineData(OptionRole.BusinessAsUsual)]
    public void Two_options_of_a_role_that_only_one_can_have_are_a_gap(OptionRole role) =>
        Assert.Equal(
            [new BidGap(BidSection.Options, "One option is business as usual and one is preferred.")],
            Gaps([.. Whole.Options, Whole.Options.Single(option => option.Role == role) with { Id = "again" }])
        );

    [Fact]
    public void A_full_form_also_asks_for_a_sponsor_more_options_the_filter_and_owners()
    {
        var gaps = BidCompleteness.Gaps(Whole with { Sponsor = null }, BidForm.Full);

        Assert.Equal(
            [BidSection.About, BidSection.Options, BidSection.Options, BidSection.Benefits, BidSection.Filter, BidSection.Filter],
            gaps.Select(gap => gap.Section)
        );
        Assert.Equal("Name the executive who sponsors it.", gaps[0].Sentence);
        Assert.Equal("Fill in the options filter: at least one choice in each of its five steps.", gaps[^1].Sentence);
    }

    private static IReadOnlyList<BidGap> Gaps(params BidOption[] options) =>
        BidCompleteness.Gaps(Whole with { Options = options }, BidForm.Short);
}
