using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.Productivity;

namespace EstatesPlanner.Domain.Tests.Bids;

public class ReleasedHoursTests
{
    [Theory]
    [InlineData("hours", 10)]
    [InlineData(" Hours ", 10)]
    [InlineData("staff hours", 10)]
    [InlineData("Nurse HOURS", 10)]
    [InlineData("patient hours", 0)]
    [InlineData("Patients' hours", 0)]
    [InlineData("bed days", 0)]
    [InlineData("hours of waiting", 0)]
    [InlineData("manhours", 0)]
    [InlineData(null, 0)]
    public void Hours_of_staff_are_counted_and_hours_of_patients_are_not(string? unit, int hours) =>
        Assert.Equal(hours, ReleasedHours.Of([Of(unit)]));

    [Theory]
    [InlineData(BenefitClass.CashReleasing, 10)]
    [InlineData(BenefitClass.NonCashReleasing, 10)]
    [InlineData(BenefitClass.Societal, 0)]
    [InlineData(BenefitClass.Unmonetised, 0)]
    public void Only_what_releases_a_resource_releases_hours(BenefitClass kind, int hours) =>
        Assert.Equal(hours, ReleasedHours.Of([Of("hours") with { Class = kind }]));

    [Fact]
    public void Hours_of_several_benefits_sum_and_one_without_a_quantity_releases_none() =>
        Assert.Equal(
            12.5m,
            ReleasedHours.Of([Of("hours"), Of("staff hours") with { QuantityPerYear = 2.5m }, Of("hours") with { QuantityPerYear = null }])
        );

    private static Benefit Of(string? unit) =>
        new()
        {
            Id = "b",
            Name = "Time",
            Class = BenefitClass.NonCashReleasing,
            Flow = Flow.None,
            Unit = unit,
            QuantityPerYear = 10,
        };
}
