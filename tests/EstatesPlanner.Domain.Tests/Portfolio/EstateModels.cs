using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>
/// Estate-shaped models of any size, the same for the same seed; doing nothing but the must-dos always holds but for the minimum, which is
/// low.
/// </summary>
internal static class EstateModels
{
    private static readonly string[] Pots = ["operational", "strategic", "digital", "safety"];

    public static PortfolioModel Of(int seed, int count)
    {
        var random = new Random(seed);
        FinancialYear[] years = [.. Enumerable.Range(0, 5).Select(k => Models.First + k)];
        PortfolioBid[] bids = [.. Enumerable.Range(0, count).Select(i => Bid(random, i, years))];
        var cost = bids.Sum(bid => bid.Options[0].Spend[0].Profile.Sum());
        var risk = bids.Sum(bid => bid.Options[0].Measures["highRiskRemoved"]);
        return new()
        {
            Years = years,
            Pots =
            [
                .. Pots.Select(
                    (pot, p) => Models.PotOf(pot, [.. years.Select(_ => cost / (p == 0 ? 20 : 60) / 1000 * random.Next(850, 1150))])
                ),
            ],
            Bids = bids,
            Rules =
            [
                .. Enumerable
                    .Range(0, count / 12)
                    .Select(k => new PortfolioRule.Requires(bids[2 * k].Id, bids[(2 * k) + 1].Id, random.Next(2))),
                .. Enumerable
                    .Range(0, count / 50)
                    .Select(k => new PortfolioRule.AtMostOne([
                        bids[count - 1 - (3 * k)].Id,
                        bids[count - 2 - (3 * k)].Id,
                        bids[count - 3 - (3 * k)].Id,
                    ])),
                new PortfolioRule.AtLeast("highRiskRemoved", risk / 8),
            ],
        };
    }

    /// <summary>
    /// A round of 25 bids of two or three years each, which two pots may pay and whose value does not depend on the start: a pot's year
    /// holds one or two of them, so the relaxation alone says little.
    /// </summary>
    public static PortfolioModel FewLargeBids(int seed)
    {
        var random = new Random(seed);
        FinancialYear[] years = [.. Enumerable.Range(0, 5).Select(k => Models.First + k)];
        PortfolioBid[] bids =
        [
            .. Enumerable
                .Range(0, 25)
                .Select(i =>
                    Models.BidOf(
                        FormattableString.Invariant($"B{i:00}"),
                        random.NextInt64(10_000, 75_000),
                        years[..random.Next(2, 5)],
                        [
                            new()
                            {
                                Pots = i % 4 == 3 ? [Pots[1]] : [Pots[i % 4], Pots[(i + 1 + random.Next(2)) % 4]],
                                Profile = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.NextInt64(80, 420) * 10_000)],
                            },
                        ],
                        random.Next(3) == 0 ? random.NextInt64(1_000_000, 5_000_000) : 0
                    )
                ),
        ];
        return new()
        {
            Years = years,
            Pots = [.. Pots.Select(pot => Models.PotOf(pot, [.. years.Select(_ => random.NextInt64(25, 60) * 100_000)]))],
            Bids = bids,
            Rules =
            [
                new PortfolioRule.AtMostOne([bids[13].Id, bids[14].Id]),
                new PortfolioRule.Requires(bids[5].Id, bids[4].Id, 1),
                new PortfolioRule.Requires(bids[16].Id, bids[15].Id, 1),
                new PortfolioRule.AtLeast(
                    "highRiskRemoved",
                    bids.Sum(bid => bid.Options[0].Measures.GetValueOrDefault("highRiskRemoved")) / 2
                ),
            ],
            BeyondHorizon = BeyondHorizon.Forbid,
        };
    }

    private static PortfolioBid Bid(Random random, int i, FinancialYear[] years)
    {
        var cost = (long)(Math.Exp(random.NextDouble() * 3) * 60) * 1000;
        var worth = (long)(Math.Pow(cost, .8) * (20 + (random.NextDouble() * 40)) / 50);
        var decay = 2 + random.Next(7);
        FinancialYear[] starts = random.Next(4) == 0 ? [years[random.Next(5)]] : years;
        var risk = cost * random.Next(0, 4) / 4 * 1000;
        string[] pots = i % 7 == 3 ? [Pots[0], Pots[1 + (i % 3)]] : [Pots[i % 3 == 0 ? i % 4 : 0]];
        PortfolioOption Option(string id, long percentOfCost, long percentOfWorth) =>
            new()
            {
                Id = id,
                Value = worth * percentOfWorth / 100,
                ValueByStart = starts.ToDictionary(
                    start => start,
                    start => worth * percentOfWorth * (100 - (decay * (start - years[0]))) / 10_000
                ),
                StartYears = starts,
                Spend =
                [
                    new()
                    {
                        Pots = pots,
                        Profile = i % 2 == 0 ? [cost * percentOfCost / 100] : [cost * percentOfCost / 250, cost * percentOfCost * 3 / 500],
                    },
                ],
                Measures = new Dictionary<string, long> { ["highRiskRemoved"] = risk },
            };
        return new()
        {
            Id = FormattableString.Invariant($"B{i:0000}"),
            Options = random.Next(5) == 0 ? [Option("full", 100, 100), Option("part", 60, 70)] : [Option("", 100, 100)],
        };
    }
}
