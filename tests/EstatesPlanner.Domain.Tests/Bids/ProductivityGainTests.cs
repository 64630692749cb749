using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Tests.Bids;

public class ProductivityGainTests
{
    private static readonly Benefit Theatres = new()
    {
        Id = "b1",
        Name = "Lists gained",
        Class = BenefitClass.NonCashReleasing,
        Flow = Flow.Ramped(1, 3, 10, 30_000),
        Service = "Theatres",
        BaselineInputCost = 1_000_000,
    };

    [Fact]
    public void The_gain_is_the_steady_state_as_percent_of_the_services_own_cost()
    {
        var gain = Of(Theatres);

        Assert.Equal(30_000, gain.Yearly);
        Assert.Equal(3, gain.Percent);
    }

    [Fact]
    public void A_service_two_benefits_share_counts_once()
    {
        var gain = Of(
            Theatres,
            Theatres with
            {
                Id = "b2",
                Service = " theatres",
                BaselineInputCost = null,
                Class = BenefitClass.CashReleasing,
            }
        );

        Assert.Equal((60_000m, 1_000_000m), (gain.Yearly, gain.BaselineInputCost));
        Assert.Equal(6, gain.Percent);
    }

    [Fact]
    public void The_same_service_of_another_organisation_is_another_service() =>
        Assert.Equal(3, Of(Theatres, Theatres with { Id = "b2", Beneficiary = "QQR" }).Percent);

    [Fact]
    public void Where_two_costs_are_stated_for_one_service_the_larger_counts() =>
        Assert.Equal(3, Of(Theatres, Theatres with { Id = "b2", BaselineInputCost = 2_000_000 }).Percent);

    [Fact]
    public void Societal_and_unmonetised_benefits_are_no_productivity() =>
        Assert.Equal(0, Of(Theatres with { Class = BenefitClass.Societal }, Theatres with { Class = BenefitClass.Unmonetised }).Percent);

    [Fact]
    public void A_benefit_of_a_single_year_has_no_steady_state() =>
        Assert.Equal(0, Of(Theatres with { Flow = Flow.Run(3, 3, 500_000) }).Percent);

    [Fact]
    public void A_gain_without_a_baseline_is_left_out_and_named()
    {
        var gain = Of(
            Theatres,
            new Benefit
            {
                Id = "b9",
                Name = "Energy",
                Class = BenefitClass.CashReleasing,
                Flow = Flow.Run(1, 10, 900_000),
            }
        );

        Assert.Equal(3, gain.Percent);
        Assert.Equal(["b9"], gain.LeftOut);
    }

    [Fact]
    public void Gains_without_any_baseline_are_not_measured() => Assert.Null(Of(Theatres with { BaselineInputCost = null }).Percent);

    [Fact]
    public void A_bid_without_a_preferred_option_gains_nothing() =>
        Assert.Equal(0, ProductivityGain.Of(ExampleBid.Whole with { Options = [] }).Percent);

    private static ProductivityGain Of(params Benefit[] benefits) =>
        ProductivityGain.Of(
            ExampleBid.Whole with
            {
                Options = [ExampleBid.Whole.Options[0], ExampleBid.Whole.Options[1] with { Benefits = benefits }],
            }
        );
}
