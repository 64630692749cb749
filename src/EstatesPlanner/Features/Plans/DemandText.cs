using System.Text.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>One of the demands that cannot hold together, as a sentence.</summary>
internal static class DemandText
{
    /// <param name="demand">As the answer's <c>conflict</c> writes it.</param>
    public static string Of(JsonElement demand)
    {
        string Text(string member) => demand.TryGetProperty(member, out var value) ? value.ToString() : "";
        string Bids() => demand.TryGetProperty("bids", out var bids) ? string.Join(", ", bids.EnumerateArray().Select(bid => bid.ToString())) : "";
        return Text("type") switch
        {
            "requires" => $"{Text("bid")} is funded only with {Text("needs")}, at least {Text("lagYears")} years after it",
            "atMostOne" => $"At most one of {Bids()}",
            "exactlyOne" => $"Exactly one of {Bids()}",
            "atLeast" => $"At least {Text("amount")} of {Text("measure")}{(Text("year") is { Length: > 0 } year ? $" in {year}" : "")}",
            "atMost" => $"At most {Text("amount")} of {Text("measure")}{(Text("year") is { Length: > 0 } year ? $" in {year}" : "")}",
            "share" => $"{Bids()} bring at least {Text("atLeastPercent")}% of {Text("measure")}",
            "mustDo" => $"{Text("bid")} must be done",
            "mustNot" => $"{Text("bid")} must not be done",
            "limit" => $"The limit of {Text("pot")} in {Text("year")}",
            "beyondHorizon" => "No spend after the last year",
            var other => other,
        };
    }
}
