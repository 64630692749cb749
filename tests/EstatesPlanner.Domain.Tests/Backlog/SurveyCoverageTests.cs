using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class SurveyCoverageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-11-22", SurveyAge.WithinOneYear)]
    [InlineData("2025-11-22", SurveyAge.WithinOneYear)]
    [InlineData("2025-11-21", SurveyAge.OneToThreeYears)]
    [InlineData("2023-11-22", SurveyAge.OneToThreeYears)]
    [InlineData("2021-11-22", SurveyAge.ThreeToFiveYears)]
    [InlineData("2021-11-21", SurveyAge.OverFiveYears)]
    [InlineData(null, SurveyAge.Never)]
    public void A_survey_on_the_day_so_many_years_ago_is_still_within_them(string? surveyed, SurveyAge age) =>
        Assert.Equal(
            age,
            SurveyCoverage.AgeOf(
                surveyed is null ? null : DateOnly.Parse(surveyed, System.Globalization.CultureInfo.InvariantCulture),
                Today
            )
        );

    [Fact]
    public void The_share_covered_is_of_the_cost_and_nothing_has_none()
    {
        var coverage = SurveyCoverage.Of(
            [(Today, new CategoryTotal(1, new Money(300))), (null, new CategoryTotal(5, new Money(100)))],
            Today
        );
        Assert.Equal(0.75m, coverage.Covered);
        Assert.Null(SurveyCoverage.Of([], Today).Covered);
    }

    [Fact]
    public void All_of_the_last_five_years_is_covered_and_nothing_older_is()
    {
        (DateOnly?, CategoryTotal) Surveyed(int yearsAgo, long pence) =>
            (Today.AddYears(-yearsAgo), new CategoryTotal(1, new Money(pence)));

        // 1 + 20 + 300 of 1 + 20 + 300 + 963.
        Assert.Equal(321m / 1284, SurveyCoverage.Of([Surveyed(0, 1), Surveyed(3, 20), Surveyed(5, 300), Surveyed(6, 963)], Today).Covered);
    }

    [Fact]
    public void The_ages_sum_to_the_whole() =>
        Prop.ForAll<(ushort DaysAgo, ushort Pence)[]>(items =>
            {
                var coverage = SurveyCoverage.Of(
                    items.Select(item =>
                        (
                            item.DaysAgo % 7 == 0 ? (DateOnly?)null : Today.AddDays(-item.DaysAgo),
                            new CategoryTotal(1, new Money(item.Pence))
                        )
                    ),
                    Today
                );
                return coverage.All.Items == items.Length
                    && Enum.GetValues<SurveyAge>().Sum(age => coverage[age].Cost) == items.Sum(item => new Money(item.Pence));
            })
            .Holds();
}
