namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// Incremental present value of benefits ÷ a stated incremental cost, with the formula in words. Where that cost is zero or less there is
/// no ratio: the option is cost saving on that line, and a negative ratio is never printed. There is no pass mark.
/// Source: HM Treasury, The Green Book (2018); Green Book review 2025 (no endorsed thresholds).
/// </summary>
public sealed record BenefitCostRatio
{
    /// <summary>A cost below this is the dust that 28 decimal digits leave of nought, and no denominator.</summary>
    private const decimal Dust = 0.000000001m;

    private BenefitCostRatio(decimal? value, string formula)
    {
        Value = value;
        Formula = formula;
    }

    /// <summary>Null where <see cref="IsCostSaving"/>.</summary>
    public decimal? Value { get; }

    /// <summary>Which figures are divided, in words; the same for every option of an appraisal.</summary>
    public string Formula { get; }

    public bool IsCostSaving => Value is null;

    /// <summary>Over the whole incremental net present cost.</summary>
    public static BenefitCostRatio OverNetPresentCost(decimal benefits, decimal cost) =>
        Of(benefits, cost, "incremental PV of benefits ÷ incremental net present cost (costs + optimism bias + expected risk − residual)");

    /// <summary>Over named cost lines, such as the binding line of public spending.</summary>
    public static BenefitCostRatio OverCostLines(decimal benefits, decimal cost, IReadOnlyList<string> lines) =>
        Of(benefits, cost, $"incremental PV of benefits ÷ incremental PV of cost lines {string.Join(" + ", lines)} (without optimism bias, risk and residual)");

    private static BenefitCostRatio Of(decimal benefits, decimal cost, string formula) => new(cost > Dust ? benefits / cost : null, formula);
}
