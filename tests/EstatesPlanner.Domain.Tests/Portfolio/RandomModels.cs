using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>Small models with every kind of rule, the same for the same seed; few different numbers, so that ties are common.</summary>
internal static class RandomModels
{
    public static PortfolioModel Of(int seed)
    {
        var random = new Random(seed);
        FinancialYear[] years = [.. Enumerable.Range(0, random.Next(1, 4)).Select(k => Models.First + k)];
        string[] pots = [.. Enumerable.Range(0, random.Next(1, 3)).Select(i => Name("pot", i))];
        PortfolioBid[] bids = [.. Enumerable.Range(0, random.Next(2, 7)).Select(i => Bid(random, Name("B", i), years, pots))];
        return new()
        {
            Years = years,
            Pots =
            [
                .. pots.Select(pot =>
                    Models.PotOf(pot, [.. years.Select(_ => random.Next(1, 9) * 100L)]) with
                    {
                        CarryForwardPercent = random.Next(3) == 0 ? 12.5m * random.Next(1, 9) : 0,
                    }
                ),
            ],
            Bids = bids,
            Rules = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Rule(random, bids, years))],
            Objective = random.Next(6) == 0 ? "risk" : PortfolioModel.ByValue,
            BeyondHorizon = random.Next(2) == 0 ? BeyondHorizon.Report : BeyondHorizon.Forbid,
        };
    }

    private static PortfolioBid Bid(Random random, string id, FinancialYear[] years, string[] pots)
    {
        var options = random.Next(4) == 0 ? 2 : 1;
        return new()
        {
            Id = id,
            MustDo = random.Next(10) == 0,
            MustNot = random.Next(14) == 0,
            Options = [.. Enumerable.Range(0, options).Select(k => Option(random, options == 1 ? "" : Name("o", k), years, pots))],
        };
    }

    private static PortfolioOption Option(Random random, string id, FinancialYear[] years, string[] pots)
    {
        FinancialYear[] starts = [.. years.Where(_ => random.Next(3) > 0)];
        return new()
        {
            Id = id,
            Value = random.Next(-1, 8) * 500,
            ValueByStart = starts.Where(_ => random.Next(3) == 0).ToDictionary(year => year, _ => random.Next(0, 8) * 500L),
            StartYears = starts,
            Spend = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Spend(random, pots))],
            Measures = new Dictionary<string, long> { ["risk"] = random.Next(0, 5) * 1000, ["wards"] = random.Next(-1, 3) * 1000 },
        };
    }

    private static Spend Spend(Random random, string[] pots) =>
        new()
        {
            Pots = random.Next(3) == 0 ? pots : [pots[random.Next(pots.Length)]],
            Profile = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(0, 5) * 100L)],
        };

    private static string Name(string kind, int i) => kind + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PortfolioRule Rule(Random random, PortfolioBid[] bids, FinancialYear[] years)
    {
        string[] some = [.. bids.Select(bid => bid.Id).OrderBy(_ => random.Next()).Take(random.Next(2, 4))];
        FinancialYear? year = random.Next(2) == 0 ? null : years[random.Next(years.Length)];
        return random.Next(6) switch
        {
            0 => new PortfolioRule.Requires(some[0], some[1], random.Next(0, 2)),
            1 => new PortfolioRule.AtMostOne(some),
            2 => new PortfolioRule.ExactlyOne(some),
            3 => new PortfolioRule.AtLeast("risk", random.Next(1, 8) * 1000, year),
            4 => new PortfolioRule.AtMost("wards", random.Next(0, 4) * 1000, year),
            _ => new PortfolioRule.Share(some, "risk", 12.5m * random.Next(1, 6)),
        };
    }
}
