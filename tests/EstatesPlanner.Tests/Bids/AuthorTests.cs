using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

/// <summary>Whose bid it is: the person who imports it, and on the demonstration trust alone a fictional author.</summary>
public sealed class AuthorTests
{
    private const string Row = "B1,Roof,backlog,acute,operational,2026/27,100000,,,,,,5000";

    [Fact]
    public async Task A_bid_that_somebody_else_wrote_is_not_changed()
    {
        using var desk = await Desk.WithPeople();
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row), "--trust", Desk.Demonstration, "--as", "ann");
        var changed = desk.Csv(Desk.BidHeader, Row.Replace("100000", "90000", StringComparison.Ordinal));

        var answer = await desk.Json(ExitCode.BadInput, "import", "bids", changed, "--trust", Desk.Demonstration, "--as", "ben");
        Assert.Equal(
            "Bid B1 was written by ann, who alone may change it.",
            answer.GetProperty("problems")[0].GetProperty("message").GetString()
        );
        Assert.Equal(
            "1 0 0 1 0 0",
            SmallBidTests.Counts(
                await desk.Json(
                    "import",
                    "bids",
                    desk.Csv(Desk.BidHeader, Row.Replace("Roof", "\"Roof\"", StringComparison.Ordinal)),
                    "--trust",
                    Desk.Demonstration,
                    "--as",
                    "ben"
                )
            )
        );
        Assert.Equal(
            "1 0 1 0 0 0",
            SmallBidTests.Counts(await desk.Json("import", "bids", changed, "--trust", Desk.Demonstration, "--as", "ann"))
        );
        Assert.Equal(("ann", 90_000m), (desk.Bid("B1").Author, desk.Bid("B1").Capital.Total));
    }

    [Fact]
    public async Task On_the_demonstration_trust_a_file_may_name_a_fictional_author()
    {
        using var desk = await Desk.WithPeople();
        await desk.Json("import", "bids", desk.Csv("author," + Desk.BidHeader, "ben," + Row), "--trust", Desk.Demonstration);
        Assert.Equal("ben", desk.Bid("B1").Author);

        var answer = await desk.Json(
            ExitCode.BadInput,
            "import",
            "bids",
            desk.Csv("author," + Desk.BidHeader, "sue," + Row),
            "--trust",
            Desk.Demonstration
        );
        Assert.Equal(
            "No author of the demonstration trust is called sue.",
            answer.GetProperty("problems")[0].GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task A_sponsor_whom_nobody_knows_is_said()
    {
        using var desk = await Desk.WithPeople();
        var answer = await desk.Json("import", "bids", desk.Csv("sponsor," + Desk.BidHeader, "sew," + Row), "--trust", Desk.Demonstration);
        Assert.Equal(
            "Nobody here has the id sew, so nobody is kept from scoring this bid as its sponsor.",
            answer.GetProperty("problems")[0].GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task Only_an_author_imports_bids()
    {
        using var desk = await Desk.WithPeople();
        Assert.Equal(
            "sue may not do this at DDD. These roles may: author.",
            await desk.Refusal(
                ExitCode.Refused,
                "import",
                "bids",
                desk.Csv(Desk.BidHeader, Row),
                "--trust",
                Desk.Demonstration,
                "--as",
                "sue"
            )
        );
        Assert.Equal(0, desk.Read(db => db.Bids.Count()));
    }
}
