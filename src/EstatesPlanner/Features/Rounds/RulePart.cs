using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Rounds;

/// <summary>One rule of the file, as a portfolio file writes it.</summary>
internal static class RulePart
{
    public static RoundRule Read(JsonPlace place)
    {
        var rule = place.Members("type", "bid", "needs", "lagYears", "bids", "measure", "amount", "year", "atLeastPercent");
        return new RoundRule
        {
            Type = rule["type"].Text(),
            Bid = rule.Maybe("bid")?.Text(),
            Needs = rule.Maybe("needs")?.Text(),
            LagYears = rule.Maybe("lagYears")?.Whole(),
            Bids = rule.Maybe("bids")?.Items().Select(bid => bid.Text()).ToList(),
            Measure = rule.Maybe("measure")?.Text(),
            Amount = rule.Maybe("amount")?.Number(),
            Year = rule.Maybe("year") is { } year ? RoundFile.Year(year) : null,
            AtLeastPercent = rule.Maybe("atLeastPercent")?.Number(),
        };
    }
}
