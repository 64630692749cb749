namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// The weight of £1 to a group: (median equivalised income ÷ the group's median)^elasticity. No unit. Shown only beside the unweighted
/// result.
/// Source: HM Treasury, The Green Book (2018), Annex A3, with elasticity 1.3.
/// </summary>
public static class WelfareWeight
{
    public const decimal GreenBookElasticity = 1.3m;

    /// <exception cref="ArgumentOutOfRangeException">An income that is not above zero.</exception>
    public static decimal Of(decimal medianIncome, decimal groupIncome, decimal elasticity = GreenBookElasticity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(groupIncome);
        return Power.Of(medianIncome / groupIncome, elasticity);
    }
}
