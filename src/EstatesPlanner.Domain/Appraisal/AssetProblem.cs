using EstatesPlanner.Domain.Bids;
using static EstatesPlanner.Domain.Appraisal.AppraisalProblem;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>What must be mended in the assets, VAT and risks of an option, of which the financial view is made.</summary>
internal static class AssetProblem
{
    internal const int LongestLife = 200;
    private const decimal MostPounds = 1_000_000_000_000_000m;

    public static IEnumerable<AppraisalProblem> In(BidOption option, string path, int years) =>
        [
            .. option.Costs.SelectMany((cost, i) => OfCost(cost, $"{path}.costs[{Text(i)}]", years)),
            .. option.Risks.SelectMany(
                (risk, i) =>
                    RiskCost.Kinds.Contains(risk.Kind)
                        ? Enumerable.Empty<AppraisalProblem>()
                        : [new($"{path}.risks[{Text(i)}].kind", "A risk is capital or revenue.")]
            ),
            .. Repeated(option.Replaces, asset => asset.Id, $"{path}.replaces", "replaced asset"),
            .. option.Replaces.SelectMany((asset, i) => OfReplaced(asset, $"{path}.replaces[{Text(i)}]", years)),
        ];

    internal static string Life => $"A life is 1 to {Text(LongestLife)} years.";

    private static IEnumerable<AppraisalProblem> OfCost(CostLine cost, string path, int years) =>
        [
            .. Percent(cost.VatPercent, $"{path}.vatPercent", "A rate of VAT"),
            .. Percent(cost.VatRecoverablePercent, $"{path}.vatRecoverablePercent", "The part of VAT that is recovered"),
            .. cost is { Kind: CostKind.Transfer, VatPercent: > 0 } ? Say($"{path}.vatPercent", "A transfer carries no VAT.") : [],
            .. cost.Asset is { } asset ? OfAsset(asset, cost, $"{path}.asset", years) : [],
        ];

    private static IEnumerable<AppraisalProblem> OfAsset(AssetTerms asset, CostLine cost, string path, int years) =>
        [
            .. cost.Kind is CostKind.Capital or CostKind.Lifecycle ? [] : Say(path, "Only capital and lifecycle lines make an asset."),
            .. asset.LifeYears is < 1 or > LongestLife ? Say($"{path}.lifeYears", Life) : [],
            .. asset.InUseFrom < 0 || asset.InUseFrom > years
                ? Say($"{path}.inUseFrom", $"Year {Text(asset.InUseFrom.Value)} is outside years 0 to {Text(years)} of the appraisal.")
                : [],
            .. Percent(asset.DonatedPercent, $"{path}.donatedPercent", "The donated part"),
            .. Percent(asset.ImpairmentPercent, $"{path}.impairmentPercent", "An impairment"),
            .. Percent(asset.ResidualPercent, $"{path}.residualPercent", "What is left at the end"),
            .. asset.ImpairmentPercent + asset.ResidualPercent > 100
                ? Say(path, "Impairment and what is left at the end are at most the whole cost.")
                : [],
        ];

    private static IEnumerable<AppraisalProblem> OfReplaced(ReplacedAsset asset, string path, int years) =>
        [
            .. asset.NetBookValue is < 0 or > MostPounds ? Say($"{path}.netBookValue", "A net book value is not below nought.") : [],
            .. asset.RemainingLifeYears is < 1 or > LongestLife ? Say($"{path}.remainingLifeYears", Life) : [],
            .. asset.ReplacedIn < 0 || asset.ReplacedIn > years
                ? Say($"{path}.replacedIn", $"Year {Text(asset.ReplacedIn)} is outside years 0 to {Text(years)} of the appraisal.")
                : [],
        ];

    internal static IEnumerable<AppraisalProblem> Percent(decimal? percent, string path, string what) =>
        percent is < 0 or > 100 ? Say(path, $"{what} is between 0% and 100%.") : [];

    internal static IEnumerable<AppraisalProblem> Say(string path, string message) => [new AppraisalProblem(path, message)];
}
