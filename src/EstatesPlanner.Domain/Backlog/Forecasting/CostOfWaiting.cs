using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>One item after so many years in which nothing is done to it.</summary>
/// <param name="Years">Of waiting.</param>
/// <param name="Cost">To eradicate it then, at today's price base.</param>
/// <param name="Extra">What the wait adds.</param>
/// <param name="Chances">Share of such items in each category by then; they sum to 1.</param>
public sealed record WaitedItem(int Years, Money Cost, Money Extra, CategoryPounds Chances)
{
    /// <summary>The category it is likeliest to have; the worse of two that are as likely.</summary>
    public RiskCategory Likeliest => RiskCategories.WorstFirst.MaxBy(category => Chances[category]);
}

/// <summary>
/// Cost of waiting = cost × (1 + growth of cost)^years − cost, in real terms, by the rates of the item's element class; its category moves
/// up
/// with the yearly chances of the class. New backlog is no part of it: that is other items.
/// </summary>
public static class CostOfWaiting
{
    /// <summary>The waits that are printed.</summary>
    public static readonly IReadOnlyList<int> Waits = [1, 2, 3, 5, 10];

    public static WaitedItem Of(Money cost, RiskCategory category, DeteriorationRates rates, int years)
    {
        var chances = CategoryPounds.In(category, 1);
        var factor = 1m;
        var moves = rates with { CostGrowth = default, NewBacklog = default };
        for (var year = 0; year < years; year++)
        {
            chances = YearlyDeterioration.Of(chances, chances, moves);
            factor *= 1 + rates.CostGrowth.Fraction;
        }

        var then = Rounding.ToPence(cost.Pounds * factor);
        return new WaitedItem(years, then, then - cost, chances);
    }

    public static IReadOnlyList<WaitedItem> Of(Money cost, RiskCategory category, DeteriorationRates rates) =>
        [.. Waits.Select(years => Of(cost, category, rates, years))];
}
