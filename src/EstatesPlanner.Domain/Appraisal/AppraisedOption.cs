using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// One option's present values in pounds, unrounded, economic view: transfers and unmonetised benefits are in no figure.
/// NPC = PV of costs + optimism bias + expected risk − residual; NPSV = PV of monetised benefits − NPC.
/// Source: HM Treasury, The Green Book (2018); DHSC and NHS England, Comprehensive Investment Appraisal guidance.
/// </summary>
public sealed record AppraisedOption
{
    private static readonly Dictionary<string, decimal> NoParts = [];

    private static readonly BenefitClass[] MonetisedClasses =
    [
        BenefitClass.CashReleasing,
        BenefitClass.NonCashReleasing,
        BenefitClass.Societal,
    ];

    public required BidOption Option { get; init; }

    /// <summary>PV of each cost line in the economic view, by id.</summary>
    public required IReadOnlyDictionary<string, decimal> PvByCost { get; init; }

    /// <summary>PV of each monetised benefit, by id.</summary>
    public required IReadOnlyDictionary<string, decimal> PvByBenefit { get; init; }

    /// <summary>PV of each risk's expected cost, by id.</summary>
    public required IReadOnlyDictionary<string, decimal> PvByRisk { get; init; }

    /// <summary>PV; positive for a value, negative for a liability.</summary>
    public required decimal Residual { get; init; }

    /// <summary>The parts of <see cref="Residual"/> that follow a cost line, by its id; empty where its amount was stated.</summary>
    public required IReadOnlyDictionary<string, decimal> ResidualByCost { get; init; }

    /// <summary>The annuity factor of the appraisal's years at the standard rates.</summary>
    public required decimal Annuity { get; init; }

    /// <summary>Against business as usual; null for business as usual itself and where there is none.</summary>
    public Increment? Incremental { get; init; }

    public string Id => Option.Id;

    public decimal PvCosts => PvByCost.Values.Sum();

    /// <summary>Percentage × PV of its base lines: discounted in the years of those lines.</summary>
    public decimal OptimismBias =>
        Option.OptimismBias is { } bias ? bias.Percent / 100 * bias.Base.Sum(id => PvByCost.GetValueOrDefault(id)) : 0;

    public decimal ExpectedRisk => PvByRisk.Values.Sum();

    public decimal PvBenefits => PvByBenefit.Values.Sum();

    /// <summary>PV by monetised class; every monetised class is there.</summary>
    public IReadOnlyDictionary<BenefitClass, decimal> PvByClass =>
        MonetisedClasses.ToDictionary(
            each => each,
            each => Option.Benefits.Where(benefit => benefit.Class == each).Sum(benefit => PvByBenefit[benefit.Id])
        );

    public decimal Npc => PvCosts + OptimismBias + ExpectedRisk - Residual;

    public decimal Npsv => PvBenefits - Npc;

    /// <summary>Pounds a year over years 1 to the last.</summary>
    public decimal Eac => EquivalentAnnualCost.Of(Npc, Annuity);

    /// <param name="known">Present values of lines that were appraised before, by the line itself: one that has not changed is not
    /// discounted again.</param>
    internal static AppraisedOption Of(BidOption option, RealTerms terms, Discounting discounting, Dictionary<object, decimal> known) =>
        new()
        {
            Option = option,
            PvByCost = option
                .Costs.Where(cost => cost.IsEconomic)
                .ToDictionary(
                    cost => cost.Id,
                    cost => known.TryGetValue(cost, out var value) ? value : PresentValue.Of(terms.Of(cost), discounting.Standard),
                    StringComparer.Ordinal
                ),
            PvByBenefit = option
                .Benefits.Where(benefit => benefit.IsMonetised)
                .ToDictionary(
                    benefit => benefit.Id,
                    benefit =>
                        known.TryGetValue(benefit, out var value)
                            ? value
                            : PresentValue.Of(terms.Of(benefit), discounting.Of(benefit.Stream)),
                    StringComparer.Ordinal
                ),
            PvByRisk = option.Risks.ToDictionary(
                risk => risk.Id,
                risk => risk.ExpectedCost * discounting.Standard[risk.Year],
                StringComparer.Ordinal
            ),
            Residual = option.Residual is { } residual ? residual.Amount * discounting.Standard[residual.Year] : 0,
            ResidualByCost = option.Residual is StraightLineResidual { Life: var life } left
                ? option
                    .Costs.Where(cost => life.Of(cost) != 0)
                    .ToDictionary(cost => cost.Id, cost => life.Of(cost) * discounting.Standard[left.Year], StringComparer.Ordinal)
                : NoParts,
            Annuity = discounting.Annuity,
        };

    /// <summary>What falls in one year alone, discounted: the years sum to the option.</summary>
    internal AppraisedOption InYear(int year, AppraisalAnswer answer)
    {
        var (standard, terms) = (answer.DiscountFactors(BenefitStream.Standard)[year], answer.Terms);
        return this with
        {
            PvByCost = Option
                .Costs.Where(cost => cost.IsEconomic)
                .ToDictionary(cost => cost.Id, cost => terms.Of(cost)[year] * standard, StringComparer.Ordinal),
            PvByBenefit = Option
                .Benefits.Where(benefit => benefit.IsMonetised)
                .ToDictionary(
                    benefit => benefit.Id,
                    benefit => terms.Of(benefit)[year] * answer.DiscountFactors(benefit.Stream)[year],
                    StringComparer.Ordinal
                ),
            PvByRisk = Option.Risks.ToDictionary(
                risk => risk.Id,
                risk => risk.Year == year ? PvByRisk[risk.Id] : 0,
                StringComparer.Ordinal
            ),
            Residual = Option.Residual?.Year == year ? Residual : 0,
            ResidualByCost = Option.Residual?.Year == year ? ResidualByCost : NoParts,
        };
    }

    internal AppraisedOption Against(AppraisedOption? bau, IReadOnlyList<string>? denominator) =>
        bau is null || Option.Role == OptionRole.BusinessAsUsual ? this : this with { Incremental = Increment.Of(this, bau, denominator) };
}
