using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Tests.Bids;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Appraisal;

public class RealTermsTests
{
    private static readonly FinancialYear First = new(2026);

    [Fact]
    public void A_thousand_pounds_of_each_year_falls_as_the_green_book_prints_it()
    {
        var real = Terms(2).Of(Line(Flow.Run(0, 5, 1000)) with { Terms = PriceTerms.Nominal });

        Assert.Equal([1000, 980, 961, 942, 924, 906], Enumerable.Range(0, 6).Select(year => (int)decimal.Round(real[year])));
    }

    [Fact]
    public void A_real_line_is_left_as_it_is() => Assert.Equal(Flow.Run(0, 5, 1000), Terms(2).Of(Line(Flow.Run(0, 5, 1000))));

    [Fact]
    public void A_price_of_its_own_grows_from_the_price_base_not_from_the_first_year()
    {
        var terms = new RealTerms(PriceBase.Parse("2024/25"), First, null);

        Assert.Equal(100 * 1.03m * 1.03m * 1.03m, terms.Of(Line(Flow.Run(1, 1, 100)) with { RelativePricePercent = 3 })[1]);
    }

    [Fact]
    public void Before_the_price_base_a_rising_price_was_lower() =>
        Assert.Equal(1 / 1.03m, new RealTerms(PriceBase.Parse("2027/28"), First, null).RelativePrice(3, 0));

    [Fact]
    public void Cash_at_the_nominal_rate_is_worth_what_real_pounds_at_the_real_rate_are() =>
        Prop.ForAll<PositiveInt, PositiveInt, int>(
                (rate, inflation, amount) =>
                {
                    var (real, general) = (Rate.FromPercent(rate.Get % 100 / 10m), Rate.FromPercent(inflation.Get % 100 / 10m));
                    var cash = Flow.Run(0, 30, amount);
                    var inRealTerms = Terms(general.Percent).Of(Line(cash) with { Terms = PriceTerms.Nominal });
                    return IsNothing(
                        PresentValue.Of(cash, DiscountRates.Flat(NominalRate.Of(real, general)))
                            - PresentValue.Of(inRealTerms, DiscountRates.Flat(real)),
                        amount
                    );
                }
            )
            .Holds();

    [Fact]
    public void A_price_that_rises_as_fast_as_the_discount_rate_is_not_discounted_at_all() =>
        Prop.ForAll<PositiveInt, int>(
                (rate, amount) =>
                {
                    var percent = (rate.Get % 200) / 10m;
                    var rising = Terms(0).Of(Line(Flow.Run(0, 60, amount)) with { RelativePricePercent = percent });
                    return IsNothing(PresentValue.Of(rising, DiscountRates.Flat(Rate.FromPercent(percent))) - (61m * amount), amount);
                }
            )
            .Holds();

    [Fact]
    public void Beyond_its_last_year_a_series_grows_as_in_that_year()
    {
        var index = new PriceIndex(
            "i",
            "I",
            new Dictionary<FinancialYear, decimal>
            {
                [First] = 100,
                [First + 1] = 102,
                [First + 2] = 105.06m,
            }
        ).ExtendedTo(First + 4);

        Assert.Equal(105.06m * 1.03m, index.Values[First + 3]);
        Assert.Equal(105.06m * 1.03m * 1.03m, index.Values[First + 4]);
        Assert.Equal(index, index.ExtendedTo(First + 1));
    }

    [Fact]
    public void The_discounted_years_of_an_option_sum_to_its_npsv() =>
        Prop.ForAll<int>(seed =>
            {
                var answer = AppraisalAnswer.Of(RandomAppraisal.Priced(seed));
                return answer.Options.All(option =>
                    Math.Abs(AppraisedYear.Of(answer, option).Sum(year => year.Discounted) - option.Npsv) < 0.000000001m
                );
            })
            .Holds();

    [Theory]
    [InlineData(0, 1200)]
    [InlineData(1, 1180)]
    [InlineData(30, 600)]
    [InlineData(59, 20)]
    [InlineData(60, 0)]
    [InlineData(90, 0)]
    public void What_is_left_of_an_asset_falls_in_a_straight_line_to_nothing_at_the_end_of_its_life(int atYear, int left) =>
        Assert.Equal(left, RemainingLifeValue.Of([Line(Flow.Run(0, 0, 1200))], [Line(Flow.None).Id], lifeYears: 60, atYear).Amount);

    [Fact]
    public void A_nominal_line_needs_a_deflator_that_covers_its_years()
    {
        var nominal = Sound(cost => cost with { Terms = PriceTerms.Nominal });
        var series = new PriceIndex("i", "Short", new Dictionary<FinancialYear, decimal> { [First + 1] = 100 });

        Has(nominal, "options[1].costs[0].terms", "A nominal line needs a deflator, and there is none.");
        Has(nominal with { Deflator = series }, "options[1].costs[0].terms", "The deflator Short does not cover 2026/27 and 2026/27.");
        Assert.Empty(AppraisalProblem.In(nominal with { Deflator = RandomAppraisal.Inflation(2) }));
    }

    [Fact]
    public void A_relative_price_beyond_reason_is_refused()
    {
        Has(
            Sound(cost => cost with { RelativePricePercent = 51 }),
            "options[1].costs[0].relativePricePercent",
            "A relative price moves by −50% to 50% a year."
        );
        Has(
            Sound(cost => cost with { RelativePricePercent = 50, Flow = Flow.Run(0, 60, 1) }) with
            {
                Years = 60,
            },
            "options[1].costs[0].relativePricePercent",
            "This relative price makes an amount more than a million times as large."
        );
        Has(
            Sound(cost => cost with { RelativePricePercent = 2, Terms = PriceTerms.Nominal }) with
            {
                Deflator = RandomAppraisal.Inflation(2),
            },
            "options[1].costs[0].relativePricePercent",
            "A nominal line holds its own price changes, so it takes no relative price."
        );
        Assert.Empty(
            AppraisalProblem.In(Sound(cost => cost with { RelativePricePercent = -50, Flow = Flow.Run(0, 60, 1) }) with { Years = 60 })
        );
    }

    [Fact]
    public void An_appraisal_past_the_last_financial_year_is_refused() =>
        Has(Sound(cost => cost) with { FirstYear = new FinancialYear(2995) }, "years", "The appraisal runs past 2999.");

    private static RealTerms Terms(decimal inflationPercent) =>
        new(new PriceBase(First), First, RandomAppraisal.Inflation(inflationPercent).ExtendedTo(First + 60));

    private static CostLine Line(Flow flow) =>
        new()
        {
            Id = "c",
            Name = "Line",
            Kind = CostKind.Revenue,
            Flow = flow,
        };

    private static AppraisalModel Sound(Func<CostLine, CostLine> change)
    {
        var model = AppraisalModel.Of(ExampleBid.Whole, GreenBook.Standard2018);
        return model with { Options = [model.Options[0], model.Options[1] with { Costs = [change(model.Options[1].Costs[0])] }] };
    }

    private static void Has(AppraisalModel model, string path, string message) =>
        Assert.Contains(new AppraisalProblem(path, message), AppraisalProblem.In(model));

    private static bool IsNothing(decimal difference, decimal amount) =>
        Math.Abs(difference) < 0.000000000001m * Math.Max(1, Math.Abs(amount));
}
