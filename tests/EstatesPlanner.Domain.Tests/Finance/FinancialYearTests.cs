using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Finance;

public class FinancialYearTests
{
    [Theory]
    [InlineData("2026/27", 2026)]
    [InlineData("2026-27", 2026)]
    [InlineData("1999/00", 1999)]
    [InlineData("2026/2027", 2026)]
    public void A_year_is_read(string text, int start) => Assert.Equal(start, FinancialYear.Parse(text).Start);

    [Theory]
    [InlineData("2026/28")]
    [InlineData("2026")]
    [InlineData("26/27")]
    [InlineData("")]
    public void Years_that_do_not_follow_each_other_are_refused(string text) => Assert.False(FinancialYear.TryParse(text, out _));

    [Theory]
    [InlineData("2027-03-31", "2026/27")]
    [InlineData("2027-04-01", "2027/28")]
    public void The_year_turns_on_the_first_of_April(string day, string year) =>
        Assert.Equal(year, FinancialYear.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToString());
}
