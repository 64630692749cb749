using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Finance;

public class PriceQuarterTests
{
    [Theory]
    [InlineData("4Q2013", "2013/14")]
    [InlineData("Q1 2014", "2013/14")]
    [InlineData("2014 q2", "2014/15")]
    public void A_quarter_falls_in_its_financial_year(string text, string year)
    {
        Assert.True(PriceQuarter.TryParse(text, out var quarter));
        Assert.Equal(FinancialYear.Parse(year), quarter.FinancialYear);
    }

    [Theory]
    [InlineData("5Q2013")]
    [InlineData("2013")]
    [InlineData("2013/14")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_quarter(string? text) => Assert.False(PriceQuarter.TryParse(text, out _));

    [Fact]
    public void A_years_value_is_the_mean_of_its_four_quarters_and_a_year_with_fewer_has_none()
    {
        var years = QuarterlyIndex.ByFinancialYear([
            (new(2024, 2), 100),
            (new(2024, 3), 102),
            (new(2024, 4), 104),
            (new(2025, 1), 107),
            (new(2025, 2), 110),
        ]);
        Assert.Equal(103.25m, Assert.Single(years).Value);
        Assert.Equal(FinancialYear.Parse("2024/25"), years.Keys.Single());
    }
}
