using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// What is left of an asset at the end of an appraisal by straight line: capital × years of life left ÷ whole life, never below nought.
/// Its use begins the year after the last of its spend and each year of use takes one year of life, as in the accounts
/// (<see cref="Financial.AssetAccount"/>): nothing is left at the end of its life, half at half of it. Pounds, at the price base of the
/// capital.
/// A stand-in until there is a market value or a cost of winding down, which comes before it.
/// Source: HM Treasury, The Green Book (2018), residual values and liabilities.
/// </summary>
public static class RemainingLifeValue
{
    /// <param name="costs">The option's lines.</param>
    /// <param name="lines">Ids of those that make the asset.</param>
    /// <param name="lifeYears">Its whole life.</param>
    /// <param name="atYear">The year index in which it is valued.</param>
    public static Residual Of(IReadOnlyList<CostLine> costs, IReadOnlyList<string> lines, int lifeYears, int atYear)
    {
        var spent = costs.Where(cost => lines.Contains(cost.Id, StringComparer.Ordinal)).Max(cost => cost.Flow.LastYear) ?? 0;
        return StraightLineResidual.Of(atYear, new RemainingLife(lines, YearsLeft(spent, lifeYears, atYear), lifeYears), costs);
    }

    /// <param name="spentBy">The year index of the last of its spend.</param>
    /// <param name="lifeYears">Its whole life.</param>
    /// <param name="atYear">The year index in which it is valued.</param>
    public static int YearsLeft(int spentBy, int lifeYears, int atYear) => Math.Max(0, lifeYears - Math.Max(0, atYear - spentBy));
}
