using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Something an NPSV depends on in proportion: <c>cost:ID</c> (with the optimism bias it carries), <c>benefit:ID</c>, <c>risk:ID</c> (its impact),
/// <c>optimism-bias</c> (its percentage), <c>residual</c>, <c>capital</c> (all capital lines together) and <c>benefits</c> (all that count in pounds).
/// Those of business as usual carry the prefix <c>bau:</c>.
/// </summary>
/// <param name="Label">The line's name, or the total's, in words.</param>
/// <param name="Value">Present level: pounds undiscounted over all years, or percent.</param>
/// <param name="Part">Its part of the NPSV, pounds: negative for a cost.</param>
internal sealed record SwitchingDriver(string Id, string Label, decimal Value, decimal Part, string Unit = "pounds")
{
    /// <summary>As a driver of what business as usual would have cost or brought, had the option not replaced it.</summary>
    public SwitchingDriver Avoided() => this with { Id = $"bau:{Id}", Label = $"{Label} (business as usual)", Part = -Part };

    public static IEnumerable<SwitchingDriver> Of(AppraisedOption appraised)
    {
        var option = appraised.Option;
        var costs = option.Costs.Where(cost => cost.IsEconomic).ToList();
        var benefits = option.Benefits.Where(benefit => benefit.IsMonetised).ToList();
        var biased = option.OptimismBias?.Base.ToHashSet(StringComparer.Ordinal) ?? [];
        decimal PartOf(CostLine cost) => -appraised.PvByCost[cost.Id] * (1 + (biased.Contains(cost.Id) ? option.OptimismBias!.Percent / 100 : 0));

        return
        [
            .. costs.Select(cost => new SwitchingDriver($"cost:{cost.Id}", cost.Name, cost.Flow.Total, PartOf(cost))),
            .. benefits.Select(benefit => new SwitchingDriver($"benefit:{benefit.Id}", benefit.Name, benefit.Flow.Total, appraised.PvByBenefit[benefit.Id])),
            .. option.Risks.Select(risk => new SwitchingDriver($"risk:{risk.Id}", $"Impact of {risk.Name}", risk.Impact, -appraised.PvByRisk[risk.Id])),
            new SwitchingDriver("optimism-bias", "Optimism bias", option.OptimismBias?.Percent ?? 0, -appraised.OptimismBias, "percent"),
            new SwitchingDriver("residual", "Residual value", option.Residual?.Amount ?? 0, appraised.Residual),
            new SwitchingDriver("capital", "All capital", option.Capital.Total, costs.Where(cost => cost.Kind == CostKind.Capital).Sum(PartOf)),
            new SwitchingDriver("benefits", "All benefits", benefits.Sum(benefit => benefit.Flow.Total), appraised.PvBenefits),
        ];
    }
}
