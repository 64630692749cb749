using System.Globalization;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>One option's figures, from its cost lines and benefits to its net present social value, each from the ones before.</summary>
internal static class ComposeOption
{
    public static void Into(CaseDraft draft, AppraisedOption appraised, AppraisalModel model)
    {
        var (figures, option, key) = (draft.Figures, appraised.Option, draft.Key(appraised.Option));
        var costs = option
            .Costs.Select((cost, i) => (cost, i))
            .Where(entry => entry.cost.Kind != CostKind.Transfer)
            .ToDictionary(
                entry => entry.cost.Id,
                entry =>
                    figures.Engine(
                        $"cost.{key}.{FigureKey.Of(entry.cost.Id, entry.i)}.pv",
                        $"Present value of {entry.cost.Name}, {option.Name}",
                        appraised.PvByCost[entry.cost.Id],
                        FigureUnit.Pounds,
                        "sum over years of amount × discount factor (PresentValue)",
                        [FigureInput.Of(CostLine(draft, option, entry.cost, entry.i))]
                    ),
                StringComparer.Ordinal
            );
        var pvCosts = figures.Sum(
            $"pvcosts.{key}",
            $"PV of costs, {option.Name}",
            FigureUnit.Pounds,
            "sum of the present values of the cost lines",
            costs.Values
        );
        var bias = Bias(draft, option, key, costs);
        var risk = figures.Sum(
            $"risk.{key}",
            $"Expected risk, {option.Name}",
            FigureUnit.Pounds,
            "sum of the present values of the risks",
            option.Risks.Select((each, i) => Risk(draft, option, each, i, model))
        );
        var residual = figures.Engine(
            $"residual.{key}",
            $"Less residual value, {option.Name}",
            -appraised.Residual,
            FigureUnit.Pounds,
            "residual value × discount factor of its year, taken from the cost",
            [FigureInput.Of(draft.BidRow("Options", $"{option.Name}, residual"))]
        );
        var npc = figures.Sum(
            $"npc.{key}",
            $"Net present cost, {option.Name}",
            FigureUnit.Pounds,
            "PV of costs + optimism bias + expected risk − residual value",
            [pvCosts, bias, risk, residual]
        );
        var benefits = Benefits(draft, appraised, key);
        var npsv = figures.Difference($"npsv.{key}", $"NPSV, {option.Name}", benefits, npc);
        figures.Engine(
            $"eac.{key}",
            $"Equivalent annual cost, {option.Name}",
            appraised.Eac,
            FigureUnit.Pounds,
            "net present cost ÷ annuity factor of the years (EquivalentAnnualCost)",
            [FigureInput.Of(npc)]
        );
        Increment(draft, appraised, key, npc, benefits, npsv);
    }

    /// <summary>An option's cost line, undiscounted; made once, asked for by every part that shows it.</summary>
    public static Figure CostLine(CaseDraft draft, BidOption option, CostLine cost, int place)
    {
        var id = $"cost.{draft.Key(option)}.{FigureKey.Of(cost.Id, place)}";
        return draft.Figures.Find(id)
            ?? draft.Figures.Stated(
                id,
                $"{cost.Name}, {option.Name}",
                cost.Flow.Total,
                FigureUnit.Pounds,
                "sum of the line's yearly amounts, undiscounted",
                draft.BidRow("Costs", $"{option.Name}: {cost.Name}")
            );
    }

    private static Figure Bias(CaseDraft draft, BidOption option, string key, Dictionary<string, Figure> costs)
    {
        var figures = draft.Figures;
        var percent = figures.Stated(
            $"bias.percent.{key}",
            $"Optimism bias per cent, {option.Name}",
            option.OptimismBias?.Percent ?? 0,
            FigureUnit.Percent,
            "stated by the bid",
            draft.BidRow("Options", option.Name)
        );
        var @base = figures.Sum(
            $"bias.base.{key}",
            $"PV of the optimism bias base, {option.Name}",
            FigureUnit.Pounds,
            "sum of the present values of the lines named as the base",
            (option.OptimismBias?.Base ?? []).Where(costs.ContainsKey).Select(id => costs[id])
        );
        return figures.Product($"bias.{key}", $"Optimism bias, {option.Name}", FigureUnit.Pounds, percent, @base);
    }

    private static Figure Risk(CaseDraft draft, BidOption option, RiskCost risk, int place, AppraisalModel model)
    {
        var id = $"risk.{draft.Key(option)}.{FigureKey.Of(risk.Id, place)}";
        var row = draft.BidRow("Risks", $"{option.Name}: {risk.Name}");
        var probability = draft.Figures.Stated(
            $"{id}.probability",
            $"Probability of {risk.Name}, {option.Name}",
            risk.Probability * 100,
            FigureUnit.Percent,
            "stated by the bid",
            row
        );
        var impact = draft.Figures.Stated(
            $"{id}.impact",
            $"Impact of {risk.Name}, {option.Name}",
            risk.Impact,
            FigureUnit.Pounds,
            "stated by the bid",
            row
        );
        var factor = Factor(draft, model, risk.Year, BenefitStream.Standard);
        return draft.Figures.Product(
            $"{id}.pv",
            $"Expected cost of {risk.Name}, {option.Name}, present value",
            FigureUnit.Pounds,
            probability,
            impact,
            factor
        );
    }

    /// <summary>The discount factor of a year, made once.</summary>
    public static Figure Factor(CaseDraft draft, AppraisalModel model, int year, BenefitStream stream)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"factor.{WireWord.Of(stream)}.{year}");
        return draft.Figures.Find(id)
            ?? draft.Figures.Engine(
                id,
                $"Discount factor, {WireWord.Of(stream)}, year {CaseDraft.Text(year)}",
                model.Schedule.Of(stream).Factor(year),
                FigureUnit.Factor,
                $"{model.Schedule.Name} (DiscountRates)",
                [FigureInput.Of(new SourceRow { File = model.Schedule.Source, Row = model.Schedule.Id })]
            );
    }

    private static Figure Benefits(CaseDraft draft, AppraisedOption appraised, string key)
    {
        var option = appraised.Option;
        var present = option
            .Benefits.Select((benefit, i) => (benefit, i))
            .Where(entry => entry.benefit.IsMonetised)
            .Select(entry =>
            {
                var id = $"benefit.{key}.{FigureKey.Of(entry.benefit.Id, entry.i)}";
                var total = draft.Figures.Stated(
                    id,
                    $"{entry.benefit.Name}, {option.Name}",
                    entry.benefit.Flow.Total,
                    FigureUnit.Pounds,
                    "sum of the yearly amounts, undiscounted",
                    draft.BidRow("Benefits", $"{option.Name}: {entry.benefit.Name}")
                );
                return (
                    entry.benefit.Class,
                    Figure: draft.Figures.Engine(
                        $"{id}.pv",
                        $"Present value of {entry.benefit.Name}, {option.Name}",
                        appraised.PvByBenefit[entry.benefit.Id],
                        FigureUnit.Pounds,
                        $"sum over years of amount × {WireWord.Of(entry.benefit.Stream)} discount factor (PresentValue)",
                        [FigureInput.Of(total)]
                    )
                );
            })
            .ToList();
        var classes = ComposeEconomic
            .Monetised.Select(each =>
                draft.Figures.Sum(
                    $"benefits.{WireWord.Of(each)}.{key}",
                    $"{ComposeEconomic.ClassName(each)} benefits, {option.Name}",
                    FigureUnit.Pounds,
                    "sum of the present values of the class",
                    present.Where(entry => entry.Class == each).Select(entry => entry.Figure)
                )
            )
            .ToList();
        return draft.Figures.Sum(
            $"pvbenefits.{key}",
            $"PV of benefits, {option.Name}",
            FigureUnit.Pounds,
            "sum of the monetised classes",
            classes
        );
    }

    private static void Increment(CaseDraft draft, AppraisedOption appraised, string key, Figure npc, Figure benefits, Figure npsv)
    {
        if (appraised.Incremental is not { } increment || draft.Sources.Bid.BusinessAsUsual is not { } bau)
        {
            return;
        }

        var (figures, usual, name) = (draft.Figures, draft.Key(bau), appraised.Option.Name);
        figures.Difference($"incremental.npc.{key}", $"Incremental net present cost, {name}", npc, figures[$"npc.{usual}"]);
        figures.Difference($"incremental.benefits.{key}", $"Incremental benefits, {name}", benefits, figures[$"pvbenefits.{usual}"]);
        figures.Difference($"incremental.npsv.{key}", $"Incremental NPSV, {name}", npsv, figures[$"npsv.{usual}"]);
        if (increment.Ratio.Value is { } ratio)
        {
            figures.Engine(
                $"incremental.bcr.{key}",
                $"Benefit-cost ratio, {name}",
                ratio,
                FigureUnit.Ratio,
                increment.Ratio.Formula,
                [FigureInput.Of(figures[$"incremental.benefits.{key}"]), FigureInput.Of(figures[$"incremental.npc.{key}"])]
            );
        }
    }
}
