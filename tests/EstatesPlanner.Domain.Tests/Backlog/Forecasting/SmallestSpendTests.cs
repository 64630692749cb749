using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting;

public class SmallestSpendTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1_000_000_000_000)]
    public void It_is_the_first_pound_at_which_the_condition_holds(long threshold) =>
        Assert.Equal(threshold, SmallestSpend.Where(pounds => pounds >= threshold));

    [Fact]
    public void It_is_that_pound_for_any_threshold() =>
        Prop.ForAll<uint>(threshold => SmallestSpend.Where(pounds => pounds >= threshold) == threshold).Holds();

    [Fact]
    public void Where_no_money_would_do_there_is_none() => Assert.Null(SmallestSpend.Where(_ => false));

    [Fact]
    public void It_never_asks_for_less_than_nothing() =>
        SmallestSpend.Where(pounds =>
        {
            Assert.True(pounds >= 0);
            return pounds > 5;
        });

    [Fact]
    public void Backlog_by_category_sums_to_the_total_and_its_worst_two_are_critical()
    {
        var money = new CategoryMoney(new(1), new(20), new(300), new(4000));

        Assert.Equal((4321L, 21L), (money.Total.Pence, money.Critical.Pence));
        Assert.Equal(
            [1L, 20, 300, 4000],
            new[] { RiskCategory.High, RiskCategory.Significant, RiskCategory.Moderate, RiskCategory.Low }.Select(category =>
                money[category].Pence
            )
        );
        Assert.Equal(new CategoryPounds(0.01m, 0.2m, 3, 40), money.Pounds);
        Assert.Throws<ArgumentOutOfRangeException>(() => money[(RiskCategory)9]);
    }
}
