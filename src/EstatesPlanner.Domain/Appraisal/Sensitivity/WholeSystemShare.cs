using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>
/// What one organisation pays and receives of an option: present values in pounds, economic view. A cost with the optimism bias it carries
/// falls on
/// the line's payer; risk and residual, and costs that name no payer, on the trust whose bid it is. The nets of all sum to the option's
/// NPSV.
/// </summary>
/// <param name="Organisation">Null is the bid's own trust, or a beneficiary nobody stated.</param>
public sealed record WholeSystemShare(string? Organisation, decimal Costs, IReadOnlyDictionary<BenefitClass, decimal> BenefitsByClass)
{
    public decimal Benefits => BenefitsByClass.Values.Sum();

    public decimal Net => Benefits - Costs;

    /// <summary>Those who gain or lose most first, the trust's own row among them; ties by name.</summary>
    /// <param name="appraised">The option.</param>
    /// <param name="trust">Code of the bid's own trust, so that a line naming it falls in the row of lines that name nobody.</param>
    public static IReadOnlyList<WholeSystemShare> Of(AppraisedOption appraised, string? trust = null)
    {
        var option = appraised.Option;
        string? Named(string? organisation) => organisation == trust ? null : organisation;
        var costs = option
            .Costs.Where(cost => cost.IsEconomic)
            .Select(cost => (Payer: Named(cost.Payer), Amount: appraised.PvByCost[cost.Id] * (1 + (option.BiasPercentOn(cost) / 100))))
            .Append((Payer: null, Amount: appraised.ExpectedRisk - appraised.Residual))
            .ToLookup(entry => entry.Payer, entry => entry.Amount, StringComparer.Ordinal);
        var benefits = option
            .Benefits.Where(benefit => benefit.IsMonetised)
            .ToLookup(benefit => Named(benefit.Beneficiary), StringComparer.Ordinal);
        return
        [
            .. costs
                .Select(each => each.Key)
                .Concat(benefits.Select(each => each.Key))
                .Distinct(StringComparer.Ordinal)
                .Select(organisation => new WholeSystemShare(
                    organisation,
                    costs[organisation].Sum(),
                    benefits[organisation]
                        .GroupBy(benefit => benefit.Class)
                        .ToDictionary(each => each.Key, each => each.Sum(benefit => appraised.PvByBenefit[benefit.Id]))
                ))
                .Where(share => share.Costs != 0 || share.BenefitsByClass.Count > 0)
                .OrderByDescending(share => Math.Abs(Rounding.To(9, share.Net)))
                .ThenBy(share => share.Organisation, StringComparer.Ordinal),
        ];
    }
}
