using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>An option's NPSV without and with distributional weights, pounds.</summary>
public sealed record WeightedNpsv(string Option, decimal Unweighted, decimal Weighted);

/// <summary>All options at one elasticity.</summary>
/// <param name="Weights">By group id.</param>
public sealed record DistributionalResult(
    decimal Elasticity,
    IReadOnlyDictionary<string, decimal> Weights,
    IReadOnlyList<WeightedNpsv> Options
)
{
    public static IReadOnlyList<DistributionalResult> Of(AppraisalAnswer answer, DistributionalWeights distribution) =>
        [.. distribution.Elasticities.Select(elasticity => Of(answer, distribution, elasticity))];

    private static DistributionalResult Of(AppraisalAnswer answer, DistributionalWeights distribution, decimal elasticity)
    {
        var weights = distribution.Groups.ToDictionary(
            group => group.Id,
            group => DistributionalWeights.WeightOf(group, elasticity),
            StringComparer.Ordinal
        );
        return new DistributionalResult(
            elasticity,
            weights,
            [
                .. answer.Options.Select(option => new WeightedNpsv(
                    option.Id,
                    option.Npsv,
                    option.Npsv
                        + distribution
                            .Shares.Where(share => share.Option is null || share.Option == option.Id)
                            .Sum(share => option.PvByBenefit.GetValueOrDefault(share.Benefit) * share.Share * (weights[share.Group] - 1))
                )),
            ]
        );
    }
}
