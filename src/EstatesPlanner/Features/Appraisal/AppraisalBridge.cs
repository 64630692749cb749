using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>A step from capital to what an option is worth, present value in pounds: a cost is below nought.</summary>
/// <param name="IsWhole">It stands on the ground: where the steps begin or what they come to.</param>
/// <param name="Short">As few words as fit under a block of a picture.</param>
internal sealed record BridgeStep(string Label, decimal Amount, string Short, bool IsWhole = false);

/// <summary>From capital by running costs, bias, risk and benefits to the NPSV, and on to the NPSV against business as usual.</summary>
internal static class AppraisalBridge
{
    public static IReadOnlyList<BridgeStep> Of(AppraisalAnswer answer, AppraisedOption option)
    {
        decimal Pv(params CostKind[] kinds) =>
            option.Option.Costs.Where(cost => kinds.Contains(cost.Kind)).Sum(cost => option.PvByCost.GetValueOrDefault(cost.Id));
        IEnumerable<BridgeStep> steps =
        [
            new("Running and lifecycle", -Pv(CostKind.Revenue, CostKind.Lifecycle), "Running and lifecycle"),
            new("Optimism bias", -option.OptimismBias, "Optimism bias"),
            new("Expected risk", -option.ExpectedRisk, "Expected risk"),
            new("Residual value", option.Residual, "Residual value"),
            .. option.PvByClass.Select(each => new BridgeStep(
                $"{BidWords.Of(each.Key)} benefits",
                each.Value,
                $"{BidWords.Of(each.Key).Replace("-releasing", "", StringComparison.Ordinal)} benefits"
            )),
        ];
        return
        [
            new("Capital", -Pv(CostKind.Capital), "Capital", IsWhole: true),
            .. steps.Where(step => step.Amount != 0),
            new("NPSV", option.Npsv, "NPSV", IsWhole: true),
            .. option.Incremental is { } increment && answer.BusinessAsUsual is { } bau
                ? new BridgeStep[]
                {
                    new("Business as usual not borne", -bau.Npsv, "Business as usual not borne"),
                    new("NPSV against business as usual", increment.Npsv, "Gain in NPSV", IsWhole: true),
                }
                : [],
        ];
    }
}
