using System.Net;
using System.Text.Json;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Rounds;

/// <summary>
/// While a round is open for scoring nobody who scores in it sees what others gave, by any page, file or verb; and a draft is no score.
/// </summary>
public sealed class BlindScoringTests
{
    private const string Home = "/trust/DDD/rounds/example";

    private const string Hidden = "are hidden from its scorers until the scoring has ended";

    [Theory]
    [InlineData("")]
    [InlineData("/sensitivity")]
    [InlineData("/productivity")]
    [InlineData("/plan")]
    [InlineData("?format=csv")]
    [InlineData("/sensitivity?table=ranks&format=csv")]
    [InlineData("/plan?format=xlsx")]
    public async Task A_scorer_sees_no_round_figures_while_scoring_is_open_and_all_of_them_after(string part)
    {
        using var desk = await ScoringTests.WithScores();
        await using (var web = await RoundPagesTests.Serve(desk))
        {
            using var scorer = await RoundPagesTests.Person(web, "uma");
            await scorer.Open(Home + part);
            Assert.Equal((HttpStatusCode.Forbidden, true), (scorer.Status, scorer.Text.Contains(Hidden, StringComparison.Ordinal)));
            using var chair = await RoundPagesTests.Person(web, "cara");
            Assert.Equal(HttpStatusCode.OK, (await chair.Get(Home + part)).StatusCode);
        }

        await desk.Json("round", "end-scoring", "example", "--reason", "Time is up", "--as", "cara");
        await using var later = await RoundPagesTests.Serve(desk);
        using var after = await RoundPagesTests.Person(later, "uma");
        Assert.Equal(HttpStatusCode.OK, (await after.Get(Home + part)).StatusCode);
    }

    [Fact]
    public async Task The_bid_its_criteria_and_the_history_say_nothing_of_others_levels_to_a_scorer()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await RoundPagesTests.Serve(desk);
        using var scorer = await RoundPagesTests.Person(web, "uma");
        await scorer.Open("/trust/DDD/bids/B1");
        Assert.DoesNotContain("scorers, spread", scorer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Score in round", scorer.Text, StringComparison.Ordinal);
        Assert.Contains("Score this bid", scorer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            scorer.Page.QuerySelectorAll("nav[aria-label='The round'] a"),
            link => link.TextContent is "Ranking" or "Plan"
        );
        await scorer.Open($"{Home}/criteria");
        Assert.DoesNotContain("Where the bids stand", scorer.Text, StringComparison.Ordinal);
        using var chair = await RoundPagesTests.Person(web, "cara");
        await chair.Open("/trust/DDD/bids/B1");
        Assert.Contains("2 scorers, spread 50", chair.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_verbs_hide_them_too()
    {
        using var desk = await ScoringTests.WithScores();
        foreach (var verb in new[] { new[] { "rank", "example" }, ["score", "example"], ["rank", "example", "--sensitivity"] })
        {
            Assert.Contains(Hidden, await desk.Refusal(ExitCode.Refused, [.. verb, "--as", "uma"]), StringComparison.Ordinal);
        }

        Assert.Equal(JsonValueKind.Null, (await desk.Json("round", "show", "example", "--as", "uma")).GetProperty("progress").ValueKind);
        Assert.Equal(JsonValueKind.Object, (await desk.Json("round", "show", "example", "--as", "cara")).GetProperty("progress").ValueKind);
        Assert.Equal(2, (await desk.Json("rank", "example", "--as", "fin")).GetProperty("bids").GetArrayLength());
    }

    [Fact]
    public async Task Scores_are_saved_whole_or_kept_as_a_draft_that_counts_nowhere()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await RoundPagesTests.Serve(desk);
        using var scorer = await RoundPagesTests.Person(web, "uma");
        await scorer.Open("/trust/DDD/bids/B1/score");
        await scorer.Send("Save your scores");
        Assert.Contains("Choose a level for deliverability.", scorer.Text, StringComparison.Ordinal);
        Assert.Contains("Enter your reason for deliverability.", scorer.Text, StringComparison.Ordinal);
        Assert.All(
            scorer.Page.QuerySelectorAll(".nhsuk-error-summary a"),
            link => Assert.NotNull(scorer.Page.GetElementById(link.GetAttribute("href")![1..]))
        );
        Assert.Equal(2, desk.Read(db => db.ScoreSheets.Count()));

        await scorer.Send("Keep as a draft", ("level-deliverability", "100"));
        Assert.Contains("Your draft for B1 is kept. It does not count until you save your scores.", scorer.Text, StringComparison.Ordinal);
        Assert.Contains("a draft is kept, which does not count", scorer.Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), desk.Read(db => (db.ScoreSheets.Count(), db.ScoreDrafts.Count())));

        await scorer.Open("/trust/DDD/bids/B1/score");
        Assert.Contains("This is a draft", scorer.Text, StringComparison.Ordinal);
        Assert.Equal("100", scorer.Page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        await scorer.Send("Save your scores", ("reason-deliverability", "It is ready"));
        Assert.Contains("Your scores of B1 are saved.", scorer.Text, StringComparison.Ordinal);
        Assert.Equal((3, 0), desk.Read(db => (db.ScoreSheets.Count(), db.ScoreDrafts.Count())));
    }
}
