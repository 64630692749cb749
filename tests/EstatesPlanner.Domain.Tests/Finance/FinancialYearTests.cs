using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Finance;

public class FinancialYearTests
{
    [Theory]
    [InlineData("2026/27", 2026)]
    [InlineData("2026-27", 2026)]
    [InlineData("1999/00", 1999)]
    [InlineData("2026/2027", 2026)]
    [InlineData("2025-2026", 2025)]
    [InlineData("25/26", 2025)]
    [InlineData("27-28", 2027)]
    [InlineData("09/10", 2009)]
    [InlineData("99/00", 1999)]
    [InlineData("87/88", 1987)]
    [InlineData("FY25/26", 2025)]
    [InlineData("fy 2025/26", 2025)]
    [InlineData("2025 / 26", 2025)]
    [InlineData("2025\u201326", 2025)]
    [InlineData("2025_26", 2025)]
    public void A_year_is_read(string text, int start) => Assert.Equal(start, FinancialYear.Parse(text).Start);

    [Theory]
    [InlineData("2026/28")]
    [InlineData("2026")]
    [InlineData("25/27")]
    [InlineData("26/25")]
    [InlineData("2025/2027")]
    [InlineData("11/2026")]
    [InlineData("25/26/27")]
    [InlineData("01/04/2026")]
    [InlineData("FY26")]
    [InlineData("25.26")]
    [InlineData("")]
    public void Years_that_do_not_follow_each_other_are_refused(string text) => Assert.False(FinancialYear.TryParse(text, out _));

    [Fact]
    public void However_a_year_is_written_it_is_the_same_year() =>
        Prop.ForAll<byte>(years =>
            {
                var year = new FinancialYear(1980 + (years % 100));
                var (start, next) = (year.Start, year.Start + 1);
                var written = new[]
                {
                    $"{start}/{next % 100:00}",
                    $"{start}/{next}",
                    $"{start % 100:00}/{next % 100:00}",
                    $"{start}-{next % 100:00}",
                    $"FY{start % 100:00}/{next % 100:00}",
                    $" {year} ",
                };
                return written.All(text => FinancialYear.Parse(text) == year) && year.ToString() == $"{start}/{next % 100:00}";
            })
            .Holds();

    [Theory]
    [InlineData("2027-03-31", "2026/27")]
    [InlineData("2027-04-01", "2027/28")]
    public void The_year_turns_on_the_first_of_April(string day, string year) =>
        Assert.Equal(
            year,
            FinancialYear.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToString()
        );
}
