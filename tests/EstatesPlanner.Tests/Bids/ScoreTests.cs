using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

public sealed class ScoreTests
{
    private const string Header = "person,bid,criterion,level score,reason";

    [Fact]
    public async Task Scorers_score_alone_and_the_median_counts()
    {
        using var desk = await WithBids();
        var answer = await desk.Json(
            "score",
            "example",
            "--sheet",
            desk.Csv(Header, "sue,B1,deliverability,25,Slight", "tom,B1,deliverability,75,Good", "uma,B1,deliverability,100,Best")
        );
        Assert.Equal("3 3 0 0 0 0", SmallBidTests.Counts(answer));

        var scored = (await desk.Json("score", "example")).GetProperty("bids")[0].GetProperty("byCriterion").GetProperty("deliverability");
        Assert.Equal(
            (75, 75, 3, 75, false),
            (
                scored.GetProperty("quantity").GetDecimal(),
                scored.GetProperty("points").GetDecimal(),
                scored.GetProperty("scorers").GetInt32(),
                scored.GetProperty("spread").GetDecimal(),
                scored.GetProperty("unscored").GetBoolean()
            )
        );
        Assert.Contains("75.0 (spread 75)", await desk.Text("score", "example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_sheet_again_changes_nothing_and_another_level_replaces_the_persons_own()
    {
        using var desk = await WithBids();
        var sheet = desk.Csv(Header, "sue,B1,deliverability,25,Slight", "tom,B1,deliverability,75,Good");
        var first = await desk.Json("score", "example", "--sheet", sheet);
        var again = await desk.Json("score", "example", "--sheet", sheet);
        Assert.Equal("2 0 0 2 0 0", SmallBidTests.Counts(again));
        Assert.Equal(first.GetProperty("importId").GetGuid(), again.GetProperty("importId").GetGuid());

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
            "Read it again",
            "--as",
            "sue"
        );
        Assert.Equal(
            [("sue", 50m, "Read it again", 2L), ("tom", 75m, "Good", 1L)],
            desk.Read(db =>
                db.ScoreSheets.OrderBy(own => own.Person)
                    .AsEnumerable()
                    .Select(own => (own.Person, own.Level, own.Reason, own.Version))
                    .ToList()
            )
        );
        Assert.Equal(
            ["score bids", "score bid"],
            desk.Read(db =>
                db.AuditEntries.Where(entry => entry.Object == "ScoreSheet DDD/example/B1/deliverability/sue")
                    .OrderBy(entry => entry.Sequence)
                    .Select(entry => entry.Action)
                    .ToList()
            )
        );
    }

    [Theory]
    [InlineData("B2", "ann wrote or sponsors B2, and nobody scores or approves their own bid.")]
    [InlineData("B3", "ann wrote or sponsors B3, and nobody scores or approves their own bid.")]
    public async Task Nobody_scores_a_bid_they_wrote_or_sponsor(string bid, string sentence)
    {
        using var desk = await WithBids();
        await desk.Change(db =>
            db.Memberships.Add(
                new()
                {
                    Person = "ann",
                    Trust = Desk.Demonstration,
                    Role = Domain.People.Role.Scorer,
                    Sites = ["*"],
                }
            )
        );

        Assert.Equal(
            sentence,
            await desk.Refusal(
                ExitCode.Refused,
                "score",
                "example",
                "--bid",
                bid,
                "--criterion",
                "deliverability",
                "--level",
                "50",
                "--reason",
                "Mine",
                "--as",
                "ann"
            )
        );
        var answer = await desk.Json(
            ExitCode.BadInput,
            "score",
            "example",
            "--sheet",
            desk.Csv(Header, "sue,B1,deliverability,25,Slight", $"ann,{bid},deliverability,50,Mine")
        );
        Assert.Equal(
            ("A3", sentence),
            (
                answer.GetProperty("problems")[0].GetProperty("cell").GetString(),
                answer.GetProperty("problems")[0].GetProperty("message").GetString()
            )
        );
        Assert.Equal(0, desk.Read(db => db.ScoreSheets.Count()));
    }

    [Fact]
    public async Task Every_fault_of_a_sheet_is_named_and_none_of_it_goes_in()
    {
        using var desk = await WithBids();
        await desk.Change(db =>
        {
            var bid = db.Bids.Single(known => known.Reference == "B3");
            db.Entry(bid).CurrentValues.SetValues(bid with { State = BidState.Decided });
        });
        var answer = await desk.Json(
            ExitCode.BadInput,
            "score",
            "example",
            "--sheet",
            desk.Csv(
                Header,
                "sue,B1,deliverability,25,Slight",
                "sue,B1,deliverability,50,Twice",
                "vic,B1,deliverability,50,A viewer",
                "nan,B1,deliverability,50,Nobody",
                "sue,B9,deliverability,50,No bid",
                "sue,B2,productivity,50,Measured",
                "sue,B2,deliverability,60,No level",
                "tom,B2,deliverability,,No level",
                "uma,B2,deliverability,50,",
                "tom,B3,deliverability,50,Decided"
            )
        );

        Assert.Equal(
            [
                "B3: Rows 2 and 3 score B1 on deliverability for the same person.",
                "A4: vic may not do this at DDD. These roles may: scorer.",
                "A5: No demonstration person is called nan.",
                "B6: No bid B9 in round example.",
                "C7: productivity is not judged in round example. Judged: deliverability.",
                "D8: 60 is not a level of deliverability. Levels: 0, 25, 50, 75, 100.",
                "D9: This cell is blank: level is needed.",
                "E10: This cell is blank: reason is needed.",
                "B11: Bid B3 is decided, so it is scored no more.",
            ],
            answer
                .GetProperty("problems")
                .EnumerateArray()
                .Select(problem => $"{problem.GetProperty("cell").GetString()}: {problem.GetProperty("message").GetString()}")
        );
        Assert.Equal("10 0 0 0 9 0", SmallBidTests.Counts(answer));
        Assert.Equal(0, desk.Read(db => db.ScoreSheets.Count()));
    }

    [Fact]
    public async Task Elsewhere_a_score_is_the_acting_persons_own()
    {
        using var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(Desk.BidHeader, "B1,Roof,backlog,acute,operational,2026/27,100000,,,,,,5000"),
            "--trust",
            Desk.Trust,
            "--round",
            "example"
        );
        await desk.Change(db =>
        {
            var bid = db.Bids.Single();
            db.Entry(bid).CurrentValues.SetValues(bid with { Author = "somebody-else" });
        });

        var answer = await desk.Json(ExitCode.BadInput, "score", "example", "--sheet", desk.Csv(Header, "sue,B1,deliverability,25,Slight"));
        Assert.Equal(
            "A score is given by the person who imports the sheet. Take this column out.",
            answer.GetProperty("problems")[0].GetProperty("message").GetString()
        );

        await desk.Json("score", "example", "--sheet", desk.Csv("reason,level,criterion,bid", "Slight,25,deliverability,B1"));
        Assert.Equal(["host"], desk.Read(db => db.ScoreSheets.Select(sheet => sheet.Person).ToList()));
    }

    [Theory]
    [InlineData("--level", "60", "60 is not a level of deliverability. Levels: 0, 25, 50, 75, 100.", ExitCode.BadInput)]
    [InlineData("--level", "half", "--level: half is not a number.", ExitCode.BadInput)]
    [InlineData("--reason", " ", "Give the reason for the level.", ExitCode.BadInput)]
    [InlineData("--criterion", "places", "places is not judged in round example. Judged: deliverability.", ExitCode.BadInput)]
    [InlineData("--bid", "B9", "No bid B9 in round example.", ExitCode.NotFound)]
    public async Task A_score_that_does_not_fit_is_refused(string part, string value, string sentence, int exit)
    {
        using var desk = await WithBids();
        string[] parts = ["--bid", "B1", "--criterion", "deliverability", "--level", "50", "--reason", "Designed"];
        parts[Array.IndexOf(parts, part) + 1] = value;
        Assert.Equal(sentence, await desk.Refusal(exit, ["score", "example", .. parts, "--as", "sue"]));
    }

    [Fact]
    public async Task Half_a_score_is_refused()
    {
        using var desk = await WithBids();
        Assert.Equal(
            "Give --bid, --criterion, --level and --reason together, or --sheet alone, or none of them to list the scores.",
            await desk.Refusal(ExitCode.BadInput, "score", "example", "--bid", "B1")
        );
    }

    /// <summary>B1 by ben, B2 by ann, B3 by ben and sponsored by ann.</summary>
    private static async Task<Desk> WithBids()
    {
        var desk = await Desk.WithPeople();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(
                "author,sponsor," + Desk.BidHeader,
                "ben,,B1,Roof,backlog,acute,operational,2026/27,100000,,,,,,5000",
                "ann,,B2,Lifts,backlog,acute,operational,2026/27,200000,,,,,,5000",
                "ben,ann,B3,Boilers,backlog,acute,operational,2026/27,300000,,,,,,5000"
            ),
            "--trust",
            Desk.Demonstration,
            "--round",
            "example"
        );
        return desk;
    }
}
