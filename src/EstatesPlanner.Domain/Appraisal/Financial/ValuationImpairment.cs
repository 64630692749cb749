namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// What a first valuation takes off an asset: its cost so far × the percentage, once, in the year it comes into use. A new building is
/// usually worth
/// less as a modern equivalent asset than it cost. To income and expenditure, below the control total (annually managed expenditure): not
/// confirmed.
/// </summary>
public static class ValuationImpairment
{
    /// <param name="cost">Pounds in the accounts when it comes into use.</param>
    public static decimal Of(decimal cost, decimal percent, int year, int inUseFrom) => year == inUseFrom ? cost * percent / 100 : 0;
}
