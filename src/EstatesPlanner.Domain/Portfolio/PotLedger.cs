using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>What a plan takes from each pot in each year, with what is carried on.</summary>
public static class PotLedger
{
    /// <summary>By pot in the model's order, then by year.</summary>
    public static IReadOnlyList<PotYear> Of(PortfolioModel model, IReadOnlyList<FundedBid> funded)
    {
        var spent = Spent(model, funded);
        var ledger = new List<PotYear>();
        foreach (var pot in model.Pots)
        {
            long carried = 0;
            foreach (var year in model.Years)
            {
                var line = new PotYear(pot.Id, year, pot.Limits.GetValueOrDefault(year), carried, spent.GetValueOrDefault((pot.Id, year)));
                ledger.Add(line);
                carried = Math.Clamp(line.Limit + carried - line.Spent, 0, MostCarried(pot, year));
            }
        }

        return ledger;
    }

    /// <summary>
    /// Pounds that one more bid could spend from each pot in each year: what is left of the year, and no more than what the later
    /// years do without when they count on money carried on.
    /// </summary>
    public static IReadOnlyDictionary<(string Pot, FinancialYear Year), long> Room(PortfolioModel model, IReadOnlyList<FundedBid> funded)
    {
        var room = new Dictionary<(string, FinancialYear), long>();
        foreach (var pot in Of(model, funded).GroupBy(line => line.Pot, StringComparer.Ordinal))
        {
            long later = long.MaxValue;
            foreach (var line in pot.Reverse())
            {
                var most = MostCarried(model.Pots.First(other => string.Equals(other.Id, line.Pot, StringComparison.Ordinal)), line.Year);
                var left = line.Limit + line.CarriedIn - line.Spent;
                // Money above what may be carried is free; below it each pound spent is a pound less next year.
                later = later == long.MaxValue ? left : Math.Min(left, Math.Max(0, left - most) + later);
                room[(line.Pot, line.Year)] = later;
            }
        }

        return room;
    }

    private static long MostCarried(Pot pot, FinancialYear year) =>
        (long)decimal.Floor(pot.Limits.GetValueOrDefault(year) * pot.CarryForwardPercent / 100);

    private static Dictionary<(string Pot, FinancialYear Year), long> Spent(PortfolioModel model, IReadOnlyList<FundedBid> funded)
    {
        var options = model
            .Bids.SelectMany(bid => bid.Options, (bid, option) => (Key: (bid.Id, option.Id), option))
            .ToDictionary(pair => pair.Key, pair => pair.option);
        var spent = new Dictionary<(string, FinancialYear), long>();
        foreach (var bid in funded)
        {
            foreach (var (spend, pot) in options[(bid.Bid, bid.Option)].Spend.Zip(bid.Pots))
            {
                for (var k = 0; k < spend.Profile.Count; k++)
                {
                    spent[(pot, bid.Start + k)] = spent.GetValueOrDefault((pot, bid.Start + k)) + spend.Profile[k];
                }
            }
        }

        return spent;
    }
}
