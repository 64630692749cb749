using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>Reads a rule, and writes it again as it would stand in the file.</summary>
internal static class RulePart
{
    private static readonly string[] Types = ["requires", "atMostOne", "exactlyOne", "atLeast", "atMost", "share"];

    public static PortfolioRule Read(JsonPlace place)
    {
        var type =
            place.Value.ValueKind == System.Text.Json.JsonValueKind.Object && place.Value.TryGetProperty("type", out var member)
                ? new JsonPlace(member, place.Path + ".type")
                : throw place.Refuse("The member type is missing.");
        JsonMembers Members(params IReadOnlyList<string> known) => place.Members(["type", .. known]);
        return type.Text() switch
        {
            "requires" when Members("bid", "needs", "lagYears") is var rule => new PortfolioRule.Requires(
                rule["bid"].Text(),
                rule["needs"].Text(),
                rule.Maybe("lagYears")?.Whole() ?? 0
            ),
            "atMostOne" => new PortfolioRule.AtMostOne(Bids(Members("bids"))),
            "exactlyOne" => new PortfolioRule.ExactlyOne(Bids(Members("bids"))),
            "atLeast" when Members("measure", "amount", "year") is var rule => new PortfolioRule.AtLeast(
                rule["measure"].Text(),
                rule["amount"].Thousandths(),
                Year(rule)
            ),
            "atMost" when Members("measure", "amount", "year") is var rule => new PortfolioRule.AtMost(
                rule["measure"].Text(),
                rule["amount"].Thousandths(),
                Year(rule)
            ),
            "share" when Members("bids", "measure", "atLeastPercent") is var rule => new PortfolioRule.Share(
                Bids(rule),
                rule["measure"].Text(),
                rule["atLeastPercent"].Percent()
            ),
            var other => throw type.Refuse($"'{other}' is not one of: {string.Join(", ", Types)}."),
        };
    }

    public static object Write(PortfolioRule rule) =>
        rule switch
        {
            PortfolioRule.Requires(var bid, var needs, var lagYears) => new
            {
                type = "requires",
                bid,
                needs,
                lagYears,
            },
            PortfolioRule.AtMostOne(var bids) => new { type = "atMostOne", bids },
            PortfolioRule.ExactlyOne(var bids) => new { type = "exactlyOne", bids },
            PortfolioRule.AtLeast(var measure, var amount, null) => new
            {
                type = "atLeast",
                measure,
                amount = amount / 1000m,
            },
            PortfolioRule.AtLeast(var measure, var amount, var year) => new
            {
                type = "atLeast",
                measure,
                amount = amount / 1000m,
                year,
            },
            PortfolioRule.AtMost(var measure, var amount, null) => new
            {
                type = "atMost",
                measure,
                amount = amount / 1000m,
            },
            PortfolioRule.AtMost(var measure, var amount, var year) => new
            {
                type = "atMost",
                measure,
                amount = amount / 1000m,
                year,
            },
            PortfolioRule.Share(var bids, var measure, var atLeastPercent) => new
            {
                type = "share",
                bids,
                measure,
                atLeastPercent,
            },
            _ => throw new InvalidOperationException("A rule of an unknown kind."),
        };

    private static List<string> Bids(JsonMembers rule) => [.. rule["bids"].Items().Select(bid => bid.Text())];

    private static Domain.Finance.FinancialYear? Year(JsonMembers rule) => rule.Maybe("year") is { } year ? PortfolioFile.Year(year) : null;
}
