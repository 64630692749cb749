using System.Net;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Tests.Pages;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Rounds;

/// <summary>A round by its pages, without a browser: who sees what, what is refused and with which words.</summary>
public sealed class RoundPagesTests
{
    private const string Home = "/trust/DDD/rounds/example";

    [Fact]
    public async Task The_chair_sees_every_level_settles_one_ends_the_scoring_and_then_the_weights_stand()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await Serve(desk);
        using var chair = await Person(web, "cyd");
        await chair.Open($"{Home}/moderation/B1");
        Assert.Contains("Median 50, trimmed mean 50, spread 50. The median counts.", chair.Text, StringComparison.Ordinal);
        await chair.Send("Settle", ("level-deliverability", "200"), ("reason-deliverability", ""));
        Assert.Contains(
            "There is a problem Enter a level between 0 and 100. Give the reason for the level.",
            chair.Text,
            StringComparison.Ordinal
        );
        await chair.Send("Settle", ("level-deliverability", "60"), ("reason-deliverability", "The site visit settled it"));
        Assert.Contains("B1 is settled at 60 on deliverability.", chair.Text, StringComparison.Ordinal);
        Assert.Contains("when the scorers came to 50: The site visit settled it", chair.Text, StringComparison.Ordinal);

        await chair.Open(Home);
        Assert.Contains("Moderated on deliverability", chair.Text, StringComparison.Ordinal);
        await chair.Open($"{Home}?confirm=move");
        Assert.Contains("No scorer can give or change a level any more.", chair.Text, StringComparison.Ordinal);
        await chair.Send("End the scoring");
        Assert.Contains("1 level is missing or out of date.", chair.Text, StringComparison.Ordinal);
        await chair.Send("End the scoring", ("reason", "B2 comes next year"));
        Assert.Contains("is moderated.", chair.Text, StringComparison.Ordinal);
        await chair.Open($"{Home}/weights");
        Assert.Contains("The weights stand: the round is moderated.", chair.Text, StringComparison.Ordinal);
        Assert.Empty(chair.Page.QuerySelectorAll("form input[name^=swing]"));
        await chair.Open($"{Home}/history");
        Assert.Contains("Why: B2 comes next year", chair.Text, StringComparison.Ordinal);

        await chair.Open($"{Home}/plan");
        Assert.Equal("Plan", chair.Page.QuerySelector("nav[aria-label='The round'] [aria-current=page]")!.TextContent);
        await chair.Send("Make the plan");
        for (var tries = 0; desk.Read(db => db.Plans.Count()) == 0 && tries < 300; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(RoundState.Planned, desk.Read(db => db.Rounds.Single().State));
    }

    [Fact]
    public async Task A_level_is_not_settled_on_scores_that_changed_since_the_page_was_opened()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await Serve(desk);
        using var chair = await Person(web, "cyd");
        using var scorer = await Person(web, "sue");
        await chair.Open($"{Home}/moderation/B1");
        await scorer.Open("/trust/DDD/bids/B1/score");
        await scorer.Send("Save your scores", ("level-deliverability", "100"));
        await chair.Send("Settle", ("reason-deliverability", "As I saw it"));
        Assert.Contains(
            "B1 or its scores have changed since you opened them. Read them again before you settle the level.",
            chair.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(0, desk.Read(db => db.ModeratedScores.Count()));
    }

    [Fact]
    public async Task A_scorer_sees_their_own_sheet_alone_and_none_once_they_declare_an_interest()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await Serve(desk);
        using var scorer = await Person(web, "tom");
        await scorer.Open("/trust/DDD/bids/B1/score");
        Assert.Equal("75", scorer.Page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(scorer, $"{Home}/moderation"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(scorer, $"{Home}/moderation/B1"));
        await scorer.Open($"{Home}/scoring");
        Assert.Equal(["Scored", "Not scored yet"], Cells(scorer, "tbody td"));

        await scorer.Open("/trust/DDD/bids/B1/interest");
        await scorer.Send("Declare the interest");
        Assert.Contains("Say what your interest is.", scorer.Text, StringComparison.Ordinal);
        await scorer.Send("Declare the interest", ("nature", "I lead the ward"));
        Assert.Contains("Your interest in B1 is declared.", scorer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(scorer, "/trust/DDD/bids/B1/score"));
        await scorer.Open($"{Home}/scoring");
        Assert.Equal(["You have an interest in it: others score it", "Not scored yet"], Cells(scorer, "tbody td"));
    }

    [Fact]
    public async Task Weights_are_worked_out_before_they_are_set_and_a_bad_swing_leads_to_its_field()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await Serve(desk);
        using var chair = await Person(web, "cyd");
        await chair.Open($"{Home}/weights");
        await chair.Send("Work out the weights", ("swing-productivity", "10"), ("swing-deliverability", "100"));
        Assert.Equal("3.6%", Cells(chair, "dd strong")[0]);
        Assert.Equal(1, desk.Read(db => db.Rounds.Single().Version));

        await chair.Send("Set the weights", ("swing-places", "lots"));
        Assert.Equal("#swing-places", chair.Page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href"));
        await chair.Send("Set the weights", ("swing-places", "40"), ("reason", ""));
        Assert.Contains("Say why the weights are set so.", chair.Text, StringComparison.Ordinal);
        await chair.Send("Set the weights", ("reason", "The board met"), ("judgedBy", "trimmed-mean"));
        Assert.Contains("The weights are set.", chair.Text, StringComparison.Ordinal);
        Assert.Equal(
            (2, JudgedBy.TrimmedMean, 10m),
            desk.Read(db => db.Rounds.AsEnumerable().Select(round => (round.Version, round.JudgedBy, round.Criteria[0].Swing)).Single())
        );
    }

    [Fact]
    public async Task A_scorer_is_told_that_the_bid_changed_and_saving_the_same_level_says_that_it_holds()
    {
        using var desk = await ScoringTests.WithScores();
        await desk.Change(db =>
        {
            var bid = db.Bids.Single(known => known.Reference == "B1");
            db.Entry(bid).CurrentValues.SetValues(bid with { Need = "A greater need" });
        });
        await using var web = await Serve(desk);
        using var scorer = await Person(web, "sue");
        await scorer.Open("/trust/DDD/bids/B1/score");
        Assert.Contains(
            "Out of date: the bid, or an item it removes, has changed since you scored it on deliverability.",
            scorer.Text,
            StringComparison.Ordinal
        );
        await scorer.Send("Save your scores");
        await scorer.Open("/trust/DDD/bids/B1/score");
        Assert.DoesNotContain("Out of date:", scorer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_of_a_round_leaves_as_a_file_and_every_drawing_has_its_words()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await Serve(desk);
        using var chair = await Person(web, "cyd");
        foreach (
            var path in new[]
            {
                Home,
                $"{Home}/criteria",
                $"{Home}/weights",
                $"{Home}/moderation",
                $"{Home}/history",
                $"{Home}/sensitivity",
                $"{Home}/sensitivity?table=ranks",
            }
        )
        {
            Assert.Contains(
                ',',
                (await chair.Download($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv")).Split('\n')[0]
            );
        }

        await chair.Open($"{Home}/criteria");
        Assert.Equal(5, chair.Page.QuerySelectorAll("svg desc").Length);
        Assert.Contains(
            "0% earns 0, 2% earns 60, 5% earns 100",
            chair.Page.QuerySelector("svg desc")!.TextContent,
            StringComparison.Ordinal
        );
        await chair.Open($"{Home}/sensitivity?samples=500&spread=20");
        Assert.Contains(
            "500 sets of weights, each swing moved by at most 20% of itself either way, seed 1",
            chair.Text,
            StringComparison.Ordinal
        );
        await chair.Open($"{Home}/sensitivity?samples=many");
        Assert.Contains("Enter a whole number up to 20,000.", chair.Text, StringComparison.Ordinal);
        using var author = await Person(web, "ann");
        await author.Open($"{Home}/criteria");
        Assert.DoesNotContain("Where the bids stand", author.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(author, $"{Home}/weights"));
    }

    [Fact]
    public async Task The_page_of_a_bid_says_whether_all_its_judged_criteria_are_scored()
    {
        using var desk = await ScoringTests.WithScores();
        await using var web = await Serve(desk);
        using var chair = await Person(web, "cara");

        await chair.Open("/trust/DDD/bids/B2");
        Assert.Contains("of 100, not all scored", chair.Text, StringComparison.Ordinal);
        await chair.Open("/trust/DDD/bids/B1");
        Assert.DoesNotContain("not all scored", chair.Text, StringComparison.Ordinal);
    }

    internal static async Task<WebApplication> Serve(Desk desk)
    {
        var web = PlannerWeb.Build(desk.Settings, port: 0, inbox: null);
        await web.StartAsync(TestContext.Current.CancellationToken);
        return web;
    }

    internal static async Task<Visitor> Person(WebApplication web, string id)
    {
        var visitor = new Visitor(
            new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First())
        );
        await visitor.Be(id);
        return visitor;
    }

    private static IReadOnlyList<string> Cells(Visitor visitor, string selector) =>
        [.. visitor.Page.QuerySelectorAll(selector).Select(cell => cell.TextContent.Trim())];

    private static async Task<HttpStatusCode> StatusOf(Visitor visitor, string path)
    {
        await visitor.Open(path);
        return visitor.Status;
    }
}
