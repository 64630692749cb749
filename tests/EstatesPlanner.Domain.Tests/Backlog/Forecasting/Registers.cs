using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting;

/// <summary>Registers to carry forward, written down and drawn at random.</summary>
internal static class Registers
{
    /// <summary>Rates that are easy to follow by hand.</summary>
    public static readonly DeteriorationRates Easy = new()
    {
        CostGrowth = Rate.FromPercent(1),
        NewBacklog = Rate.FromPercent(10),
        LowToModerate = Rate.FromPercent(20),
        ModerateToSignificant = Rate.FromPercent(10),
        SignificantToHigh = Rate.FromPercent(5),
    };

    /// <summary>
    /// One class: £100,000 High, £200,000 Significant, £300,000 Moderate, £400,000 Low, as at the end of 2026/27, for five years.
    /// </summary>
    public static ForecastModel Million => Of(Easy, new CategoryPounds(100_000, 200_000, 300_000, 400_000));

    public static ForecastModel Of(DeteriorationRates rates, params CategoryPounds[] classes) =>
        new()
        {
            Classes = [.. classes.Select((backlog, i) => new ClassBacklog($"class {i}", backlog))],
            Deterioration = new Deterioration
            {
                Name = "Example",
                Source = "A test",
                Mark = "not confirmed",
                Default = rates,
                ByClass = new Dictionary<string, DeteriorationRates>(),
                Named = [],
            },
            PriceBase = PriceBase.Parse("2026/27"),
            Start = new FinancialYear(2026),
            Years = 5,
        };

    /// <summary>One to three classes with rates of their own, either order of spending, with or without prices that rise.</summary>
    public static Arbitrary<ForecastModel> Any() =>
        (
            from count in Gen.Choose(1, 3)
            from backlogs in Backlog().ListOf(count)
            from rates in Rates().ListOf(count)
            from years in Gen.Choose(1, 6)
            from order in Gen.Elements(Enum.GetValues<SpendOrder>())
            from inflation in Gen.Choose(0, 5)
            from poundsPerPound in Gen.Choose(8, 15)
            select Of(DeteriorationRates.None, [.. backlogs]) with
            {
                Years = years,
                Order = order,
                Cash =
                    inflation == 0
                        ? null
                        : new CashPrices("prices", [.. Enumerable.Range(1, years).Select(year => 1 + (inflation * year / 100m))]),
                Deterioration = Of(DeteriorationRates.None).Deterioration with
                {
                    PoundsPerPoundRemoved = poundsPerPound / 10m,
                    ByClass = rates.Index().ToDictionary(rate => $"class {rate.Index}", rate => rate.Item),
                },
            }
        ).ToArbitrary();

    private static Gen<CategoryPounds> Backlog() =>
        from high in Gen.Choose(0, 5_000_000)
        from significant in Gen.Choose(0, 5_000_000)
        from moderate in Gen.Choose(0, 5_000_000)
        from low in Gen.Choose(0, 5_000_000)
        from scale in Gen.Elements(0m, 0.01m, 1m, 40m)
        select new CategoryPounds(high, significant, moderate, low) * scale;

    private static Gen<DeteriorationRates> Rates() =>
        from growth in Gen.Choose(-50, 100)
        from arising in Gen.Choose(0, 300)
        from moves in Gen.Choose(0, 1000).ThreeOf()
        select new DeteriorationRates
        {
            CostGrowth = Rate.FromPercent(growth / 10m),
            NewBacklog = Rate.FromPercent(arising / 10m),
            LowToModerate = Rate.FromPercent(moves.Item1 / 10m),
            ModerateToSignificant = Rate.FromPercent(moves.Item2 / 10m),
            SignificantToHigh = Rate.FromPercent(moves.Item3 / 10m),
        };

    private static Gen<(T, T, T)> ThreeOf<T>(this Gen<T> gen) => from a in gen from b in gen from c in gen select (a, b, c);
}
