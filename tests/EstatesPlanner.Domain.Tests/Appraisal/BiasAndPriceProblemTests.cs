using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>What is refused of an option's optimism bias and of the prices of its lines, word for word.</summary>
public class BiasAndPriceProblemTests
{
    private static readonly BidOption Option = Plant.Model.Options[1];

    [Theory]
    [InlineData(0, true)]
    [InlineData(1000, true)]
    [InlineData(-0.01, false)]
    [InlineData(1000.01, false)]
    public void Optimism_bias_lies_between_0_and_1000_percent(double percent, bool isSound) =>
        Assert.Equal(
            isSound ? [] : [new AppraisalProblem("o.percent", "Optimism bias is between 0% and 1,000%.")],
            Bias(new OptimismBias { Percent = (decimal)percent, Base = ["works"] })
        );

    [Fact]
    public void Its_base_is_cost_lines_of_the_option_each_named_once()
    {
        Assert.Equal(
            [
                new AppraisalProblem("o.base[1]", "Option pwf has no cost line fees."),
                new AppraisalProblem("o.base[2]", "Cost line works is named twice."),
            ],
            Bias(new OptimismBias { Percent = 5, Base = ["works", "fees", "works"] })
        );
        Assert.Equal(
            [new AppraisalProblem("o.base", "Optimism bias names the cost lines it is a percentage of.")],
            Bias(new OptimismBias { Percent = 5, Base = [] })
        );
        Assert.Empty(Bias(new OptimismBias { Percent = 0, Base = [] }));
    }

    [Fact]
    public void A_working_gives_the_percentage_that_is_stated()
    {
        // 24% of which half of a cause of 60% has been dealt with: 24 × (1 − 0.6 × 0.5) = 16.8.
        var working = new BiasWorking("HM Treasury", [new BiasPart("Standard buildings", 1, 24, [new BiasFactor("Brief", 60, 0.5m)])]);

        Assert.Empty(
            Bias(
                new OptimismBias
                {
                    Percent = 16.8m,
                    Base = ["works"],
                    Working = working,
                }
            )
        );
        Assert.Equal(
            [new AppraisalProblem("o.percent", "The working of the optimism bias gives 16.8%, and 20% is stated.")],
            Bias(
                new OptimismBias
                {
                    Percent = 20,
                    Base = ["works"],
                    Working = working,
                }
            )
        );
        Assert.Equal("The working of the optimism bias gives 16.8%, and no percentage is stated.", BiasProblem.NotAsWorked(null, working));
    }

    [Fact]
    public void Shares_of_a_working_sum_to_1_and_its_causes_stay_within_it()
    {
        var working = new BiasWorking(
            "HM Treasury",
            [
                new BiasPart("Standard buildings", 0.5m, 20, [new BiasFactor("Brief", 60, 1.1m), new BiasFactor("Site", 41, 0)]),
                new BiasPart("Equipment", 0.4m, 10, [new BiasFactor("Brief", 100, 1)]),
            ]
        );
        var problems = Bias(
            new OptimismBias
            {
                Percent = MitigatedOptimismBias.Of(working),
                Base = ["works"],
                Working = working,
            }
        );

        Assert.Equal(
            [
                new AppraisalProblem("o.parts", "The shares of a project's parts sum to 1."),
                new AppraisalProblem("o.parts[0].mitigation", "A cause is mitigated between 0 (not at all) and 1 (wholly)."),
                new AppraisalProblem("o.parts[0].mitigation", "The causes of optimism bias make more than 100% of it."),
            ],
            problems
        );
    }

    [Theory]
    [InlineData(-50, null)]
    [InlineData(50, null)]
    [InlineData(-50.01, "A relative price moves by −50% to 50% a year.")]
    [InlineData(50.01, "A relative price moves by −50% to 50% a year.")]
    public void A_relative_price_moves_by_at_most_half_a_year(double percent, string? message) =>
        Assert.Equal(
            message is null ? [] : [new AppraisalProblem("p.costs[0].relativePricePercent", message)],
            Price(Plant.Model, cost => cost with { RelativePricePercent = (decimal)percent })
        );

    /// <summary>1.5 to the 34th is 970,740 and to the 35th 1,456,110; a halving price is a doubling one looked at backwards.</summary>
    [Theory]
    [InlineData(50, 34, 2026, true)]
    [InlineData(50, 35, 2026, false)]
    [InlineData(-50, 60, 2026, true)]
    [InlineData(-50, 0, 2045, true)]
    [InlineData(-50, 0, 2046, false)]
    public void A_relative_price_makes_no_amount_more_than_a_million_times_as_large(int percent, int year, int priceBase, bool isSound) =>
        Assert.Equal(
            isSound
                ? []
                :
                [
                    new AppraisalProblem(
                        "p.costs[0].relativePricePercent",
                        "This relative price makes an amount more than a million times as large."
                    ),
                ],
            Price(
                Plant.Model with
                {
                    PriceBase = new PriceBase(new FinancialYear(priceBase)),
                },
                cost => cost with { RelativePricePercent = percent, Flow = Flow.Run(year, year, 1) }
            )
        );

    [Fact]
    public void A_nominal_line_takes_no_relative_price_and_needs_a_deflator_that_reaches()
    {
        var priced = Plant.Model with { Deflator = RandomAppraisal.Inflation(2) };
        CostLine Nominal(CostLine cost) => cost with { Terms = PriceTerms.Nominal };

        Assert.Empty(Price(priced, Nominal));
        Assert.Equal(
            [new AppraisalProblem("p.costs[0].terms", "A nominal line needs a deflator, and there is none.")],
            Price(Plant.Model, Nominal)
        );
        Assert.Equal(
            [new AppraisalProblem("p.costs[0].terms", "The deflator Steady inflation does not cover 2019/20 and 2026/27.")],
            Price(priced with { PriceBase = PriceBase.Parse("2019/20") }, Nominal)
        );
        Assert.Equal(
            [
                new AppraisalProblem(
                    "p.costs[0].relativePricePercent",
                    "A nominal line holds its own price changes, so it takes no relative price."
                ),
            ],
            Price(priced, cost => Nominal(cost) with { RelativePricePercent = 1 })
        );
        Assert.Empty(Price(Plant.Model, cost => Nominal(cost) with { Flow = Flow.None }));
    }

    [Fact]
    public void Benefits_are_held_to_the_same_at_their_own_place() =>
        Assert.Equal(
            [new AppraisalProblem("p.benefits[0].relativePricePercent", "A relative price moves by −50% to 50% a year.")],
            PriceProblem.In(Option with { Benefits = [Option.Benefits[0] with { RelativePricePercent = 51 }] }, "p", Plant.Model)
        );

    private static IEnumerable<AppraisalProblem> Bias(OptimismBias bias) => BiasProblem.In(Option with { OptimismBias = bias }, "o");

    private static IEnumerable<AppraisalProblem> Price(AppraisalModel model, Func<CostLine, CostLine> change) =>
        PriceProblem.In(Option with { Costs = [change(Option.Costs[0])] }, "p", model);
}
