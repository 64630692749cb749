namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// Depreciation of a year: what is still to be written off ÷ the years left, this one among them. After the end of the life all of it at
/// once.
/// Pounds. Source: DHSC group accounting manual, straight-line depreciation over the useful life.
/// </summary>
public static class StraightLine
{
    /// <param name="left">Pounds still to be depreciated: net book value less what remains at the end of the life.</param>
    public static decimal Of(decimal left, int yearsLeft) => left / Math.Max(1, yearsLeft);
}
