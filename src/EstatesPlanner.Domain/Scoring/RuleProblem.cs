namespace EstatesPlanner.Domain.Scoring;

/// <summary>What makes a rule of a round unusable: an unknown type, a member its type needs, a year outside the round.</summary>
internal static class RuleProblem
{
    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["requires"] = ["bid", "needs"],
        ["atMostOne"] = ["bids"],
        ["exactlyOne"] = ["bids"],
        ["atLeast"] = ["measure", "amount"],
        ["atMost"] = ["measure", "amount"],
        ["share"] = ["bids", "measure", "atLeastPercent"],
    };

    public static IEnumerable<RoundProblem> In(Round round) =>
        round.Rules.SelectMany((rule, i) => Of(rule, RoundProblem.At("rules", i), round));

    private static IEnumerable<RoundProblem> Of(RoundRule rule, string path, Round round)
    {
        foreach (var problem in RoundProblem.OfChoice(rule.Type, [.. Needed.Keys], $"{path}.type"))
        {
            yield return problem;
        }

        foreach (var member in Needed.GetValueOrDefault(rule.Type, []).Where(member => !Has(rule, member)))
        {
            yield return new($"{path}.{member}", $"A rule {rule.Type} states {member}.");
        }

        if (rule.Year is { } year && !round.Years.Contains(year))
        {
            yield return new($"{path}.year", $"{year} is not a year of the round.");
        }
    }

    private static bool Has(RoundRule rule, string member) =>
        member switch
        {
            "bid" => rule.Bid is not null,
            "needs" => rule.Needs is not null,
            "bids" => rule.Bids is { Count: > 0 },
            "measure" => rule.Measure is not null,
            "amount" => rule.Amount is not null,
            "atLeastPercent" => rule.AtLeastPercent is not null,
            _ => throw new ArgumentOutOfRangeException(nameof(member), member, "Not a member of a rule."),
        };
}
