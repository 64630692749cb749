namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// What an option's optimism bias is a percentage of. The base holds no contingency: a base that does counts the same uncertainty twice. A
/// contingency is the line that a cost form
/// gives for it, or any whose name or id says so. Source: HM Treasury, supplementary guidance on optimism bias (base estimates exclude
/// contingency).
/// </summary>
public static class BiasBase
{
    private static readonly string[] Words = ["contingency", "contingencies", "risk allowance", "risk provision"];

    /// <summary>The contingency lines among those that carry the bias; none where it is nought.</summary>
    public static IReadOnlyList<CostLine> ContingencyIn(BidOption option) =>
        option.OptimismBias is { Percent: not 0 } bias
            ? [.. option.Costs.Where(cost => bias.Base.Contains(cost.Id, StringComparer.Ordinal) && IsContingency(cost))]
            : [];

    public static bool IsContingency(CostLine cost) =>
        new[] { cost.Name, cost.Id.Replace('-', ' ').Replace('_', ' ') }.Any(said =>
            Words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !said.Contains("excluding contingenc", StringComparison.OrdinalIgnoreCase)
            && !said.Contains("without contingenc", StringComparison.OrdinalIgnoreCase)
        );
}
