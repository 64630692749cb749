using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>Whole pounds a funded bid spends from a pot in a year.</summary>
public sealed record SpendLine(string Bid, string Pot, FinancialYear Year, long Pounds);

/// <summary>What each funded bid of a plan spends, by pot and year, years after the plan's last included.</summary>
public static class PlanSpending
{
    public static IReadOnlyList<SpendLine> Of(PortfolioModel model, Plan plan)
    {
        var options = model
            .Bids.SelectMany(bid => bid.Options.Select(option => (bid.Id, Option: option)))
            .ToDictionary(way => (way.Id, way.Option.Id), way => way.Option);
        return
        [
            .. plan
                .Funded.SelectMany(funded =>
                    options[(funded.Bid, funded.Option)]
                        .Spend.Zip(funded.Pots)
                        .SelectMany(paid =>
                            paid.First.Profile.Select(
                                (pounds, year) => (funded.Bid, Pot: paid.Second, Year: funded.Start + year, Pounds: pounds)
                            )
                        )
                )
                .GroupBy(line => (line.Bid, line.Pot, line.Year))
                .Select(lines => new SpendLine(lines.Key.Bid, lines.Key.Pot, lines.Key.Year, lines.Sum(line => line.Pounds)))
                .OrderBy(line => line.Bid, StringComparer.Ordinal)
                .ThenBy(line => line.Pot, StringComparer.Ordinal)
                .ThenBy(line => line.Year),
        ];
    }
}
