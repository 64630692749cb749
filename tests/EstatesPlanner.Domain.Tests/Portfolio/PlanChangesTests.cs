using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>What a plan says of itself once what it was made from has changed, word for word.</summary>
public class PlanChangesTests
{
    private static readonly PortfolioModel Made = Models.WorkedExample();

    [Fact]
    public void Nothing_changed_is_nothing_said() => Assert.Empty(Changes(Made));

    [Fact]
    public void Years_aim_horizon_and_rules_come_first()
    {
        Assert.Equal(
            ["The years are 2026/27 to 2028/29 now; they were 2026/27 to 2027/28."],
            Changes(Made with { Years = [.. Made.Years, Models.First + 2] })
        );
        Assert.Equal(["The plan makes something else as large as it can."], Changes(Made with { Objective = "highRiskRemoved" }));
        Assert.Equal(["Spend after the last year is no longer allowed."], Changes(Made with { BeyondHorizon = BeyondHorizon.Forbid }));
        Assert.Equal(
            ["Spend after the last year is allowed now."],
            PlanChanges.Between(Made with { BeyondHorizon = BeyondHorizon.Forbid }, Made, weightsChanged: false)
        );
        Assert.Equal(["The rules of the plan have changed."], Changes(Made with { Rules = [.. Made.Rules.Take(2)] }));
    }

    [Fact]
    public void A_pot_that_came_went_or_holds_other_money_is_named()
    {
        var other = Made with
        {
            Pots =
            [
                Models.PotOf("operational", 4_000_000, 3_000_000) with
                {
                    CarryForwardPercent = 5,
                },
                Models.PotOf("digital", 1) with
                {
                    Name = "Digital fund",
                },
            ],
        };

        Assert.Equal(
            [
                "operational has £3,000,000 in 2027/28 now; it had £3,500,000.",
                "What operational may carry into the next year has changed.",
                "The pot Digital fund is new.",
            ],
            Changes(other)
        );
        Assert.Contains("The pot Digital fund is gone.", PlanChanges.Between(other, Made, weightsChanged: false));
    }

    [Fact]
    public void Bids_are_named_under_what_has_changed_of_them()
    {
        Assert.Equal(
            ["New in the round: B4.", "No longer in the round: B1."],
            Changes(Made with { Bids = [.. Made.Bids.Skip(1), Made.Bids[0] with { Id = "B4" }] })
        );
        Assert.Equal(["Other scores or values: B2, B3."], Changes(Options(option => option with { Value = option.Value + 1 }, "B2", "B3")));
        Assert.Equal(["Another option is preferred: B2."], Changes(Options(option => option with { Id = "cheap" }, "B2")));
        Assert.Equal(
            ["Other costs: B2."],
            Changes(Options(option => option with { Spend = [option.Spend[0] with { Profile = [1] }] }, "B2"))
        );
        Assert.Equal(
            ["Other pots may pay: B2."],
            Changes(Options(option => option with { Spend = [option.Spend[0] with { Pots = ["operational", "digital"] }] }, "B2"))
        );
        Assert.Equal(["Other start years: B2."], Changes(Options(option => option with { StartYears = [Models.First] }, "B2")));
        Assert.Equal(["Must be done, or must not, otherwise than before: B2."], Changes(Bids(bid => bid with { MustDo = true }, "B2")));
        Assert.Equal(["Must be done, or must not, otherwise than before: B3."], Changes(Bids(bid => bid with { MustNot = true }, "B3")));
        Assert.Equal(
            ["They remove other backlog: B1."],
            Changes(Options(option => option with { Measures = new Dictionary<string, long> { ["highRiskRemoved"] = 5 } }, "B1"))
        );
    }

    [Fact]
    public void Weights_that_moved_scores_say_so_with_the_bids_and_those_that_moved_none_by_themselves()
    {
        Assert.Equal(
            ["The weights have changed. Other values: B2."],
            PlanChanges.Between(Made, Options(option => option with { Value = 1 }, "B2"), weightsChanged: true)
        );
        Assert.Equal(["The weights have changed."], PlanChanges.Between(Made, Made, weightsChanged: true));
    }

    [Fact]
    public void A_change_that_no_sentence_names_is_still_said() =>
        Assert.Equal(
            ["What the plan is made from is written otherwise."],
            Changes(Options(option => option with { ValueByStart = new Dictionary<FinancialYear, long> { [Models.First + 1] = 1 } }, "B1"))
        );

    private static IReadOnlyList<string> Changes(PortfolioModel now) => PlanChanges.Between(Made, now, weightsChanged: false);

    private static PortfolioModel Bids(Func<PortfolioBid, PortfolioBid> change, params string[] ids) =>
        Made with
        {
            Bids = [.. Made.Bids.Select(bid => ids.Contains(bid.Id) ? change(bid) : bid)],
        };

    private static PortfolioModel Options(Func<PortfolioOption, PortfolioOption> change, params string[] ids) =>
        Bids(bid => bid with { Options = [change(bid.Options[0])] }, ids);
}
