using EstatesPlanner.Domain.Appraisal;

namespace EstatesPlanner.Domain.Tests.Appraisal;

public class BenefitCostRatioTests
{
    [Fact]
    public void Benefits_over_a_cost_above_nought_are_a_ratio()
    {
        var ratio = BenefitCostRatio.OverNetPresentCost(150, 100);

        Assert.Equal((1.5m, false, false), (ratio.Value!.Value, ratio.IsCostSaving, ratio.LosesBenefits));
        Assert.Equal((null, null), (ratio.InItsPlace, ratio.Note));
        Assert.Equal(
            "incremental PV of benefits ÷ incremental net present cost (costs + optimism bias + expected risk − residual)",
            ratio.Formula
        );
    }

    [Theory]
    [InlineData(150, 0)]
    [InlineData(150, -100)]
    [InlineData(-150, -100)]
    [InlineData(150, 0.000000001)]
    public void A_cost_of_nought_or_less_gives_no_ratio_but_a_saving(double benefits, double cost)
    {
        var ratio = BenefitCostRatio.OverNetPresentCost((decimal)benefits, (decimal)cost);

        Assert.Equal((null, true, false, "cost saving"), (ratio.Value, ratio.IsCostSaving, ratio.LosesBenefits, ratio.InItsPlace));
        Assert.Equal(
            "There is no ratio: the cost it would be divided by is £0 or less, so the option is cost saving on that line.",
            ratio.Note
        );
    }

    [Fact]
    public void Benefits_below_those_of_business_as_usual_give_none_and_say_why()
    {
        var ratio = BenefitCostRatio.OverNetPresentCost(-0.01m, 100);

        Assert.Equal((null, false, true, "none: loses benefits"), (ratio.Value, ratio.IsCostSaving, ratio.LosesBenefits, ratio.InItsPlace));
        Assert.Equal(
            "There is no ratio: the benefits are below £0, less than those of business as usual, and a negative ratio would say nothing.",
            ratio.Note
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0000000001)]
    public void Benefits_that_are_nought_but_for_dust_are_a_ratio_of_nought(double benefits) =>
        Assert.Equal(0, BenefitCostRatio.OverNetPresentCost((decimal)benefits, 100).Value);

    [Fact]
    public void Over_named_lines_the_formula_names_them() =>
        Assert.Equal(
            "incremental PV of benefits ÷ incremental PV of cost lines works + fees (without optimism bias, risk and residual)",
            BenefitCostRatio.OverCostLines(1, 1, ["works", "fees"]).Formula
        );
}
