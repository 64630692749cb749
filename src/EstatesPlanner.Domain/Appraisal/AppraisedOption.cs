using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// One option's present values in pounds, unrounded, economic view: transfers and unmonetised benefits are in no figure.
/// NPC = PV of costs + optimism bias + expected risk − residual; NPSV = PV of monetised benefits − NPC.
/// Source: HM Treasury, The Green Book (2018); DHSC and NHS England, Comprehensive Investment Appraisal guidance.
/// </summary>
public sealed record AppraisedOption
{
    private static readonly BenefitClass[] MonetisedClasses = [BenefitClass.CashReleasing, BenefitClass.NonCashReleasing, BenefitClass.Societal];

    public required BidOption Option { get; init; }

    /// <summary>PV of each cost line in the economic view, by id.</summary>
    public required IReadOnlyDictionary<string, decimal> PvByCost { get; init; }

    /// <summary>PV by monetised class; every monetised class is there.</summary>
    public required IReadOnlyDictionary<BenefitClass, decimal> PvByClass { get; init; }

    public required decimal ExpectedRisk { get; init; }

    /// <summary>PV; positive for a value, negative for a liability.</summary>
    public required decimal Residual { get; init; }

    /// <summary>The annuity factor of the appraisal's years at the standard rates.</summary>
    public required decimal Annuity { get; init; }

    /// <summary>Against business as usual; null for business as usual itself and where there is none.</summary>
    public Increment? Incremental { get; init; }

    public string Id => Option.Id;

    public decimal PvCosts => PvByCost.Values.Sum();

    /// <summary>Percentage × PV of its base lines: discounted in the years of those lines.</summary>
    public decimal OptimismBias => Option.OptimismBias is { } bias ? bias.Percent / 100 * bias.Base.Sum(id => PvByCost.GetValueOrDefault(id)) : 0;

    public decimal PvBenefits => PvByClass.Values.Sum();

    public decimal Npc => PvCosts + OptimismBias + ExpectedRisk - Residual;

    public decimal Npsv => PvBenefits - Npc;

    /// <summary>Pounds a year over years 1 to the last.</summary>
    public decimal Eac => EquivalentAnnualCost.Of(Npc, Annuity);

    internal static AppraisedOption Of(BidOption option, AppraisalModel model)
    {
        var standard = model.Schedule.Standard;
        return new AppraisedOption
        {
            Option = option,
            PvByCost = option.Costs.Where(cost => cost.Kind != CostKind.Transfer)
                .ToDictionary(cost => cost.Id, cost => PresentValue.Of(cost.Flow, standard), StringComparer.Ordinal),
            PvByClass = MonetisedClasses.ToDictionary(each => each, each => option.Benefits
                .Where(benefit => benefit.Class == each)
                .Sum(benefit => PresentValue.Of(benefit.Flow, model.Schedule.Of(benefit.Stream)))),
            ExpectedRisk = option.Risks.Sum(risk => risk.ExpectedCost * standard.Factor(risk.Year)),
            Residual = option.Residual is { } residual ? residual.Amount * standard.Factor(residual.Year) : 0,
            Annuity = Appraisal.Annuity.Of(standard, model.Years),
        };
    }

    internal AppraisedOption Against(AppraisedOption? bau, IReadOnlyList<string>? denominator) =>
        bau is null || Option.Role == OptionRole.BusinessAsUsual ? this : this with { Incremental = Increment.Of(this, bau, denominator) };
}
