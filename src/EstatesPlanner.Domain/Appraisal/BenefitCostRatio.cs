namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Incremental present value of benefits ÷ a stated incremental cost, with the formula in words. Where that cost is zero or less there is
/// no ratio: the option is cost saving on that line. Where the benefits are below zero there is none either: a negative ratio is never
/// printed,
/// and a note says why. There is no pass mark.
/// Source: HM Treasury, The Green Book (2018); Green Book review 2025 (no endorsed thresholds).
/// </summary>
public sealed record BenefitCostRatio
{
    /// <summary>
    /// A cost below this is the dust that 28 decimal digits leave of nought, and no denominator; benefits as little below nought are none.
    /// </summary>
    private const decimal Dust = 0.000000001m;

    private BenefitCostRatio(decimal? value, bool isCostSaving, string formula)
    {
        Value = value;
        IsCostSaving = isCostSaving;
        Formula = formula;
    }

    /// <summary>Null where <see cref="IsCostSaving"/> or <see cref="LosesBenefits"/>; never below nought.</summary>
    public decimal? Value { get; }

    /// <summary>Which figures are divided, in words; the same for every option of an appraisal.</summary>
    public string Formula { get; }

    /// <summary>The cost it would be divided by is zero or less.</summary>
    public bool IsCostSaving { get; }

    /// <summary>It costs more than business as usual and brings less.</summary>
    public bool LosesBenefits => Value is null && !IsCostSaving;

    /// <summary>What stands in its place, in two or three words; null where there is one.</summary>
    public string? InItsPlace =>
        IsCostSaving ? "cost saving"
        : LosesBenefits ? "none: loses benefits"
        : null;

    /// <summary>Why there is no ratio; null where there is one.</summary>
    public string? Note =>
        IsCostSaving ? "There is no ratio: the cost it would be divided by is £0 or less, so the option is cost saving on that line."
        : LosesBenefits
            ? "There is no ratio: the benefits are below £0, less than those of business as usual, and a negative ratio would say nothing."
        : null;

    /// <summary>Over the whole incremental net present cost.</summary>
    public static BenefitCostRatio OverNetPresentCost(decimal benefits, decimal cost) =>
        Of(benefits, cost, "incremental PV of benefits ÷ incremental net present cost (costs + optimism bias + expected risk − residual)");

    /// <summary>Over named cost lines, such as the binding line of public spending.</summary>
    public static BenefitCostRatio OverCostLines(decimal benefits, decimal cost, IReadOnlyList<string> lines) =>
        Of(
            benefits,
            cost,
            $"incremental PV of benefits ÷ incremental PV of cost lines {string.Join(" + ", lines)} (without optimism bias, risk and residual)"
        );

    private static BenefitCostRatio Of(decimal benefits, decimal cost, string formula) =>
        new(cost > Dust && benefits > -Dust ? Math.Max(0, benefits) / cost : null, cost <= Dust, formula);
}
