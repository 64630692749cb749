using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// What no sheet of a bids file speaks of, kept through an import: a cost form while the file says the same capital, the working of a benefit while
/// it says the same pounds and quantity. A file that says otherwise takes the figure from its working, so the working goes.
/// </summary>
internal static class KeptWorkings
{
    public static IReadOnlyList<BidOption> In(IReadOnlyList<BidOption> options, IReadOnlyList<BidOption> before) =>
        [.. options.Select(option => before.FirstOrDefault(known => known.Id == option.Id) is { } was ? Kept(option, was) : option)];

    private static BidOption Kept(BidOption option, BidOption was) => option with
    {
        CostForm = SameCapital(option, was) ? was.CostForm : null,
        Costs = was.CostForm is null || !SameCapital(option, was) ? option.Costs : [.. option.Costs.Select(cost => cost.Kind == CostKind.Capital ? was.Costs.First(known => known.Id == cost.Id) : cost)],
        Benefits = [.. option.Benefits.Select(benefit => was.Benefits.FirstOrDefault(each => each.Id == benefit.Id) is { Working: { } working } known && known.Flow == benefit.Flow && known.QuantityPerYear == benefit.QuantityPerYear && known.Class == benefit.Class ? benefit with { Working = working } : benefit)],
    };

    private static bool SameCapital(BidOption option, BidOption was)
    {
        var (now, then) = (Capital(option), Capital(was));
        return now.Count == then.Count && now.All(line => then.TryGetValue(line.Key, out var flow) && flow == line.Value);
    }

    private static Dictionary<string, Flow> Capital(BidOption option) => option.Costs.Where(cost => cost.Kind == CostKind.Capital).ToDictionary(cost => cost.Id, cost => cost.Flow, StringComparer.Ordinal);
}
