using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Tests.Bids;
using EstatesPlanner.Domain.Tests.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>A bid that a round cannot weigh is set apart and named, never counted as worth £0.</summary>
public class RoundModelTests
{
    private static readonly PriceIndex Index = new(
        "trial",
        "Trial",
        new Dictionary<FinancialYear, decimal>
        {
            [new(2024)] = 98,
            [new(2025)] = 100,
            [new(2026)] = 102,
            [new(2027)] = 104,
        }
    );

    private static readonly CapitalBid Bid = ExampleBid.Whole with
    {
        Reference = "B7",
        MustDo = false,
        StartYears = [new FinancialYear(2026)],
        Pots = ["operational"],
        PriceBase = PriceBase.Parse("2026/27"),
    };

    [Fact]
    public void A_bid_without_an_appraisal_is_left_out_of_a_round_of_net_present_social_value_and_the_reason_is_said()
    {
        Contender[] contenders =
        [
            new(Bid, 60, null, RemovedBacklog.None) { NotAppraised = "Year 12 is outside years 0 to 10 of the appraisal." },
            new(Bid with { Reference = "B8" }, 10, -5, RemovedBacklog.None),
        ];
        var round = ExampleRound.Whole with { Objective = RoundObjective.Npsv, Rules = [] };

        Assert.Equal(
            [
                new SetApart(
                    "B7",
                    "The round maximises net present social value, and this bid cannot be appraised. Year 12 is outside years 0 to 10 of the appraisal."
                ),
            ],
            RoundModel.Apart(round, contenders)
        );
        Assert.Equal([true, false], RoundModel.Of(round, contenders, Index).Bids.Select(bid => bid.MustNot));
        Assert.Empty(RoundModel.Apart(ExampleRound.Whole, contenders));
    }

    [Fact]
    public void So_are_a_bid_without_a_preferred_option_and_one_whose_years_are_not_the_rounds()
    {
        Contender[] contenders =
        [
            new(Bid with { StartYears = [new FinancialYear(2031)] }, 60, 1, RemovedBacklog.None),
            new(Bid with { Reference = "B8", Options = [] }, 10, 1, RemovedBacklog.None),
        ];

        Assert.Equal(
            [
                "It may start in 2031/32 alone, and none of these is a year of the round.",
                "It has no preferred option, so there is nothing to fund. Choose one.",
            ],
            RoundModel.Apart(ExampleRound.Whole, contenders).Select(apart => apart.Why)
        );
    }
}
