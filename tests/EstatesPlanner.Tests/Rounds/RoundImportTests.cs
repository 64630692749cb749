using System.Text.Json.Nodes;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Rounds;

public sealed class RoundImportTests
{
    [Fact]
    public async Task The_example_round_imports_as_it_stands_and_again_changes_nothing()
    {
        using var desk = await Desk.WithRound();
        var again = await desk.Json("round", "import", Desk.Template("round.json"), "--trust", Desk.Trust);

        Assert.Equal("example", again.GetProperty("round").GetString());
        Assert.Equal(Desk.Trust, again.GetProperty("trust").GetString());
        Assert.Equal(
            ["productivity", "risk-removed", "incident-hours", "places", "deliverability"],
            again.GetProperty("criteria").EnumerateArray().Select(id => id.GetString())
        );
        Assert.Equal(["operational", "strategic"], again.GetProperty("pots").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(5, again.GetProperty("years").GetArrayLength());
        Assert.False(again.GetProperty("changed").GetBoolean());
        Assert.Equal(
            ["import round"],
            desk.Read(db => db.AuditEntries.Where(entry => entry.Object == "Round RXX/example").Select(entry => entry.Action).ToList())
        );
        Assert.Contains("RXX  example, Example round", await desk.Text("round", "list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"swing\": 80",
        "\"swingg\": 80",
        "criteria[1].swingg: This member is not known here. Known: id, name, measure, unit, points, zeroMeans, hundredMeans, levels, swing, swingReason."
    )]
    [InlineData("\"objective\": \"score\"", "\"objective\": \"score\", \"objective\": \"npsv\"", "objective: This member is there twice.")]
    [InlineData("\"objective\": \"score\"", "\"objective\": \"bcr\"", "objective: 'bcr' is not one of: score, npsv, highRiskRemoved.")]
    [InlineData("\"beyondHorizon\": \"forbid\"", "\"beyondHorizon\": \"allow\"", "beyondHorizon: 'allow' is not one of: report, forbid.")]
    [InlineData(
        "\"measure\": \"cirRemoved\"",
        "\"measure\": \"cirRemovd\"",
        "criteria[1].measure: 'cirRemovd' is not one of: productivityPercent, highRiskRemoved, cirRemoved, incidentHours, stated, judged."
    )]
    [InlineData("[[0, 0], [5000000, 100]]", "[[0, 0], [5000000]]", "criteria[1].points[1]: A point is a pair: a quantity and its score.")]
    [InlineData(
        "\"2026/27\": 4000000",
        "\"2026/27\": 4000000.5",
        "pots[0].limits.2026/27: 4000000.5 is not a whole number of pounds, or above £10,000,000,000,000."
    )]
    [InlineData(
        "\"2026/27\": 4000000",
        "\"2026/28\": 4000000",
        "pots[0].limits.2026/28: '2026/28' is not a financial year such as 2026/27."
    )]
    [InlineData(
        "\"id\": \"example\"",
        "\"id\": \"an example\"",
        "id: 'an example' is not an id: letters, digits, points, hyphens and underscores, 60 at most."
    )]
    [InlineData("estates-planner/round/1", "estates-planner/round/2", "format: 'estates-planner/round/2' is not estates-planner/round/1.")]
    public async Task A_file_that_does_not_fit_is_refused_with_its_path(string text, string broken, string sentence)
    {
        using var desk = new Desk();
        await desk.Text("trust", "add", Desk.Trust, "Invented Trust");

        var file = desk.File("round.json", Example().Replace(text, broken, StringComparison.Ordinal));

        Assert.Equal(sentence, await desk.Refusal(ExitCode.BadInput, "round", "import", file, "--trust", Desk.Trust));
        Assert.Equal(0, desk.Read(db => db.Rounds.Count()));
    }

    [Fact]
    public async Task Everything_that_makes_a_round_unusable_is_named_at_once()
    {
        using var desk = new Desk();
        await desk.Text("trust", "add", Desk.Trust, "Invented Trust");
        var round = JsonNode.Parse(Example())!;
        round["criteria"]![1]!["swing"] = 180;
        round["criteria"]![2]!["id"] = "productivity";
        round["years"]![4] = "2031/32";

        var file = desk.File("round.json", round.ToJsonString());

        Assert.Equal(
            [
                "years[4]: Years follow each other.",
                "criteria[1].swing: A swing is between 0 and 100.",
                "criteria[2].id: The criterion id productivity is used twice.",
                "pots[0].limits.2030/31: 2030/31 is not a year of the round.",
                "pots[1].limits.2030/31: 2030/31 is not a year of the round.",
            ],
            (await desk.Refusal(ExitCode.BadInput, "round", "import", file, "--trust", Desk.Trust)).Split(
                '\n',
                StringSplitOptions.TrimEntries
            )
        );
    }

    [Fact]
    public async Task A_file_nested_deeper_than_64_is_refused()
    {
        using var desk = await Desk.WithRound();
        var file = desk.File("deep.json", $"{{ \"rules\": {new string('[', 70)}{new string(']', 70)} }}");
        Assert.StartsWith(
            "1-deep.json is not JSON that can be read",
            await desk.Refusal(ExitCode.BadInput, "round", "import", file, "--trust", Desk.Trust),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_round_changes_until_somebody_has_scored_in_it_and_not_after()
    {
        using var desk = await Desk.WithPeople();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, "B1,Roof,backlog,acute,operational,2026/27,100000,,,,,,5000"),
            "--trust",
            Desk.Demonstration,
            "--round",
            "example",
            "--as",
            "ann"
        );
        var lighter = desk.File("round.json", Example().Replace("\"swing\": 80", "\"swing\": 70", StringComparison.Ordinal));
        var heavier = desk.File("round.json", Example().Replace("\"swing\": 80", "\"swing\": 90", StringComparison.Ordinal));

        Assert.True((await desk.Json("round", "import", lighter, "--trust", Desk.Demonstration)).GetProperty("changed").GetBoolean());
        Assert.Equal((70, 2), desk.Read(db => db.Rounds.AsEnumerable().Select(round => (round.Criteria[1].Swing, round.Version)).Single()));

        await desk.Text(
            "score",
            "example",
            "--bid",
            "B1",
            "--criterion",
            "deliverability",
            "--level",
            "50",
            "--reason",
            "Designed in outline",
            "--as",
            "sue"
        );
        Assert.Equal(
            "Round example has scores already: weights, pots and gates are set before the first score. Give the reason, and the change becomes a new version.",
            await desk.Refusal(ExitCode.Refused, "round", "import", heavier, "--trust", Desk.Demonstration)
        );
        Assert.False((await desk.Json("round", "import", lighter, "--trust", Desk.Demonstration)).GetProperty("changed").GetBoolean());

        await desk.Json("round", "import", heavier, "--trust", Desk.Demonstration, "--reason", "The regulator wrote in May");
        Assert.Equal((90, 3), desk.Read(db => db.Rounds.AsEnumerable().Select(round => (round.Criteria[1].Swing, round.Version)).Single()));
    }

    [Fact]
    public async Task Coming_in_again_keeps_how_far_a_round_has_come_and_how_it_joins_levels()
    {
        using var desk = await Desk.WithPeople();
        await desk.Json("round", "weights", "example", "--judged-by", "trimmed-mean", "--reason", "Six scorers this year");
        var lighter = desk.File(
            "round.json",
            Example()
                .Replace("\"swing\": 80", "\"swing\": 70", StringComparison.Ordinal)
                .Replace("\"objective\"", "\"state\": \"set-up\", \"objective\"", StringComparison.Ordinal)
        );
        await desk.Json("round", "import", lighter, "--trust", Desk.Demonstration);

        Assert.Equal(
            (RoundState.Open, JudgedBy.TrimmedMean, 70m),
            desk.Read(db => db.Rounds.AsEnumerable().Select(round => (round.State, round.JudgedBy, round.Criteria[1].Swing)).Single())
        );
    }

    [Theory]
    [InlineData("\"state\": \"closed\"", "state: A file sets a round up as set-up or open; the chair moves it on.")]
    [InlineData("\"judgedBy\": \"mean\"", "judgedBy: 'mean' is not one of: median, trimmed-mean.")]
    public async Task A_file_says_how_a_new_round_begins_and_no_more(string member, string sentence)
    {
        using var desk = new Desk();
        await desk.Text("trust", "add", Desk.Trust, "Invented Trust");
        var file = desk.File("round.json", Example().Replace("\"objective\"", member + ", \"objective\"", StringComparison.Ordinal));
        Assert.Equal(sentence, await desk.Refusal(ExitCode.BadInput, "round", "import", file, "--trust", Desk.Trust));
    }

    [Fact]
    public async Task A_scored_criterion_keeps_its_levels_whatever_the_reason()
    {
        using var desk = await ScoringTests.WithScores();
        var file = desk.File(
            "round.json",
            Example().Replace("\"means\": \"Moderate\"", "\"means\": \"Middling\"", StringComparison.Ordinal)
        );
        Assert.Equal(
            "Somebody has scored on deliverability, so it stays, with its levels as they are.",
            await desk.Refusal(ExitCode.Refused, "round", "import", file, "--trust", Desk.Demonstration, "--reason", "A better word")
        );
    }

    [Fact]
    public async Task A_pot_that_a_bid_names_is_not_taken_away()
    {
        using var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, "B1,Roof,backlog,acute,strategic,2026/27,100000,,,,,,5000"),
            "--trust",
            Desk.Trust,
            "--round",
            "example"
        );
        var file = desk.File("round.json", Example().Replace("\"id\": \"strategic\"", "\"id\": \"national\"", StringComparison.Ordinal));
        Assert.Equal(
            "pots: Bid B1 names the pot strategic, which this file does not have.",
            await desk.Refusal(ExitCode.BadInput, "round", "import", file, "--trust", Desk.Trust)
        );
    }

    [Fact]
    public async Task Only_the_chair_sets_a_round_up_and_an_unknown_trust_is_not_found()
    {
        using var desk = await Desk.WithPeople();
        Assert.Equal(
            "ann may not do this at DDD. These roles may: chair.",
            await desk.Refusal(
                ExitCode.Refused,
                "round",
                "import",
                Desk.Template("round.json"),
                "--trust",
                Desk.Demonstration,
                "--as",
                "ann"
            )
        );
        Assert.Equal(
            "No trust RYY.",
            await desk.Refusal(ExitCode.NotFound, "round", "import", Desk.Template("round.json"), "--trust", "RYY")
        );
    }

    private static string Example() => File.ReadAllText(Desk.Template("round.json"));
}
