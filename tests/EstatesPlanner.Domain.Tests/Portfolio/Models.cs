using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>Models for tests: the worked example of the method, knapsacks of the literature, and small ones made at random.</summary>
internal static class Models
{
    public static readonly FinancialYear First = new(2026);

    /// <summary>
    /// Solved to the end, or until the search has asked for the time so often: the same on a busy machine as on a quiet one.
    /// </summary>
    public static Plan Solve(PortfolioModel model, int looks = int.MaxValue) =>
        PlanEngine.Solve(
            model,
            new PlanSettings { TimeLimit = TimeSpan.FromTicks(looks) },
            new CountedClock(),
            null,
            TestContext.Current.CancellationToken
        );

    /// <summary>A clock that goes on by a tick whenever it is looked at.</summary>
    private sealed class CountedClock : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref looks);
    }

    public static PortfolioModel WorkedExample() =>
        new()
        {
            Years = [First, First + 1],
            Pots = [PotOf("operational", 4_000_000, 3_500_000)],
            Bids =
            [
                BidOf("B1", 812_500, [First, First + 1], [new() { Pots = ["operational"], Profile = [1_200_000, 300_000] }], 950_000)
                    is var b1
                    ? b1 with
                    {
                        Options = [b1.Options[0] with { ValueByStart = new Dictionary<FinancialYear, long> { [First + 1] = 780_000 } }],
                    }
                    : null!,
                BidOf("B2", 300_000, [First, First + 1], [new() { Pots = ["operational"], Profile = [2_600_000] }], 1_500_000),
                BidOf("B3", 90_000, [], [new() { Pots = ["operational"], Profile = [400_000] }]),
            ],
            Rules =
            [
                new PortfolioRule.Requires("B2", "B1", 1),
                new PortfolioRule.AtMostOne(["B2", "B3"]),
                new PortfolioRule.AtLeast("highRiskRemoved", 2_000_000_000),
            ],
        };

    public static Pot PotOf(string id, params long[] limits) =>
        new() { Id = id, Limits = limits.Select((limit, i) => (limit, i)).ToDictionary(pair => First + pair.i, pair => pair.limit) };

    /// <summary>A bid of one option; the measure <c>highRiskRemoved</c> in pounds where there is one.</summary>
    public static PortfolioBid BidOf(string id, long value, FinancialYear[] starts, Spend[] spend, long highRisk = 0) =>
        new()
        {
            Id = id,
            Options =
            [
                new()
                {
                    Value = value,
                    StartYears = starts,
                    Spend = spend,
                    Measures = highRisk == 0 ? new Dictionary<string, long>() : new() { ["highRiskRemoved"] = highRisk * 1000 },
                },
            ],
        };

    /// <summary>A multidimensional knapsack: an item is a bid, a row is a pot of one year, a profit of 1 is 1,000 thousandths.</summary>
    public static PortfolioModel Knapsack(long[] profits, long[][] weights, long[] limits) =>
        new()
        {
            Years = [First],
            Pots = [.. limits.Select((limit, i) => PotOf(Name('p', i), limit))],
            Bids =
            [
                .. profits.Select(
                    (profit, j) =>
                        BidOf(
                            Name('b', j),
                            profit * 1000,
                            [],
                            [.. weights.Select((row, i) => new Spend { Pots = [Name('p', i)], Profile = [row[j]] })]
                        )
                ),
            ],
        };

    private static string Name(char kind, int i) => kind + i.ToString("000", System.Globalization.CultureInfo.InvariantCulture);
}
