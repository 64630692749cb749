using System.Text.Json;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Rounds;

/// <summary>Several scorers, interests, moderation, what is out of date: by verbs, as scripts do it.</summary>
public sealed class ScoringTests
{
    private const string Judged = "deliverability";

    [Fact]
    public async Task The_chairs_level_stands_in_place_of_the_scorers_who_stay_on_record()
    {
        using var desk = await WithScores();
        var settled = await Moderate(desk, "75");
        Assert.Equal(
            (75m, 50m, "cyd"),
            (
                settled.GetProperty("level").GetDecimal(),
                settled.GetProperty("scorersSaid").GetDecimal(),
                settled.GetProperty("person").GetString()
            )
        );

        var level = await Level(desk);
        Assert.Equal(
            (75m, 50m, 2, 50m, false),
            (
                level.GetProperty("points").GetDecimal(),
                level.GetProperty("median").GetDecimal(),
                level.GetProperty("scorers").GetInt32(),
                level.GetProperty("spread").GetDecimal(),
                level.GetProperty("outOfDate").GetBoolean()
            )
        );
        Assert.Equal("Both were heard", level.GetProperty("moderated").GetProperty("reason").GetString());
        Assert.Equal(
            [Judged],
            (await desk.Json("rank", "example"))
                .GetProperty("bids")
                .EnumerateArray()
                .First(bid => bid.GetProperty("bid").GetString() == "B1")
                .GetProperty("moderated")
                .EnumerateArray()
                .Select(id => id.GetString())
        );
    }

    [Theory]
    [InlineData("sue", "75", "Heard", "sue may not do this at DDD. These roles may: chair.", ExitCode.Refused)]
    [InlineData("cyd", "101", "Heard", "A level is between 0 and 100.", ExitCode.BadInput)]
    [InlineData("cyd", "75", " ", "Give the reason for the level.", ExitCode.BadInput)]
    public async Task A_moderation_that_does_not_fit_is_refused(string person, string level, string reason, string sentence, int exit)
    {
        using var desk = await WithScores();
        Assert.Equal(
            sentence,
            await desk.Refusal(
                exit,
                "score",
                "example",
                "--bid",
                "B1",
                "--criterion",
                Judged,
                "--level",
                level,
                "--reason",
                reason,
                "--moderate",
                "--as",
                person
            )
        );
    }

    [Fact]
    public async Task One_scorer_is_too_few_to_moderate_and_one_with_an_interest_does_not_count()
    {
        using var desk = await WithScores();
        await desk.Json("score", "example", "--bid", "B1", "--interest", "It is for the ward I lead", "--as", "tom");

        Assert.Equal(
            "Two people without an interest in B1 score it before it is moderated; so far 1 has.",
            await desk.Refusal(
                ExitCode.Refused,
                "score",
                "example",
                "--bid",
                "B1",
                "--criterion",
                Judged,
                "--level",
                "75",
                "--reason",
                "Heard",
                "--moderate",
                "--as",
                "cyd"
            )
        );
        var level = await Level(desk);
        Assert.Equal((25m, "tom"), (level.GetProperty("points").GetDecimal(), level.GetProperty("setAside")[0].GetString()));
    }

    [Fact]
    public async Task Whoever_declared_an_interest_neither_scores_nor_moderates_nor_approves()
    {
        using var desk = await WithScores();
        await desk.Json("score", "example", "--bid", "B1", "--interest", "My service", "--as", "tom");
        await desk.Json("score", "example", "--bid", "B1", "--interest", "My brother's firm", "--as", "cyd");

        string Sentence(string person) =>
            $"{person} has declared an interest in B1, and nobody with an interest scores, moderates or approves a bid.";
        string[] score = ["score", "example", "--bid", "B1", "--criterion", Judged, "--level", "50", "--reason", "Fair"];
        Assert.Equal(Sentence("tom"), await desk.Refusal(ExitCode.Refused, [.. score, "--as", "tom"]));
        Assert.Equal(Sentence("cyd"), await desk.Refusal(ExitCode.Refused, [.. score, "--moderate", "--as", "cyd"]));
        var sheet = await desk.Json(
            ExitCode.BadInput,
            "score",
            "example",
            "--sheet",
            desk.Csv("person,bid,criterion,level,reason", $"tom,B1,{Judged},50,Fair")
        );
        Assert.Equal(Sentence("tom"), sheet.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.Equal(
            "DeclaredInterest DDD/B1/cyd",
            desk.Read(db =>
                db.AuditEntries.Where(entry => entry.Action == "declare interest").OrderByDescending(entry => entry.Sequence).First().Object
            )
        );
    }

    [Fact]
    public async Task A_changed_bid_or_item_puts_its_scores_out_of_date_until_they_are_given_again()
    {
        using var desk = await WithScores();
        Assert.False((await Level(desk)).GetProperty("outOfDate").GetBoolean());
        await desk.Change(db =>
        {
            var bid = db.Bids.Single(known => known.Reference == "B1");
            db.Entry(bid).CurrentValues.SetValues(bid with { State = Domain.Bids.BidState.Reviewed });
        });
        Assert.False((await Level(desk)).GetProperty("outOfDate").GetBoolean());

        await Import(desk, "150000");
        var level = await Level(desk);
        Assert.Equal((true, 50m), (level.GetProperty("outOfDate").GetBoolean(), level.GetProperty("points").GetDecimal()));
        Assert.Equal(
            [Judged],
            (await desk.Json("rank", "example"))
                .GetProperty("bids")
                .EnumerateArray()
                .Single(bid => bid.GetProperty("bid").GetString() == "B1")
                .GetProperty("outOfDate")
                .EnumerateArray()
                .Select(id => id.GetString())
        );

        await Score(desk, "sue", "25");
        Assert.True((await Level(desk)).GetProperty("outOfDate").GetBoolean());
        await Score(desk, "tom", "75");
        Assert.False((await Level(desk)).GetProperty("outOfDate").GetBoolean());

        await Moderate(desk, "75");
        await Score(desk, "tom", "100");
        Assert.Equal(
            (true, 75m),
            ((await Level(desk)).GetProperty("outOfDate").GetBoolean(), (await Level(desk)).GetProperty("points").GetDecimal())
        );
    }

    [Fact]
    public async Task An_item_that_costs_more_puts_a_score_out_of_date_and_one_written_otherwise_does_not()
    {
        using var desk = await WithScores(removes: "RXX01/A-1");
        await Register(desk, "1000.00");
        Assert.False((await Level(desk)).GetProperty("outOfDate").GetBoolean());
        await Register(desk, "2000");
        Assert.True((await Level(desk)).GetProperty("outOfDate").GetBoolean());
    }

    [Fact]
    public async Task A_round_goes_from_open_to_moderated_to_closed_and_takes_no_scores_or_weights_after_that()
    {
        using var desk = await WithScores();
        Assert.Equal(
            "1 level is missing or out of date. Give the reason for ending the scoring all the same.",
            await desk.Refusal(ExitCode.Refused, "round", "end-scoring", "example", "--as", "cyd")
        );
        await desk.Json("round", "end-scoring", "example", "--reason", "B2 is withdrawn next week", "--as", "cyd");

        string[] score = ["score", "example", "--bid", "B1", "--criterion", Judged, "--level", "50", "--reason", "Late"];
        Assert.Equal("Round example is moderated: its scoring has ended.", await desk.Refusal(ExitCode.Refused, [.. score, "--as", "sue"]));
        Assert.Equal(
            "Round example is moderated: its scoring has ended.",
            await desk.Refusal(ExitCode.Refused, [.. score, "--moderate", "--as", "cyd"])
        );
        Assert.Equal(
            "Round example is moderated: its criteria, weights, pots and rules stand.",
            await desk.Refusal(
                ExitCode.Refused,
                "round",
                "weights",
                "example",
                "--set",
                "places=10",
                "--reason",
                "Second thoughts",
                "--as",
                "cyd"
            )
        );
        Assert.Equal(
            "Round example is moderated, and does not go from there to open for scoring.",
            await desk.Refusal(ExitCode.Refused, "round", "open", "example", "--as", "cyd")
        );
        Assert.Equal("closed", (await desk.Json("round", "close", "example", "--as", "cyd")).GetProperty("state").GetString());
        Assert.Equal(
            "sue may not do this at DDD. These roles may: chair.",
            await desk.Refusal(ExitCode.Refused, "round", "close", "example", "--as", "sue")
        );
    }

    [Fact]
    public async Task A_round_that_is_only_set_up_takes_no_scores()
    {
        using var desk = await WithScores();
        await desk.Change(db =>
        {
            var round = db.Rounds.Single();
            db.Entry(round).CurrentValues.SetValues(round with { State = RoundState.SetUp });
        });
        Assert.Equal(
            "Round example is not open for scoring yet.",
            await desk.Refusal(
                ExitCode.Refused,
                "score",
                "example",
                "--bid",
                "B1",
                "--criterion",
                Judged,
                "--level",
                "50",
                "--reason",
                "Early",
                "--as",
                "sue"
            )
        );
        Assert.Equal("open", (await desk.Json("round", "open", "example", "--as", "cyd")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_weights_of_a_round_have_a_history_with_who_when_why_and_what_it_moved()
    {
        using var desk = await WithScores();
        await desk.Json(
            "round",
            "weights",
            "example",
            "--set",
            "productivity=0",
            "deliverability=100",
            "--reason",
            "Nothing else matters now",
            "--as",
            "cyd"
        );
        var shown = await desk.Json("round", "show", "example");
        Assert.Equal(
            (2, 0m),
            (shown.GetProperty("version").GetInt32(), shown.GetProperty("criteria")[0].GetProperty("weight").GetDecimal())
        );

        var change = Assert.Single((await desk.Json("round", "history", "example")).EnumerateArray().ToList());
        Assert.Equal(
            ("cyd", "set weights", "Nothing else matters now"),
            (change.GetProperty("by").GetString(), change.GetProperty("action").GetString(), change.GetProperty("reason").GetString())
        );
        Assert.Equal(
            (100m / 300, 0m),
            (
                change.GetProperty("weights")[0].GetProperty("before").GetDecimal(),
                change.GetProperty("weights")[0].GetProperty("after").GetDecimal()
            )
        );
        Assert.Equal(
            ["B1 2>1", "B2 1>2"],
            change
                .GetProperty("moved")
                .EnumerateArray()
                .Select(bid =>
                    $"{bid.GetProperty("bid").GetString()} {bid.GetProperty("before").GetInt32()}>{bid.GetProperty("after").GetInt32()}"
                )
        );
    }

    [Theory]
    [InlineData("productivity=90", "Give 100 to the gap that matters most; the others are ranked against it.")]
    [InlineData("places=101", "The swing of Extra community appointments must be between 0 and 100.")]
    [InlineData(
        "nothing=10",
        "nothing is not a criterion of round example. Criteria: productivity, risk-removed, incident-hours, places, deliverability."
    )]
    [InlineData("places", "--set: 'places' is not a criterion and its swing, such as productivity=100, each once.")]
    public async Task Swings_that_do_not_fit_are_refused(string set, string sentence)
    {
        using var desk = await WithScores();
        Assert.Equal(
            sentence,
            await desk.Refusal(ExitCode.BadInput, "round", "weights", "example", "--set", set, "--reason", "Try", "--as", "cyd")
        );
        Assert.Equal(
            "Say why the weights are set so.",
            await desk.Refusal(ExitCode.BadInput, "round", "weights", "example", "--set", "places=50", "--as", "cyd")
        );
    }

    [Fact]
    public async Task The_ranking_says_how_it_stands_under_other_weights_the_same_for_the_same_seed()
    {
        using var desk = await WithScores();
        var one = (await desk.Json("rank", "example", "--sensitivity", "--samples", "500", "--seed", "7")).GetProperty("sensitivity");
        Assert.Equal(
            one.GetRawText(),
            (await desk.Json("rank", "example", "--sensitivity", "--samples", "500", "--seed", "7")).GetProperty("sensitivity").GetRawText()
        );
        Assert.Equal(
            (500, 5, 2),
            (
                one.GetProperty("samples").GetInt32(),
                one.GetProperty("weightRanges").GetArrayLength(),
                one.GetProperty("ranks").GetArrayLength()
            )
        );
        Assert.Equal(
            "Samples are between 100 and 100,000.",
            await desk.Refusal(ExitCode.BadInput, "rank", "example", "--sensitivity", "--samples", "5")
        );
        Assert.Contains(
            "Same bids funded in order of value",
            await desk.Text("rank", "example", "--sensitivity"),
            StringComparison.Ordinal
        );
        Assert.Equal(JsonValueKind.Null, (await desk.Json("rank", "example")).GetProperty("sensitivity").ValueKind);
    }

    /// <summary>B1, which sue (25) and tom (75) have scored, and B2, which nobody has; cyd is the chair.</summary>
    internal static async Task<Desk> WithScores(string removes = "")
    {
        var desk = await Desk.WithPeople();
        await desk.Change(db =>
        {
            db.People.Add(
                new Person
                {
                    Id = "cyd",
                    Name = "cyd",
                    IsDemonstration = true,
                }
            );
            db.Memberships.Add(
                new Membership
                {
                    Person = "cyd",
                    Trust = Desk.Demonstration,
                    Role = Role.Chair,
                    Sites = [Membership.AllSites],
                }
            );
        });
        await Register(desk, "1000");
        await Import(desk, "100000", removes);
        await Score(desk, "sue", "25");
        await Score(desk, "tom", "75");
        return desk;
    }

    private static Task<JsonElement> Import(Desk desk, string capital, string removes = "") =>
        desk.Json(
            "import",
            "bids",
            desk.Csv(
                Desk.BidHeader + ",removes",
                $"B1,Roof,backlog,acute,operational,2026/27,{capital},,,,,,5000,{removes}",
                "B2,Lifts,capacity,acute,operational,2026/27,2000000,,20000,cash-releasing,Wards,1000000,5000,"
            ),
            "--trust",
            Desk.Demonstration,
            "--round",
            "example",
            "--as",
            "ann"
        );

    private static Task<JsonElement> Register(Desk desk, string cost) =>
        desk.Json(
            "import",
            "backlog",
            desk.File("register.csv", $"reference,site,category,cost,price base\nA-1,RXX01,High,{cost},2026/27\n"),
            "--trust",
            Desk.Demonstration
        );

    private static Task<JsonElement> Score(Desk desk, string person, string level) =>
        desk.Json("score", "example", "--bid", "B1", "--criterion", Judged, "--level", level, "--reason", "As it is", "--as", person);

    private static Task<JsonElement> Moderate(Desk desk, string level) =>
        desk.Json(
            "score",
            "example",
            "--bid",
            "B1",
            "--criterion",
            Judged,
            "--level",
            level,
            "--reason",
            "Both were heard",
            "--moderate",
            "--as",
            "cyd"
        );

    private static async Task<JsonElement> Level(Desk desk) =>
        (await desk.Json("score", "example"))
            .GetProperty("bids")
            .EnumerateArray()
            .Single(bid => bid.GetProperty("bid").GetString() == "B1")
            .GetProperty("byCriterion")
            .GetProperty(Judged);
}
