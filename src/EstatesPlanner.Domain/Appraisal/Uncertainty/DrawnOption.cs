using EstatesPlanner.Domain.Bids;
using static EstatesPlanner.Domain.Appraisal.Uncertainty.Elementary;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>An appraised option as amounts that are drawn: net present cost, benefits, and capital.</summary>
/// <param name="Npc">Net present cost.</param>
/// <param name="Benefits">PV of monetised benefits.</param>
/// <param name="Capital">Undiscounted capital in real terms with the optimism bias on it: what a budget has to meet.</param>
internal sealed record DrawnOption(DrawnForm Npc, DrawnForm Benefits, DrawnForm Capital)
{
    public DrawnForm Npsv => Benefits - Npc;

    /// <param name="events">Of the whole appraisal.</param>
    /// <param name="scope">Whose appraisal it is: keeps the draws of one bid's lines apart from another's of the same name.</param>
    public static DrawnOption Of(AppraisedOption appraised, RealTerms terms, UncertainInputs uncertainty, RiskEvents events, string scope)
    {
        var option = appraised.Option;
        IReadOnlyList<DrawnInput> Inputs(params IEnumerable<string> drivers) =>
            [.. drivers.Select(driver => Input(uncertainty.Find(option.Id, driver), scope)).OfType<DrawnInput>()];
        IReadOnlyList<DrawnInput> Impact(RiskCost risk) =>
            [.. new[] { Input(uncertainty.Find(option.Id, $"risk:{risk.Id}"), scope, $"risk:{events.NameOf(risk)}") }.OfType<DrawnInput>()];
        IReadOnlyList<string> Drivers(CostLine cost) =>
            cost.Kind == CostKind.Capital ? [$"cost:{cost.Id}", "capital"] : [$"cost:{cost.Id}"];

        var costs = option.Costs.Where(cost => cost.IsEconomic).ToList();
        var biased = option.OptimismBias is { } bias
            ? costs.Where(cost => bias.Base.Contains(cost.Id, StringComparer.Ordinal)).ToList()
            : [];
        var uplift = Nearest(option.OptimismBias?.Percent ?? 0) / 100;
        DrawnForm Spent(Func<CostLine, decimal> amount, Func<CostLine, bool> counts) =>
            new([
                .. costs.Where(counts).Select(cost => new DrawnTerm(Nearest(amount(cost)), Inputs(Drivers(cost)))),
                .. biased
                    .Where(counts)
                    .Select(cost => new DrawnTerm(Nearest(amount(cost)) * uplift, Inputs(Drivers(cost).Append("optimism-bias")))),
            ]);

        var risks = new DrawnForm([
            .. option
                .Risks.Where(risk => risk.Probability > 0)
                .Select(risk => new DrawnTerm(
                    Nearest(appraised.PvByRisk[risk.Id] / risk.Probability),
                    [new DrawnEvent($"{scope}/happens/{events.NameOf(risk)}", IsShared: false, Nearest(risk.Probability)), .. Impact(risk)]
                )),
        ]);
        var residual = new DrawnForm(
            option.Residual is not StraightLineResidual
                ? [new DrawnTerm(Nearest(appraised.Residual), Inputs("residual"))]
                :
                [
                    .. costs
                        .Where(cost => appraised.ResidualByCost.ContainsKey(cost.Id))
                        .Select(cost => new DrawnTerm(
                            Nearest(appraised.ResidualByCost[cost.Id]),
                            Inputs(Drivers(cost).Append("residual"))
                        )),
                ]
        );
        return new DrawnOption(
            Spent(cost => appraised.PvByCost[cost.Id], _ => true) + risks - residual,
            new([
                .. option
                    .Benefits.Where(benefit => benefit.IsMonetised)
                    .Select(benefit => new DrawnTerm(
                        Nearest(appraised.PvByBenefit[benefit.Id]),
                        Inputs($"benefit:{benefit.Id}", "benefits")
                    )),
            ]),
            Spent(cost => terms.Of(cost).Total, cost => cost.Kind == CostKind.Capital)
        );
    }

    /// <param name="name">Of its draws, where options that name one driver do not all mean one thing.</param>
    private static DrawnInput? Input(UncertainDriver? driver, string scope, string? name = null) =>
        driver is null
            ? null
            : new DrawnMultiple(
                driver.Share is { } share
                    ? $"share {share}"
                    : $"{scope}/{driver.Option}/{(driver.Option is null ? name : null) ?? driver.Driver}",
                driver.Share is not null,
                driver.Distribution,
                driver.Factor,
                Nearest(driver.Loading)
            );
}
