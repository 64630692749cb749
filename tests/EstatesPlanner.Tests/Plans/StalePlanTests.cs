using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Tests.Rounds;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Plans;

/// <summary>
/// A plan that was made from something else than stands now says so first, with what changed; and a plan that never saw a bid does not
/// speak of it.
/// </summary>
public sealed class StalePlanTests
{
    private const string Home = "/trust/DDD/rounds/example";

    [Fact]
    public async Task Weights_that_changed_are_named_first_on_the_page_and_nothing_is_called_optimal()
    {
        using var desk = await Planned();
        await desk.Json(
            "round",
            "weights",
            "example",
            "--set",
            "deliverability=100",
            "--set",
            "productivity=10",
            "--reason",
            "The board met",
            "--as",
            "cara"
        );
        await using var web = await RoundPagesTests.Serve(desk);
        using var chair = await RoundPagesTests.Person(web, "cara");
        await chair.Open($"{Home}/plan");
        Assert.Equal("This plan is out of date", chair.Page.QuerySelector("main h2")!.TextContent);
        Assert.Contains("The weights have changed. Other values: B1", chair.Text, StringComparison.Ordinal);
        Assert.Equal("Out of date", chair.Page.QuerySelector(".planner-figure dd")!.FirstChild!.TextContent);
        Assert.Contains("Make the plan again", chair.Text, StringComparison.Ordinal);
        Assert.Contains("out of date", (await chair.Download($"{Home}/plan?format=csv")).Split('\n')[1], StringComparison.Ordinal);
        Assert.True((await desk.Json("bid", "show", "B1", "--as", "cara")).GetProperty("plan").GetProperty("outOfDate").GetBoolean());
        Assert.Contains(
            "The weights have changed.",
            (await desk.Json("round", "show", "example", "--as", "cara")).GetProperty("plan").GetProperty("changes")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_pot_that_holds_less_is_named_with_its_amounts()
    {
        using var desk = await Planned();
        await desk.Change(db =>
        {
            var round = db.Rounds.Single();
            var pot = round.Pots[0];
            db.Entry(round)
                .CurrentValues.SetValues(
                    round with
                    {
                        Pots =
                        [
                            pot with
                            {
                                Limits = pot.Limits.ToDictionary(limit => limit.Key, limit => limit.Value - 1000),
                            },
                            .. round.Pots.Skip(1),
                        ],
                    }
                );
        });
        var changes = (await desk.Json("round", "show", "example", "--as", "cara"))
            .GetProperty("plan")
            .GetProperty("changes")
            .EnumerateArray()
            .Select(change => change.GetString()!)
            .ToList();
        Assert.Contains(changes, change => change.Contains(" now; it had £", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_is_current_says_so()
    {
        using var desk = await Planned();
        var plan = (await desk.Json("bid", "show", "B1", "--as", "cara")).GetProperty("plan");
        Assert.Equal((false, true), (plan.GetProperty("outOfDate").GetBoolean(), plan.GetProperty("saw").GetBoolean()));
        Assert.Equal(
            0,
            (await desk.Json("round", "show", "example", "--as", "cara")).GetProperty("plan").GetProperty("changes").GetArrayLength()
        );
    }

    [Fact]
    public async Task A_bid_that_came_after_the_plan_is_not_said_to_be_left_out_by_it()
    {
        using var desk = await Planned();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, "B9,Drains,capacity,acute,operational,2026/27,1000,,,,,,10"),
            "--trust",
            Desk.Demonstration,
            "--round",
            "example",
            "--as",
            "ben"
        );
        await using var web = await RoundPagesTests.Serve(desk);
        using var author = await RoundPagesTests.Person(web, "ben");
        await author.Open("/trust/DDD/bids/B9");
        Assert.Contains(
            "The plan was made before this bid came into the round, so it says nothing about it.",
            author.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("The plan does not fund", author.Text, StringComparison.Ordinal);
        Assert.False((await desk.Json("bid", "show", "B9", "--as", "ben")).GetProperty("plan").GetProperty("saw").GetBoolean());
    }

    [Theory]
    [InlineData(RoundState.Moderated)]
    [InlineData(RoundState.Planned)]
    [InlineData(RoundState.Approved)]
    [InlineData(RoundState.Closed)]
    public async Task A_round_whose_scoring_has_ended_takes_no_new_bid(RoundState state)
    {
        using var desk = await Planned();
        await desk.Change(db =>
        {
            var round = db.Rounds.Single();
            db.Entry(round).CurrentValues.SetValues(round with { State = state });
        });
        var file = desk.Csv(Desk.BidHeader, "B9,Drains,capacity,acute,operational,2026/27,1000,,,,,,10");
        foreach (var dry in new[] { true, false })
        {
            var answer = await desk.Json(
                ExitCode.BadInput,
                [
                    "import",
                    "bids",
                    file,
                    "--trust",
                    Desk.Demonstration,
                    "--round",
                    "example",
                    "--as",
                    "ben",
                    .. dry ? new[] { "--dry-run" } : [],
                ]
            );
            Assert.Contains(
                "takes no new bids. Put the bid into the next round.",
                answer
                    .GetProperty("problems")
                    .EnumerateArray()
                    .Single(problem => problem.GetProperty("level").GetString() == "error")
                    .GetProperty("message")
                    .GetString(),
                StringComparison.Ordinal
            );
        }
    }

    private static async Task<Desk> Planned()
    {
        var desk = await ScoringTests.WithScores();
        await desk.Json("plan", "example", "--as", "cara");
        return desk;
    }
}
