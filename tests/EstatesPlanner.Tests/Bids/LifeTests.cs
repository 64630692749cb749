using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

/// <summary>A bid on its way from a draft to a closed scheme, each step by the person whose step it is.</summary>
public sealed class LifeTests
{
    private const string Header = "need,summary," + Desk.BidHeader;
    private const string Small =
        "Theatres stop.,New chiller.,B1,Chiller,equipment,acute,operational,2026/27,100000,,20000,cash-releasing,Theatres,900000,5000";

    private static readonly (string Person, string Side)[] Reviewers =
    [
        ("eve", "estates"),
        ("sue", "clinical"),
        ("tom", "digital"),
        ("fin", "finance"),
    ];

    [Fact]
    public async Task A_bid_goes_from_a_draft_to_a_closed_scheme()
    {
        using var desk = await Drafted(Small);
        Assert.Equal("submitted", await State(desk, "bid", "submit", "B1", "--as", "ann"));
        foreach (var (person, side) in Reviewers)
        {
            await desk.Json("bid", "review", "B1", "--side", side, "--verdict", "supports", "--comment", "Sound.", "--as", person);
        }

        Assert.Equal("decided", await State(desk, "bid", "approve", "B1", "--as", "cara"));
        Assert.Equal("delivery", await State(desk, "bid", "deliver", "B1", "--as", "ann"));
        await desk.Json(
            "bid",
            "realise",
            "B1",
            "--benefit",
            "b1",
            "--year",
            "2028/29",
            "--quantity",
            "30",
            "--evidence",
            "Rota",
            "--as",
            "ann"
        );
        Assert.Equal("benefits-realised", await State(desk, "bid", "realise", "B1", "--as", "ann"));
        Assert.Equal("closed", await State(desk, "bid", "close", "B1", "--as", "fin"));

        var shown = await desk.Json("bid", "show", "B1");
        Assert.Equal(
            [
                "draft submitted ann",
                "submitted reviewed fin",
                "reviewed decided cara",
                "decided delivery ann",
                "delivery benefits-realised ann",
                "benefits-realised closed fin",
            ],
            shown
                .GetProperty("moves")
                .EnumerateArray()
                .Select(move =>
                    $"{move.GetProperty("from").GetString()} {move.GetProperty("to").GetString()} {move.GetProperty("by").GetString()}"
                )
        );
        Assert.Equal(4, shown.GetProperty("reviews").GetArrayLength());
        Assert.Equal(30, shown.GetProperty("realised")[0].GetProperty("quantity").GetDecimal());
        Assert.Equal("committee", shown.GetProperty("route").GetString());
        Assert.Equal(6, desk.Read(db => db.AuditEntries.Count(entry => entry.Object.StartsWith("BidMove "))));
    }

    [Fact]
    public async Task An_incomplete_bid_is_not_submitted_and_says_what_it_lacks()
    {
        using var desk = await Drafted(
            Small.Replace("Theatres stop.", "", StringComparison.Ordinal).Replace(",5000", ",", StringComparison.Ordinal)
        );
        Assert.Equal(
            "B1 cannot be submitted yet. Write the need it answers. Add business as usual: it is what every option is measured against.",
            await desk.Refusal(ExitCode.BadInput, "bid", "submit", "B1", "--as", "ann")
        );
    }

    [Fact]
    public async Task A_returned_bid_is_reviewed_anew_and_what_was_said_before_is_kept()
    {
        using var desk = await Drafted(Small);
        await desk.Json("bid", "submit", "B1", "--as", "ann");
        await desk.Json("bid", "review", "B1", "--side", "estates", "--verdict", "objects", "--comment", "Wrong plant.", "--as", "eve");
        Assert.Equal("Say why B1 is returned.", await desk.Refusal(ExitCode.BadInput, "bid", "return", "B1", "--as", "cara"));
        Assert.Equal("returned", await State(desk, "bid", "return", "B1", "--reason", "Wrong plant", "--as", "cara"));
        await desk.Json("bid", "submit", "B1", "--as", "ann");

        var shown = await desk.Json("bid", "show", "B1");
        Assert.Equal((2, 4), (shown.GetProperty("submission").GetInt32(), shown.GetProperty("reviewAwaited").GetArrayLength()));
        Assert.Equal("Wrong plant.", shown.GetProperty("reviews")[0].GetProperty("comment").GetString());
    }

    [Theory]
    [InlineData(
        "sue may not review from the estates side. This role may: estates.",
        "bid",
        "review",
        "B1",
        "--side",
        "estates",
        "--verdict",
        "supports",
        "--comment",
        "Yes.",
        "--as",
        "sue"
    )]
    [InlineData(
        "ann may not do this at DDD. These roles may: estates or scorer or finance.",
        "bid",
        "review",
        "B1",
        "--side",
        "estates",
        "--verdict",
        "supports",
        "--comment",
        "Yes.",
        "--as",
        "ann"
    )]
    [InlineData("B1 is submitted, and only a bid that is reviewed or scored can be approved.", "bid", "approve", "B1", "--as", "cara")]
    [InlineData("sue may not do this at DDD. These roles may: author.", "bid", "withdraw", "B1", "--reason", "No.", "--as", "sue")]
    [InlineData("B1 is submitted, and only a bid that is decided can be taken into delivery.", "bid", "deliver", "B1", "--as", "ann")]
    public async Task A_step_that_is_not_somebodys_or_not_now_is_refused(string sentence, params string[] step)
    {
        using var desk = await Drafted(Small);
        await desk.Json("bid", "submit", "B1", "--as", "ann");
        Assert.Equal(sentence, await desk.Refusal(ExitCode.Refused, step));
        Assert.Equal(BidState.Submitted, desk.Bid("B1").State);
    }

    [Fact]
    public async Task A_declared_interest_refuses_an_approval_a_review_and_a_score()
    {
        using var desk = await Drafted(Small);
        await desk.Json("bid", "submit", "B1", "--as", "ann");
        await desk.Change(db =>
            db.DeclaredInterests.AddRange(
                new[] { "cara", "sue" }.Select(person => new DeclaredInterest
                {
                    Trust = Desk.Demonstration,
                    Bid = "B1",
                    Person = person,
                    Nature = "Supplier",
                    At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                })
            )
        );
        Assert.Equal(
            "sue has declared an interest in B1, so they neither review, score nor approve it.",
            await desk.Refusal(
                ExitCode.Refused,
                "bid",
                "review",
                "B1",
                "--side",
                "clinical",
                "--verdict",
                "supports",
                "--comment",
                "Yes.",
                "--as",
                "sue"
            )
        );
        await desk.Change(db => db.Entry(db.Bids.Single()).CurrentValues.SetValues(db.Bids.Single() with { State = BidState.Reviewed }));
        Assert.Equal(
            "cara has declared an interest in B1, so they neither review, score nor approve it.",
            await desk.Refusal(ExitCode.Refused, "bid", "approve", "B1", "--as", "cara")
        );
    }

    [Fact]
    public async Task Above_the_committees_limit_finance_approves_too()
    {
        using var desk = await Drafted(Small.Replace("100000", "2000000", StringComparison.Ordinal));
        await desk.Change(db =>
            db.Entry(db.Bids.Single()).CurrentValues.SetValues(db.Bids.Single() with { State = BidState.Submitted, Submission = 1 })
        );
        foreach (var (person, side) in Reviewers)
        {
            await desk.Json("bid", "review", "B1", "--side", side, "--verdict", "supports", "--comment", "Sound.", "--as", person);
        }

        Assert.Equal("reviewed", await State(desk, "bid", "approve", "B1", "--as", "cara"));
        Assert.Equal(
            "cara has approved B1 already; it awaits finance, another person.",
            await desk.Refusal(ExitCode.Refused, "bid", "approve", "B1", "--as", "cara")
        );
        Assert.Equal(
            ["finance"],
            (await desk.Json("bid", "show", "B1")).GetProperty("approvalAwaited").EnumerateArray().Select(role => role.GetString())
        );
        Assert.Equal("decided", await State(desk, "bid", "approve", "B1", "--as", "fin"));
    }

    [Fact]
    public async Task A_reviewer_sees_what_has_been_submitted_and_no_drafts()
    {
        using var desk = await Drafted(Small);
        Assert.Empty((await desk.Json("bid", "list", "--trust", Desk.Demonstration, "--as", "eve")).EnumerateArray());
        await desk.Json("bid", "submit", "B1", "--as", "ann");
        Assert.Equal(
            "B1",
            (await desk.Json("bid", "list", "--trust", Desk.Demonstration, "--as", "eve"))[0].GetProperty("bid").GetString()
        );
    }

    [Fact]
    public void Documents_of_an_earlier_version_still_read()
    {
        Assert.Equal(
            [new RemovedItem("RXX01", "A-1", 1)],
            PlannerJson.Read<IReadOnlyList<RemovedItem>>("""[{"siteCode":"RXX01","itemReference":"A-1"}]""")
        );
        Assert.Null(
            PlannerJson.Read<BidOption>("""{"id":"bau","name":"BAU","role":"bau","costs":[],"benefits":[],"risks":[]}""").NoCostBecause
        );
    }

    private static async Task<string?> State(Desk desk, params string[] step) => (await desk.Json(step)).GetProperty("state").GetString();

    private static async Task<Desk> Drafted(string row)
    {
        var desk = await Desk.WithPeople();
        await desk.Json("import", "bids", desk.Csv(Header, row), "--trust", Desk.Demonstration, "--as", "ann");
        return desk;
    }
}
