namespace EstatesPlanner.Tests.Appraisal;

/// <summary>A discount schedule of the user's own, given as a file.</summary>
public class OwnScheduleTests
{
    private const string Schedule = """
        { "format": "estates-planner/discount-schedule/1", "id": "review-2026", "name": "Our reading of the 2026 review", "source": "Board paper of July 2026",
          "standard": [ { "fromYear": 1, "toYear": 5, "ratePercent": 3 }, { "fromYear": 6, "toYear": null, "ratePercent": 2 } ] }
        """;

    [Fact]
    public async Task A_schedule_of_ones_own_discounts_and_is_printed_with_its_source_as_not_confirmed()
    {
        var answer = await Appraised(Schedule);
        var (schedule, factors) = (answer.GetProperty("discountSchedule"), answer.GetProperty("discountFactors"));

        Assert.Equal(
            ("review-2026", "Board paper of July 2026", "not confirmed"),
            (schedule.GetProperty("id").GetString(), schedule.GetProperty("source").GetString(), schedule.GetProperty("mark").GetString())
        );
        Assert.InRange(
            factors.GetProperty("standard")[6].GetDecimal() * 1.03m * 1.03m * 1.03m * 1.03m * 1.03m * 1.02m,
            0.999999999m,
            1.000000001m
        );
        Assert.Equal(factors.GetProperty("standard")[6].GetDecimal(), factors.GetProperty("health")[6].GetDecimal());
    }

    [Theory]
    [InlineData(
        "\"id\": \"review-2026\"",
        "\"id\": \"green-book-2018\"",
        "id: A schedule of this id ships with the program. Give yours an id of its own."
    )]
    [InlineData(
        "\"fromYear\": 6",
        "\"fromYear\": 7",
        "standard: Bands begin at year 1 and follow each other without a gap; only the last may go on for ever."
    )]
    [InlineData("\"ratePercent\": 3", "\"ratePercent\": -1", "standard[0].ratePercent: A discount rate is between 0% and 100%.")]
    [InlineData(
        "\"ratePercent\": 3",
        "\"rate\": 3",
        "standard[0].rate: This member is not known here. Known: fromYear, toYear, ratePercent."
    )]
    [InlineData("\"source\": \"Board paper of July 2026\",", "", "The file: The member source is missing.")]
    [InlineData(
        "\"source\": \"Board paper of July 2026\",",
        "\"source\": \"Board\", \"mark\": \"sure\",",
        "mark: 'sure' is not one of: confirmed, not confirmed."
    )]
    [InlineData(
        "discount-schedule/1",
        "discount-schedule/2",
        "format: 'estates-planner/discount-schedule/2' is not estates-planner/discount-schedule/1."
    )]
    [InlineData("\"toYear\": null", "\"toYear\": 9", "years: The discount schedule review-2026 says nothing beyond year 9.")]
    public async Task A_slip_in_it_is_named_with_its_path(string sound, string slip, string sentence)
    {
        Assert.Contains(sound, Schedule, StringComparison.Ordinal);

        Assert.StartsWith(sentence, await Refused(Schedule.Replace(sound, slip, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_file_that_is_not_there_is_refused() =>
        Assert.Equal("There is no file no-such.json.", await Appraise.Refusal(Appraise.Sample, "--schedule", "no-such.json"));

    [Fact]
    public async Task A_bid_in_the_database_takes_it_too()
    {
        await using var installation = new Installation();
        await installation.AddTrust();
        await installation.Do("import", "backlog", installation.Write("register.csv", TwoBids.Register(1000)), "--trust", "RQQ");
        await installation.Do("round", "import", installation.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await installation.Do("import", "bids", installation.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");

        var run = await installation.Do("appraise", "C-1", "--json", "--schedule", installation.Write("schedule.json", Schedule));

        Assert.Equal("review-2026", run.Json.GetProperty("discountSchedule").GetProperty("id").GetString());
    }

    private static Task<System.Text.Json.JsonElement> Appraised(string schedule) =>
        With(schedule, path => Appraise.Json(Appraise.Sample, "--schedule", path));

    private static Task<string> Refused(string schedule) => With(schedule, path => Appraise.Refusal(Appraise.Sample, "--schedule", path));

    private static async Task<T> With<T>(string schedule, Func<string, Task<T>> run)
    {
        var path = Path.Combine(Path.GetTempPath(), $"schedule-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(path, schedule);
        try
        {
            return await run(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
