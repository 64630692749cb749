using System.Text.Json;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Rounds;

public sealed class RankTests
{
    private const string Header =
        "bid,name,type,sector,pots,price base,capital year 0,yearly benefit,benefit class,service,baseline input cost,yearly bau cost,removes";
    private const string Two = "B2,Two,capacity,acute,operational,2026/27,2000000,20000,cash-releasing,Wards,1000000,5000,";
    private const string One = "B1,One,backlog,acute,operational,2026/27,500000,,,,,5000,RXX01/A-1";

    [Fact]
    public async Task Bids_are_ranked_by_value_and_by_value_per_pound()
    {
        using var desk = await Ranked(One, Two);
        var ranked = await desk.Json("rank", "example");

        // Swings 100, 80, 50, 40 and 30 of 300. B2 gains 2% a year: 60 points of productivity, weight 1/3. B1 removes £1m of High: 20
        // points of weight 80/300.
        var (first, second) = (ranked.GetProperty("bids")[0], ranked.GetProperty("bids")[1]);
        Assert.Equal(
            "B2 1 2",
            $"{first.GetProperty("bid").GetString()} {first.GetProperty("rank").GetInt32()} {first.GetProperty("rankByValuePerPound").GetInt32()}"
        );
        Assert.Equal(
            "B1 2 1",
            $"{second.GetProperty("bid").GetString()} {second.GetProperty("rank").GetInt32()} {second.GetProperty("rankByValuePerPound").GetInt32()}"
        );
        Assert.Equal(20m, first.GetProperty("score").GetDecimal(), 12);
        Assert.Equal(10m, first.GetProperty("valuePerPound").GetDecimal(), 12);
        Assert.Equal(
            (60m, 2_000_000m),
            (first.GetProperty("byCriterion").GetProperty("productivity").GetDecimal(), first.GetProperty("capital").GetDecimal())
        );
        Assert.Equal(5.3333333m, second.GetProperty("score").GetDecimal(), 6);
        Assert.Equal(20m, second.GetProperty("byCriterion").GetProperty("risk-removed").GetDecimal());
        Assert.Equal(["places", "deliverability"], first.GetProperty("unscored").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(1m, ranked.GetProperty("criteria").EnumerateArray().Sum(criterion => criterion.GetProperty("weight").GetDecimal()));
    }

    [Fact]
    public async Task Adding_a_bid_moves_no_other_score()
    {
        using var desk = await Ranked(One, Two);
        var before = Scores(await desk.Json("rank", "example"));
        await Import(desk, "B3,Three,capacity,acute,operational,2026/27,9000000,900000,cash-releasing,Theatres,1000000,5000,");
        var after = Scores(await desk.Json("rank", "example"));

        Assert.Equal(3, after.Count);
        Assert.All(before, bid => Assert.Equal(bid.Value, after[bid.Key]));
    }

    [Fact]
    public async Task The_order_of_the_rows_decides_nothing()
    {
        using var one = await Ranked(One, Two);
        using var other = await Ranked(Two, One);
        Assert.Equal((await one.Json("rank", "example")).GetRawText(), (await other.Json("rank", "example")).GetRawText());
    }

    [Fact]
    public async Task A_changed_backlog_item_changes_the_score()
    {
        using var desk = await Ranked(One, Two);
        await desk.Json(
            "import",
            "backlog",
            desk.File("register.csv", "reference,site,category,cost,price base\nA-1,RXX01,High,2000000,2026/27\n"),
            "--trust",
            Desk.Trust
        );
        Assert.Equal(
            40m,
            (await desk.Json("rank", "example")).GetProperty("bids")[1].GetProperty("byCriterion").GetProperty("risk-removed").GetDecimal()
        );
    }

    [Fact]
    public async Task The_ranking_is_not_for_authors_and_an_unknown_round_is_not_found()
    {
        using var desk = await Desk.WithPeople();
        Assert.Equal(
            "ann may not do this at DDD. These roles may: scorer or chair or finance.",
            await desk.Refusal(ExitCode.Refused, "rank", "example", "--as", "ann")
        );
        Assert.Equal("No round 2030.", await desk.Refusal(ExitCode.NotFound, "rank", "2030"));
    }

    [Fact]
    public async Task People_read_a_table()
    {
        using var desk = await Ranked(One, Two);
        var text = await desk.Text("rank", "example");
        Assert.Contains(
            "2 bids; capital excluding VAT at 2026/27 prices. Ties: higher score, then lower capital, then reference in alphabetical order.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("2,000,000", text, StringComparison.Ordinal);
    }

    private static async Task<Desk> Ranked(params string[] bids)
    {
        var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "backlog",
            desk.File("register.csv", "reference,site,category,cost,price base\nA-1,RXX01,High,1000000,2026/27\n"),
            "--trust",
            Desk.Trust
        );
        await Import(desk, bids);
        return desk;
    }

    private static Task<JsonElement> Import(Desk desk, params string[] bids) =>
        desk.Json("import", "bids", desk.Csv([Header, .. bids]), "--trust", Desk.Trust, "--round", "example");

    private static Dictionary<string, string> Scores(JsonElement ranked) =>
        ranked
            .GetProperty("bids")
            .EnumerateArray()
            .ToDictionary(
                bid => bid.GetProperty("bid").GetString()!,
                bid => $"{bid.GetProperty("score").GetRawText()} {bid.GetProperty("byCriterion").GetRawText()}",
                StringComparer.Ordinal
            );
}
