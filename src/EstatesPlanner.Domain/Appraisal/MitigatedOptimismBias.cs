using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Optimism bias left after mitigation, percent. Generic method: upper bound × (100% − managed contribution), where the managed
/// contribution is the sum of contribution × mitigation factor (0 to 1); the cost of managing the risk is stated apart.
/// Source: Mott MacDonald, Review of Large Public Procurement in the UK (2002). Health template: upper bound × sum(weight × residual),
/// weights summing to 100%. Source: Shrewsbury and Telford SOC (2016), Appendix 5a.
/// </summary>
public static class MitigatedOptimismBias
{
    public static decimal Of(decimal upperPercent, decimal managedPercent) => upperPercent * (100 - managedPercent) / 100;

    /// <summary>The managed contribution, percent.</summary>
    public static decimal Managed(IEnumerable<(decimal ContributionPercent, decimal MitigationFactor)> factors) =>
        factors.Sum(factor => factor.ContributionPercent * factor.MitigationFactor);

    /// <summary>The health template: each weight is percent of the whole, each residual the part (0 to 1) not yet mitigated.</summary>
    public static decimal ByWeights(decimal upperPercent, IEnumerable<(decimal WeightPercent, decimal Residual)> factors) =>
        upperPercent * factors.Sum(factor => factor.WeightPercent * factor.Residual) / 100;

    /// <summary>
    /// A whole working: the sum over its parts of share × upper bound × (100% − managed contribution). The health template is the same sum,
    /// since its weights make 100%.
    /// </summary>
    public static decimal Of(BiasWorking working) =>
        working.Parts.Sum(part =>
            part.Share * Of(part.UpperPercent, Managed(part.Factors.Select(factor => (factor.ContributionPercent, factor.Mitigated))))
        );

    /// <summary>The upper bound before mitigation: the sum of share × upper bound.</summary>
    public static decimal Upper(BiasWorking working) => working.Parts.Sum(part => part.Share * part.UpperPercent);
}
