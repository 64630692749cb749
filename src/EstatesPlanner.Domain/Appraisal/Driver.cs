using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Something an NPSV depends on in proportion: <c>cost:ID</c> (with the optimism bias it carries), <c>benefit:ID</c>, <c>risk:ID</c> (its impact),
/// <c>optimism-bias</c> (its percentage), <c>residual</c>, <c>capital</c> (all capital lines together) and <c>benefits</c> (all that count in pounds).
/// Those of business as usual, seen from another option, carry the prefix <c>bau:</c>.
/// </summary>
/// <param name="Id">As above.</param>
/// <param name="Label">The line's name, or the total's, in words.</param>
/// <param name="Value">Present level: pounds undiscounted over all years, or percent.</param>
/// <param name="Part">Its part of the NPSV, pounds: negative for a cost.</param>
/// <param name="Unit">pounds or percent.</param>
public sealed record Driver(string Id, string Label, decimal Value, decimal Part, string Unit = "pounds")
{
    private const string OfBusinessAsUsual = "bau:";

    /// <summary>Every driver of an option's NPSV against business as usual, the option's own first.</summary>
    public static IReadOnlyList<Driver> Of(AppraisedOption option, AppraisedOption? bau) =>
        [.. Of(option), .. bau is null ? [] : Of(bau).Select(driver => driver.Avoided())];

    /// <summary>The drivers of an option's own NPSV.</summary>
    public static IReadOnlyList<Driver> Of(AppraisedOption appraised)
    {
        var option = appraised.Option;
        var costs = option.Costs.Where(cost => cost.IsEconomic).ToList();
        var benefits = option.Benefits.Where(benefit => benefit.IsMonetised).ToList();
        var biased = option.OptimismBias?.Base.ToHashSet(StringComparer.Ordinal) ?? [];
        decimal PartOf(CostLine cost) => -appraised.PvByCost[cost.Id] * (1 + (biased.Contains(cost.Id) ? option.OptimismBias!.Percent / 100 : 0));

        return
        [
            .. costs.Select(cost => new Driver($"cost:{cost.Id}", cost.Name, cost.Flow.Total, PartOf(cost))),
            .. benefits.Select(benefit => new Driver($"benefit:{benefit.Id}", benefit.Name, benefit.Flow.Total, appraised.PvByBenefit[benefit.Id])),
            .. option.Risks.Select(risk => new Driver($"risk:{risk.Id}", $"Impact of {risk.Name}", risk.Impact, -appraised.PvByRisk[risk.Id])),
            new Driver("optimism-bias", "Optimism bias", option.OptimismBias?.Percent ?? 0, -appraised.OptimismBias, "percent"),
            new Driver("residual", "Residual value", option.Residual?.Amount ?? 0, appraised.Residual),
            new Driver("capital", "All capital", option.Capital.Total, costs.Where(cost => cost.Kind == CostKind.Capital).Sum(PartOf)),
            new Driver("benefits", "All benefits", benefits.Sum(benefit => benefit.Flow.Total), appraised.PvBenefits),
        ];
    }

    /// <summary>Whether it is a driver of business as usual, seen from another option.</summary>
    public bool IsAvoided => Id.StartsWith(OfBusinessAsUsual, StringComparison.Ordinal);

    /// <summary>The id the driver has in the option it belongs to.</summary>
    public static string OwnId(string driver) => driver.StartsWith(OfBusinessAsUsual, StringComparison.Ordinal) ? driver[OfBusinessAsUsual.Length..] : driver;

    /// <summary>What sort of driver it is: cost, benefit, risk, optimism-bias, residual, capital or benefits.</summary>
    public static string KindOf(string driver) => OwnId(driver).Split(':')[0];

    /// <summary>Whether the option has such a driver of its own, whatever its level.</summary>
    public static bool Has(BidOption option, string driver) => driver switch
    {
        "capital" or "benefits" => true,
        "optimism-bias" => option.OptimismBias is not null,
        "residual" => option.Residual is not null,
        _ => option.Costs.Any(cost => cost.IsEconomic && driver == $"cost:{cost.Id}")
            || option.Benefits.Any(benefit => benefit.IsMonetised && driver == $"benefit:{benefit.Id}")
            || option.Risks.Any(risk => driver == $"risk:{risk.Id}"),
    };

    /// <summary>The option with one of its own drivers multiplied; the same option where the driver is not its.</summary>
    public static BidOption Scaled(BidOption option, string driver, decimal factor) => option with
    {
        Costs = [.. option.Costs.Select(cost => driver == $"cost:{cost.Id}" || (driver == "capital" && cost.Kind == CostKind.Capital) ? cost with { Flow = cost.Flow * factor } : cost)],
        Benefits = [.. option.Benefits.Select(benefit => driver == $"benefit:{benefit.Id}" || (driver == "benefits" && benefit.IsMonetised) ? benefit with { Flow = benefit.Flow * factor } : benefit)],
        Risks = [.. option.Risks.Select(risk => driver == $"risk:{risk.Id}" ? risk with { Impact = risk.Impact * factor } : risk)],
        OptimismBias = driver == "optimism-bias" && option.OptimismBias is { } bias ? bias with { Percent = bias.Percent * factor, Working = null } : option.OptimismBias,
        Residual = driver == "residual" && option.Residual is { } residual ? residual with { Amount = residual.Amount * factor } : option.Residual,
    };

    /// <summary>An option and business as usual with this driver, of either, multiplied.</summary>
    public (BidOption Option, BidOption? Bau) Scaled(BidOption option, BidOption? bau, decimal factor) => IsAvoided
        ? (option, bau is null ? null : Scaled(bau, OwnId(Id), factor))
        : (Scaled(option, Id, factor), bau);

    /// <summary>As a driver of what business as usual would have cost or brought, had the option not replaced it.</summary>
    private Driver Avoided() => this with { Id = OfBusinessAsUsual + Id, Label = $"{Label} (business as usual)", Part = -Part };
}
