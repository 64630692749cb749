using System.Text.Json;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>What a trust can bear and who decides up to which amount, said by a verb and used by every appraisal of its bids.</summary>
public sealed class HeadroomVerbTests
{
    private const string Small = "B1,Chiller,equipment,acute,operational,2026/27,100000,,20000,cash-releasing,Theatres,900000,5000";

    [Fact]
    public async Task What_the_trust_can_bear_judges_its_bids_until_it_is_taken_out()
    {
        using var desk = await Desk.WithPeople();
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Small), "--trust", Desk.Demonstration, "--as", "ann");
        Assert.Equal(JsonValueKind.Null, (await Preferred(desk)).GetProperty("affordable").ValueKind);

        var set = await desk.Json(
            "trust",
            "headroom",
            Desk.Demonstration,
            "--year",
            "2026/27",
            "--capital",
            "£50,000",
            "--source",
            "Plan of May",
            "--as",
            "fin"
        );
        Assert.Equal(
            ("2026/27", 50_000m, "Plan of May"),
            (
                set.GetProperty("years")[0].GetProperty("year").GetString(),
                set.GetProperty("years")[0].GetProperty("capital").GetDecimal(),
                set.GetProperty("years")[0].GetProperty("source").GetString()
            )
        );
        var judged = await Preferred(desk);
        Assert.False(judged.GetProperty("affordable").GetBoolean());
        Assert.Equal("2026/27", judged.GetProperty("firstYearShort").GetString());
        Assert.Equal(JsonValueKind.Null, judged.GetProperty("affordability")[1].GetProperty("capitalHeadroom").ValueKind);

        await desk.Json("trust", "headroom", Desk.Demonstration, "--year", "2026/27", "--as", "fin");
        Assert.Equal(JsonValueKind.Null, (await Preferred(desk)).GetProperty("affordable").ValueKind);
    }

    [Theory]
    [InlineData(
        ExitCode.Refused,
        "ann may not do this at DDD. These roles may: chair or finance.",
        "2026/27",
        "--revenue",
        "5",
        "--source",
        "Me",
        "--as",
        "ann"
    )]
    [InlineData(
        ExitCode.BadInput,
        "2026/27: Say where it comes from, such as the medium-term plan and its date.",
        "2026/27",
        "--revenue",
        "5",
        "--as",
        "fin"
    )]
    [InlineData(
        ExitCode.BadInput,
        "2026/27: A capital limit cannot be below £0.",
        "2026/27",
        "--capital=-5",
        "--source",
        "Plan",
        "--as",
        "fin"
    )]
    [InlineData(
        ExitCode.BadInput,
        "--revenue: plenty is not an amount in pounds.",
        "2026/27",
        "--revenue",
        "plenty",
        "--source",
        "Plan",
        "--as",
        "fin"
    )]
    [InlineData(
        ExitCode.BadInput,
        "next is not a financial year such as 2026/27.",
        "next",
        "--revenue",
        "5",
        "--source",
        "Plan",
        "--as",
        "fin"
    )]
    public async Task What_cannot_be_kept_is_refused_by_name(int exit, string sentence, params string[] said)
    {
        using var desk = await Desk.WithPeople();
        Assert.Equal(sentence, await desk.Refusal(exit, ["trust", "headroom", Desk.Demonstration, "--year", .. said]));
        Assert.Empty((await desk.Json("trust", "headroom", Desk.Demonstration)).GetProperty("years").EnumerateArray());
    }

    [Fact]
    public async Task A_trust_sets_its_own_approval_limits_and_the_bids_route_follows()
    {
        using var desk = await Desk.WithPeople();
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Small), "--trust", Desk.Demonstration, "--as", "ann");
        Assert.Equal("committee", (await desk.Json("bid", "show", "B1")).GetProperty("route").GetString());

        string[] limits =
        [
            "trust",
            "limits",
            Desk.Demonstration,
            "--from",
            "01/04/2026",
            "--short",
            "10000",
            "--committee",
            "50000",
            "--trust",
            "500000",
            "--nhs-england",
            "1000000",
        ];
        Assert.Equal(
            "Say where the limits come from, such as the standing financial instructions and their date.",
            await desk.Refusal(ExitCode.BadInput, [.. limits, "--as", "cara"])
        );
        var set = await desk.Json([.. limits, "--source", "Standing financial instructions", "--as", "cara"]);

        Assert.Contains(
            set.GetProperty("limits").EnumerateArray(),
            each => each.GetProperty("inForce").GetBoolean() && each.GetProperty("committee").GetDecimal() == 50_000
        );
        Assert.Equal("trust", (await desk.Json("bid", "show", "B1")).GetProperty("route").GetString());
        Assert.Equal(
            "--committee: give an amount in pounds.",
            await desk.Refusal(
                ExitCode.BadInput,
                "trust",
                "limits",
                Desk.Demonstration,
                "--from",
                "01/04/2027",
                "--short",
                "1",
                "--as",
                "cara"
            )
        );
    }

    private static async Task<JsonElement> Preferred(Desk desk) =>
        (await desk.Json("appraise", "B1", "--trust", Desk.Demonstration, "--as", "ann"))
            .GetProperty("financial")
            .GetProperty("options")
            .EnumerateArray()
            .Last();
}
