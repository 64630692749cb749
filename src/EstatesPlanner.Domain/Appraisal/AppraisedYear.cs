using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// One year of an appraised option, pounds in real terms, undiscounted, economic view; costs and benefits both positive.
/// The years' discounted nets sum to the option's NPSV.
/// </summary>
public sealed record AppraisedYear
{
    public required int Year { get; init; }

    public required decimal Capital { get; init; }

    /// <summary>Revenue and lifecycle costs.</summary>
    public required decimal Running { get; init; }

    public required decimal OptimismBias { get; init; }

    public required decimal ExpectedRisk { get; init; }

    public required decimal Residual { get; init; }

    /// <summary>Monetised benefits.</summary>
    public required decimal Benefits { get; init; }

    /// <summary>The net of the year, discounted: benefits in the health stream by the health rate.</summary>
    public required decimal Discounted { get; init; }

    public decimal Net => Benefits + Residual - Capital - Running - OptimismBias - ExpectedRisk;

    /// <summary>Years 0 to the last.</summary>
    public static IReadOnlyList<AppraisedYear> Of(AppraisalAnswer answer, AppraisedOption appraised)
    {
        var option = appraised.Option;
        var costs = option.Costs.Where(cost => cost.IsEconomic).Select(cost => (Line: cost, Flow: answer.Terms.Of(cost))).ToList();
        var benefits = option
            .Benefits.Where(benefit => benefit.IsMonetised)
            .Select(benefit => (Line: benefit, Flow: answer.Terms.Of(benefit)))
            .ToList();
        var biased = option.OptimismBias?.Base.ToHashSet(StringComparer.Ordinal) ?? [];
        var (standard, health) = (answer.DiscountFactors(BenefitStream.Standard), answer.DiscountFactors(BenefitStream.Health));

        return
        [
            .. Enumerable
                .Range(0, answer.Model.Years + 1)
                .Select(year =>
                {
                    var row = new AppraisedYear
                    {
                        Year = year,
                        Capital = costs.Where(cost => cost.Line.Kind == CostKind.Capital).Sum(cost => cost.Flow[year]),
                        Running = costs.Where(cost => cost.Line.Kind != CostKind.Capital).Sum(cost => cost.Flow[year]),
                        OptimismBias =
                            (option.OptimismBias?.Percent ?? 0)
                            / 100
                            * costs.Where(cost => biased.Contains(cost.Line.Id)).Sum(cost => cost.Flow[year]),
                        ExpectedRisk = option.Risks.Where(risk => risk.Year == year).Sum(risk => risk.ExpectedCost),
                        Residual = option.Residual is { } residual && residual.Year == year ? residual.Amount : 0,
                        Benefits = benefits.Sum(benefit => benefit.Flow[year]),
                        Discounted = 0,
                    };
                    var inHealth = benefits
                        .Where(benefit => benefit.Line.Stream == BenefitStream.Health)
                        .Sum(benefit => benefit.Flow[year]);
                    return row with { Discounted = ((row.Net - inHealth) * standard[year]) + (inHealth * health[year]) };
                }),
        ];
    }
}
