using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;

namespace EstatesPlanner.Domain.Tests.Bids.BenefitTemplates;

public class BenefitProblemTests
{
    private static readonly BidOption Option = ExampleBid.Whole.Options[1] with { Benefits = [] };

    [Fact]
    public void The_example_has_none() => Assert.Empty(In(TheatreGain.Benefit));

    [Fact]
    public void A_benefit_in_pounds_has_the_trusts_own_unit_value_with_source_and_vintage()
    {
        Assert.Equal(
            ["Enter your own unit value, or leave the benefit out of the pounds. None is supplied."],
            In(With(working => working with { Value = null }))
        );
        Assert.Equal(
            ["Say where the unit value comes from.", "Say the edition or date of that source."],
            In(With(working => working with { Value = working.Value! with { Source = "", Vintage = " " } }))
        );
        Assert.Empty(In(With(working => working with { Value = null }) with { Class = BenefitClass.Unmonetised }));
    }

    [Fact]
    public void Cash_is_released_from_a_named_budget_by_a_named_person()
    {
        Assert.Equal(
            ["Name the budget that is cut: without one no cash is released.", "Name who answers for it."],
            In(TheatreGain.Benefit with { Class = BenefitClass.CashReleasing, Budget = null, Owner = null })
        );
        Assert.Equal(
            ["Theatre sessions gained is non-cash-releasing or cash-releasing."],
            In(TheatreGain.Benefit with { Class = BenefitClass.Societal })
        );
    }

    [Fact]
    public void One_resource_is_claimed_once_within_an_option()
    {
        var taken = Option with { Benefits = [TheatreGain.Benefit with { Id = "b9" }] };
        Assert.Equal(
            ["b1 of option pwf and b9 of option pwf claim the same theatres-theatre-sessions: a resource is released once."],
            BenefitProblem.In(TheatreGain.Benefit, TheatreGain.Template, taken, 10).Select(problem => problem.Sentence)
        );
        Assert.Empty(BenefitProblem.In(TheatreGain.Benefit, TheatreGain.Template, Option with { Benefits = [TheatreGain.Benefit] }, 10));
    }

    [Fact]
    public void What_is_counted_is_never_more_than_what_is_estimated_and_years_follow_each_other()
    {
        Assert.Equal(
            ["Confidence lies above 0% and is at most 100%: what is counted is never more than what is estimated."],
            In(With(working => working with { ConfidencePercent = 101 }))
        );
        Assert.Equal(
            ["It begins, is there in full and ends in this order, in years 0 to 10."],
            In(With(working => working with { From = 4 }))
        );
    }

    private static Benefit With(Func<BenefitWorking, BenefitWorking> change) =>
        TheatreGain.Benefit with
        {
            Working = change(TheatreGain.Working),
        };

    private static IEnumerable<string> In(Benefit benefit) =>
        BenefitProblem.In(benefit, TheatreGain.Template, Option, 10).Select(problem => problem.Sentence);
}
