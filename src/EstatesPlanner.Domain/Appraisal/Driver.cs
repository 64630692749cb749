using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Something an NPSV depends on in proportion: <c>cost:ID</c> (with the optimism bias it carries), <c>benefit:ID</c>, <c>risk:ID</c> (its
/// impact),
/// <c>optimism-bias</c> (its percentage), <c>residual</c> (a straight line's follows the cost of its lines too), <c>capital</c> (all
/// capital lines together) and <c>benefits</c> (all that count in pounds).
/// Those of business as usual, seen from another option, carry the prefix <c>bau:</c>.
/// </summary>
/// <param name="Id">As above.</param>
/// <param name="Label">The line's name, or the total's, in words.</param>
/// <param name="Value">Present level: pounds undiscounted over all years, or percent; pounds of present value where the years of a line
/// come to nought.</param>
/// <param name="Part">Its part of the NPSV, pounds: negative for a cost.</param>
/// <param name="Unit">pounds, percent, or <see cref="PresentValueUnit"/>.</param>
public sealed record Driver(string Id, string Label, decimal Value, decimal Part, string Unit = "pounds")
{
    /// <summary>
    /// The unit of a line that takes as much as it gives over the years, such as land bought and sold again: only its present value says
    /// how large it is.
    /// </summary>
    public const string PresentValueUnit = "pounds of present value";

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
        var capital = costs.Where(cost => cost.Kind == CostKind.Capital).ToList();
        decimal PartOf(CostLine cost) =>
            (-appraised.PvByCost[cost.Id] * (1 + (option.BiasPercentOn(cost) / 100))) + appraised.ResidualByCost.GetValueOrDefault(cost.Id);

        return
        [
            .. costs.Select(cost => OfPounds($"cost:{cost.Id}", cost.Name, cost.Flow.Total, appraised.PvByCost[cost.Id], PartOf(cost))),
            .. benefits.Select(benefit =>
                OfPounds(
                    $"benefit:{benefit.Id}",
                    benefit.Name,
                    benefit.Flow.Total,
                    appraised.PvByBenefit[benefit.Id],
                    appraised.PvByBenefit[benefit.Id]
                )
            ),
            .. option.Risks.Select(risk => new Driver(
                $"risk:{risk.Id}",
                $"Impact of {risk.Name}",
                risk.Impact,
                -appraised.PvByRisk[risk.Id]
            )),
            new Driver("optimism-bias", "Optimism bias", option.OptimismBias?.Percent ?? 0, -appraised.OptimismBias, "percent"),
            new Driver("residual", "Residual value", option.Residual?.Amount ?? 0, appraised.Residual),
            OfPounds("capital", "All capital", option.Capital.Total, capital.Sum(cost => appraised.PvByCost[cost.Id]), capital.Sum(PartOf)),
            OfPounds("benefits", "All benefits", benefits.Sum(benefit => benefit.Flow.Total), appraised.PvBenefits, appraised.PvBenefits),
        ];
    }

    private static Driver OfPounds(string id, string label, decimal total, decimal presentValue, decimal part) =>
        total == 0 && presentValue != 0
            ? new Driver(id, $"{label} (present value)", presentValue, part, PresentValueUnit)
            : new Driver(id, label, total, part);

    /// <summary>Whether it is a driver of business as usual, seen from another option.</summary>
    public bool IsAvoided => Id.StartsWith(OfBusinessAsUsual, StringComparison.Ordinal);

    /// <summary>The id the driver has in the option it belongs to.</summary>
    public static string OwnId(string driver) =>
        driver.StartsWith(OfBusinessAsUsual, StringComparison.Ordinal) ? driver[OfBusinessAsUsual.Length..] : driver;

    /// <summary>What sort of driver it is: cost, benefit, risk, optimism-bias, residual, capital or benefits.</summary>
    public static string KindOf(string driver) => OwnId(driver).Split(':')[0];

    /// <summary>Whether the option has such a driver of its own, whatever its level.</summary>
    public static bool Has(BidOption option, string driver) =>
        driver switch
        {
            "capital" or "benefits" => true,
            "optimism-bias" => option.OptimismBias is not null,
            "residual" => option.Residual is not null,
            _ => option.Costs.Any(cost => cost.IsEconomic && driver == $"cost:{cost.Id}")
                || option.Benefits.Any(benefit => benefit.IsMonetised && driver == $"benefit:{benefit.Id}")
                || option.Risks.Any(risk => driver == $"risk:{risk.Id}"),
        };

    /// <summary>The option with one of its own drivers multiplied; the same option where the driver is not its.</summary>
    public static BidOption Scaled(BidOption option, string driver, decimal factor)
    {
        IReadOnlyList<CostLine> costs =
        [
            .. option.Costs.Select(cost =>
                driver == $"cost:{cost.Id}" || (driver == "capital" && cost.Kind == CostKind.Capital)
                    ? cost with
                    {
                        Flow = cost.Flow * factor,
                    }
                    : cost
            ),
        ];
        return option with
        {
            Costs = costs,
            Benefits =
            [
                .. option.Benefits.Select(benefit =>
                    driver == $"benefit:{benefit.Id}" || (driver == "benefits" && benefit.IsMonetised)
                        ? benefit with
                        {
                            Flow = benefit.Flow * factor,
                        }
                        : benefit
                ),
            ],
            Risks = [.. option.Risks.Select(risk => driver == $"risk:{risk.Id}" ? risk with { Impact = risk.Impact * factor } : risk)],
            OptimismBias =
                driver == "optimism-bias" && option.OptimismBias is { } bias
                    ? bias with
                    {
                        Percent = bias.Percent * factor,
                        Working = null,
                    }
                    : option.OptimismBias,
            Residual = option.Residual?.Flexed(driver == "residual" ? factor : 1, costs),
        };
    }

    /// <summary>An option and business as usual with this driver, of either, multiplied.</summary>
    public (BidOption Option, BidOption? Bau) Scaled(BidOption option, BidOption? bau, decimal factor) =>
        IsAvoided ? (option, bau is null ? null : Scaled(bau, OwnId(Id), factor)) : (Scaled(option, Id, factor), bau);

    /// <summary>As a driver of what business as usual would have cost or brought, had the option not replaced it.</summary>
    private Driver Avoided() => this with { Id = OfBusinessAsUsual + Id, Label = $"{Label} (business as usual)", Part = -Part };
}
