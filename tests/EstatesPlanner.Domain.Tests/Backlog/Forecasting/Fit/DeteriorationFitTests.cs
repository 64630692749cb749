using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting.Fit;

public class DeteriorationFitTests
{
    private static readonly CategoryPounds England = new(356.6m, 1016.7m, 1426.6m, 1241.8m);

    [Fact]
    public void Rates_come_back_from_years_that_were_made_with_them()
    {
        NationalStep[] steps = [Step(England, 0), Step(new CategoryPounds(900, 200, 1400, 700), 300)];
        foreach (var some in new[] { steps, [steps[0]], [steps[1]] })
        {
            var fit = DeteriorationFit.Of(some, Registers.Easy.CostGrowth);
            Assert.All(
                fit.All.Zip(Registers.Easy.All),
                pair => Assert.Equal(pair.Second.Rate.Fraction, decimal.Round(pair.First.Rate.Fraction, 12))
            );
        }
    }

    [Fact]
    public void A_rate_that_would_be_negative_is_held_at_nought_and_the_rest_fitted_round_it()
    {
        var fit = DeteriorationFit.Of(
            [new NationalStep(new FinancialYear(2013), England, new CategoryPounds(300, 1100, 1300, 1400), 0)],
            default
        );
        Assert.All(fit.All.Skip(1), row => Assert.InRange(row.Rate.Fraction, 0, 1));
        Assert.Contains(fit.All.Skip(1), row => row.Rate.Fraction == 0);
    }

    [Fact]
    public void A_step_needs_both_years_by_category_and_what_was_spent_between()
    {
        var index = new PriceIndex("x", "Index", Enumerable.Range(2013, 5).ToDictionary(year => new FinancialYear(year), _ => 100m));
        NationalYear Year(int year, bool categories, decimal? spent) =>
            new(new FinancialYear(year), categories ? England : null, England.Total, spent);
        Assert.Equal(
            [new FinancialYear(2013)],
            NationalStep
                .Of([Year(2013, true, null), Year(2014, true, 5), Year(2015, false, 5), Year(2016, true, 5), Year(2017, true, null)], index)
                .Select(step => step.From)
        );
    }

    [Fact]
    public void Prices_of_one_thing_above_another_by_the_year()
    {
        PriceIndex Index(decimal first, decimal last) =>
            new("x", "Index", new Dictionary<FinancialYear, decimal> { [new(2013)] = first, [new(2015)] = last });
        Assert.Equal(0.1m, decimal.Round(RealPriceGrowth.Of(Index(100, 242), Index(50, 100), new(2013), new(2015)).Fraction, 15));
    }

    private static NationalStep Step(CategoryPounds opening, decimal spent)
    {
        var unspent = YearlyDeterioration.Of(opening, opening, Registers.Easy);
        return new NationalStep(new FinancialYear(2013), opening, unspent * (1 - (spent / unspent.Total)), spent);
    }
}
