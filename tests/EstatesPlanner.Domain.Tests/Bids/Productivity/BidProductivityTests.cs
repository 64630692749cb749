using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Bids.Productivity;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids.Productivity;

public class BidProductivityTests
{
    public static readonly Benefit Nurses = new()
    {
        Id = "n",
        Name = "Travel",
        Class = BenefitClass.NonCashReleasing,
        Flow = Flow.Ramped(1, 2, 5, 24_000),
        Service = "District nursing",
        BaselineInputCost = 2_400_000,
        Unit = "staff hours",
        QuantityPerYear = 800,
        Measure = new BenefitMeasure("Hours on the road", 8_000),
    };

    public static readonly Benefit Crews = new()
    {
        Id = "c",
        Name = "Handover",
        Class = BenefitClass.CashReleasing,
        Flow = Flow.Run(1, 5, 60_000),
        Beneficiary = "AMB",
        Service = "Crews",
        BaselineInputCost = 3_000_000,
        Unit = "crew hours",
        QuantityPerYear = 1_200,
    };

    private static readonly Benefit Patients = new()
    {
        Id = "p",
        Name = "Waiting",
        Class = BenefitClass.Societal,
        Flow = Flow.Run(1, 5, 9_000),
        Unit = "patient hours",
        QuantityPerYear = 500,
    };

    public static CapitalBid Bid(params Benefit[] benefits) =>
        ExampleBid.Whole with
        {
            Options =
            [
                ExampleBid.Whole.Options[1] with
                {
                    Benefits = benefits,
                    Costs =
                    [
                        new CostLine
                        {
                            Id = "w",
                            Name = "Works",
                            Kind = CostKind.Capital,
                            Flow = Flow.Run(0, 0, 336_000),
                        },
                    ],
                },
            ],
        };

    [Fact]
    public void Each_service_is_measured_on_its_own_cost_and_in_its_own_units()
    {
        var gain = BidProductivity.Of(Bid(Nurses, Crews, Patients));
        Assert.Equal([("QQQ", 1m), ("AMB", 2m)], gain.Services.Select(service => (service.Beneficiary, service.Percent!.Value)));
        Assert.Equal(10, gain.Services[0].Gains[0].PercentOfBaseline);
        Assert.Equal(["p"], gain.Outcomes.Select(unit => unit.Benefit.Id));
        Assert.Equal(2_000, gain.StaffHours);
        Assert.Equal(0.25m, gain.GainPerPound);
        Assert.Equal(100 * 84_000m / 5_400_000, gain.Gain.Percent);
    }

    [Fact]
    public void Capital_moves_no_percentage()
    {
        var bid = Bid(Nurses);
        var dearer = bid with
        {
            Options = [bid.Options[0] with { Costs = [bid.Options[0].Costs[0] with { Flow = Flow.Run(0, 0, 9_000_000) }] }],
        };
        Assert.Equal(BidProductivity.Of(bid).Gain.Percent, BidProductivity.Of(dearer).Gain.Percent);
        Assert.True(BidProductivity.Of(dearer).GainPerPound < BidProductivity.Of(bid).GainPerPound);
    }

    [Fact]
    public void A_service_whose_cost_nobody_states_is_not_measured_and_patients_hours_are_no_staff_time()
    {
        var gain = BidProductivity.Of(Bid(Nurses with { BaselineInputCost = null, Measure = null }, Patients));
        Assert.Equal((null, null, 800m), (gain.Services[0].Percent, gain.Services[0].Gains[0].PercentOfBaseline, gain.StaffHours));
    }

    [Fact]
    public void The_target_in_force_is_the_latest_begun()
    {
        ProductivityTarget[] targets = [new(1.9m, new(2025), "a", "x"), new(2, new(2026), "b", "y", 200_000_000)];
        Assert.Equal(
            [null, 1.9m, 2m, 2m],
            new[] { 2024, 2025, 2026, 2030 }.Select(year => ProductivityTarget.In(targets, new FinancialYear(year))?.Percent)
        );
        Assert.Equal((2.1m, null), (targets[1].ShareMet(84_000), targets[0].ShareMet(84_000)));
    }
}
