using System.Text.Json;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>Which discount schedule stands in where none is named is data with a date.</summary>
public class UsualScheduleTests
{
    [Theory]
    [InlineData("2026-11-30", "green-book-2018")]
    [InlineData("2018-03-16", "green-book-2018")]
    [InlineData("2003-01-01", "green-book-2018")]
    public void The_usual_schedule_of_a_day_is_the_one_the_data_names(string day, string id) =>
        Assert.Equal(
            id,
            new DiscountSchedules(TimeProvider.System).UsualOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Id
        );

    [Fact]
    public void Every_schedule_that_is_called_usual_is_in_the_file_and_has_its_own_day()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(ReferenceData.PathOf("data", "discount-schedules.json")));
        var usual = file
            .RootElement.GetProperty("usual")
            .EnumerateArray()
            .Select(row => (Id: row.GetProperty("id").GetString()!, From: row.GetProperty("from").GetString()))
            .ToList();

        Assert.NotEmpty(usual);
        Assert.Equal(usual.Count, usual.DistinctBy(row => row.From).Count());
        Assert.All(usual, row => Assert.NotNull(new DiscountSchedules(TimeProvider.System).Find(row.Id)));
    }

    [Fact]
    public async Task A_file_that_names_none_is_discounted_by_it()
    {
        var answer = await Appraise.Json(
            Appraise.Sample.Replace(", \"discountSchedule\": \"green-book-2018\"", "", StringComparison.Ordinal)
        );
        Assert.Equal(
            new DiscountSchedules(TimeProvider.System).Usual.Id,
            answer.GetProperty("discountSchedule").GetProperty("id").GetString()
        );
    }
}
