using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

/// <summary>An option at £0 says why, or states a cost: business as usual, do-minimum and every other alike.</summary>
public sealed class UncostedOptionTests
{
    [Theory]
    [InlineData("do-minimum")]
    [InlineData("other")]
    [InlineData("bau")]
    public async Task An_option_without_cost_or_reason_keeps_a_bid_out_of_a_round_and_warns_a_draft(string role)
    {
        using var desk = await Desk.WithRound();
        var file = Book(desk, role, "");
        var problem = (await desk.Json(ExitCode.BadInput, "import", "bids", file, "--trust", Desk.Trust, "--round", "example"))
            .GetProperty("problems")
            .EnumerateArray()
            .Single(each => each.GetProperty("level").GetString() == "error");
        Assert.Equal(
            "Cheap has no cost. Give it a row on the Costs sheet, or say under \"no cost because\" on the Options sheet why it costs nothing.",
            problem.GetProperty("message").GetString()
        );

        Assert.Contains(
            (await desk.Json("import", "bids", file, "--trust", Desk.Trust)).GetProperty("problems").EnumerateArray(),
            each =>
                each.GetProperty("level").GetString() == "warning"
                && each.GetProperty("message").GetString()!.StartsWith("Cheap has no cost.", StringComparison.Ordinal)
        );
        Assert.Contains("Cheap", await Refused(desk, role), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stated_reason_is_enough()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", Book(desk, "do-minimum", "The ward stands empty"), "--trust", Desk.Trust, "--round", "example");
        Assert.Equal(BidState.Submitted, desk.Bid("B1").State);
    }

    private static async Task<string> Refused(Desk desk, string role) =>
        role == "bau"
            ? (await desk.Refusal(ExitCode.BadInput, "bid", "submit", "B1")).Replace("business as usual", "Cheap", StringComparison.Ordinal)
            : await desk.Refusal(ExitCode.BadInput, "bid", "submit", "B1");

    private static string Book(Desk desk, string role, string why) =>
        desk.Workbook(
            (
                "Bids",
                ["bid|name|type|sector|need|summary|pots|price base", "B1|Roof|equipment|acute|It leaks|A new roof|operational|2026/27"]
            ),
            (
                "Options",
                [
                    "bid|option|name|role|no cost because",
                    $"B1|bau|{(role == "bau" ? "Cheap" : "As now")}|bau|{(role == "bau" ? why : "")}",
                    "B1|pwf|New|preferred|",
                    .. role == "bau" ? Array.Empty<string>() : [$"B1|min|Cheap|{role}|{why}"],
                ]
            ),
            (
                "Costs",
                [
                    "bid|option|cost|name|kind|from|to|amount",
                    .. role == "bau" ? Array.Empty<string>() : ["B1|bau|r|Repairs|revenue|0|10|500"],
                    "B1|pwf|w|Works|capital|0|0|1000",
                ]
            ),
            ("Benefits", ["bid|option|benefit|name|class|from|to|amount", "B1|pwf|b1|Hours|non-cash-releasing|1|10|100"])
        );
}
