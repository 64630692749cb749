using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>What was promised and what it came to: hours that build up over years 2 to 4 of a bid that begins in 2026/27.</summary>
public class BenefitAccountTests
{
    private static readonly Benefit Hours = ExampleBid.Whole.Preferred!.Benefits[0] with
    {
        QuantityPerYear = 600,
        Flow = Flow.Ramped(2, 4, 6, 12),
    };

    [Theory]
    [InlineData(2025, 0)]
    [InlineData(2026, 0)]
    [InlineData(2028, 200)]
    [InlineData(2029, 400)]
    [InlineData(2030, 600)]
    [InlineData(2032, 600)]
    [InlineData(2033, 0)]
    public void The_promise_builds_up_as_its_pounds_do(int year, int hours) =>
        Assert.Equal(hours, BenefitAccount.Promise(ExampleBid.Whole, Hours, new FinancialYear(year)));

    [Fact]
    public void A_benefit_without_pounds_or_a_bid_without_a_start_promises_its_quantity_in_every_year()
    {
        Assert.Equal(600, BenefitAccount.Promise(ExampleBid.Whole, Hours with { Flow = Flow.None }, new FinancialYear(2020)));
        Assert.Equal(600, BenefitAccount.Promise(ExampleBid.Whole with { StartYears = [] }, Hours, new FinancialYear(2020)));
    }

    [Fact]
    public void A_benefit_without_a_quantity_promises_none() =>
        Assert.Null(BenefitAccount.Promise(ExampleBid.Whole, Hours with { QuantityPerYear = null }, new FinancialYear(2030)));

    [Fact]
    public void Every_year_recorded_is_set_against_its_promise_by_benefit_and_year()
    {
        var bid = ExampleBid.Whole with
        {
            Options =
            [
                ExampleBid.Whole.Options[0],
                ExampleBid.Whole.Options[1] with
                {
                    Benefits = [Hours, ExampleBid.Whole.Options[1].Benefits[1]],
                },
            ],
            Realised = [Came("b2", 2028, 7), Came("b1", 2030, 300), Came("b1", 2028, 250), Came("gone", 2028, 9), Came("b1", 2026, 5)],
        };

        Assert.Equal(
            ["b1 2026/27 0 ", "b1 2028/29 200 1.25", "b1 2030/31 600 0.5", "b2 2028/29  "],
            BenefitAccount.Of(bid).Select(account => $"{account.Benefit.Id} {account.Year} {account.Promised:0.##} {account.Achieved:0.##}")
        );
    }

    [Fact]
    public void A_year_without_a_record_has_achieved_nothing_that_could_be_told() =>
        Assert.Null(new BenefitAccount(Hours, new FinancialYear(2030), 600, null).Achieved);

    [Fact]
    public void Without_a_preferred_option_there_is_no_account() =>
        Assert.Empty(
            BenefitAccount.Of(ExampleBid.Whole with { Options = [ExampleBid.Whole.Options[0]], Realised = [Came("b1", 2030, 300)] })
        );

    private static RealisedBenefit Came(string benefit, int year, decimal quantity) =>
        new(benefit, new FinancialYear(year), quantity, "Audit");
}
