using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// What a bids file without the sheets of workings does not speak of, kept through its import: a cost form while the file says the same
/// capital, the working
/// of a benefit while it says the same pounds, quantity and confidence. A file that says otherwise takes the figure from its working, so
/// the working goes.
/// </summary>
internal static class KeptWorkings
{
    /// <param name="forms">Whether nothing is said of cost forms.</param>
    /// <param name="inputs">Whether nothing is said of what benefits are worked out from.</param>
    public static IReadOnlyList<BidOption> In(
        IReadOnlyList<BidOption> options,
        IReadOnlyList<BidOption> before,
        bool forms = true,
        bool inputs = true
    ) =>
        [
            .. options.Select(option =>
                before.FirstOrDefault(known => known.Id == option.Id) is { } was ? Inputs(Form(option, was, forms), was, inputs) : option
            ),
        ];

    private static BidOption Form(BidOption option, BidOption was, bool kept) =>
        !kept
            ? option
            : option with
            {
                CostForm = SameCapital(option, was) ? was.CostForm : null,
                Costs =
                    was.CostForm is null || !SameCapital(option, was)
                        ? option.Costs
                        :
                        [
                            .. option.Costs.Select(cost =>
                                cost.Kind == CostKind.Capital ? was.Costs.First(known => known.Id == cost.Id) : cost
                            ),
                        ],
            };

    private static BidOption Inputs(BidOption option, BidOption was, bool kept) =>
        !kept
            ? option
            : option with
            {
                Benefits =
                [
                    .. option.Benefits.Select(benefit =>
                        was.Benefits.FirstOrDefault(each => each.Id == benefit.Id) is { } known ? Kept(benefit, known) : benefit
                    ),
                ],
            };

    /// <summary>Its unit, its resource and how much of it is counted are the working's, so a blank cell does not clear them.</summary>
    private static Benefit Kept(Benefit benefit, Benefit known) =>
        known.Working is { } working
        && known.Flow == benefit.Flow
        && known.QuantityPerYear == benefit.QuantityPerYear
        && known.Class == benefit.Class
        && (benefit.ConfidencePercent ?? working.ConfidencePercent) == working.ConfidencePercent
            ? benefit with
            {
                Working = working,
                ConfidencePercent = working.ConfidencePercent,
                Unit = benefit.Unit ?? known.Unit,
                ResourceKey = benefit.ResourceKey ?? known.ResourceKey,
            }
            : benefit;

    private static bool SameCapital(BidOption option, BidOption was)
    {
        var (now, then) = (Capital(option), Capital(was));
        return now.Count == then.Count && now.All(line => then.TryGetValue(line.Key, out var flow) && flow == line.Value);
    }

    private static Dictionary<string, Flow> Capital(BidOption option) =>
        option.Costs.Where(cost => cost.Kind == CostKind.Capital).ToDictionary(cost => cost.Id, cost => cost.Flow, StringComparer.Ordinal);
}
