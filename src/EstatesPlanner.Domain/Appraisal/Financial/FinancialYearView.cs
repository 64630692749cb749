using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// One year of an option in the trust's own accounts, pounds in the money of the year; costs positive. Cash = the result of income and
/// expenditure + what
/// is charged without cash − capital spent. Source: DHSC group accounting manual; split of budgets after HM Treasury's consolidated
/// budgeting guidance (CDEL,
/// RDEL, annually managed expenditure), its treatment of write-offs and grants not confirmed.
/// </summary>
public sealed record FinancialYearView
{
    public required int Index { get; init; }

    public required FinancialYear Year { get; init; }

    /// <summary>Capital with optimism bias and capital risk, excluding VAT.</summary>
    public required decimal Capital { get; init; }

    /// <summary>VAT on capital that is not recovered.</summary>
    public required decimal CapitalVat { get; init; }

    /// <summary>Gifts and grants received for it.</summary>
    public required decimal Donated { get; init; }

    /// <summary>Revenue and lifecycle costs with optimism bias, risk and transfers, excluding VAT.</summary>
    public required decimal Running { get; init; }

    /// <summary>The expected cost of revenue risk, a part of <see cref="Running"/>.</summary>
    public required decimal Risk { get; init; }

    /// <summary>The expected cost of capital risk, a part of <see cref="Capital"/>.</summary>
    public required decimal CapitalRisk { get; init; }

    public required decimal RunningVat { get; init; }

    /// <summary>Cash-releasing benefits of the trust itself.</summary>
    public required decimal CashReleased { get; init; }

    /// <summary>Of owned assets.</summary>
    public required decimal Depreciation { get; init; }

    /// <summary>Of donated and grant-funded assets.</summary>
    public required decimal DonatedDepreciation { get; init; }

    public required decimal Impairment { get; init; }

    public required decimal Pdc { get; init; }

    /// <summary>Of replaced assets.</summary>
    public required ReleasedCharges Released { get; init; }

    /// <summary>Net book value of the option's new assets at the end of the year.</summary>
    public required decimal NetBookValue { get; init; }

    public decimal CapitalSpent => Capital + CapitalVat;

    public decimal RunningCost => Running + RunningVat - CashReleased;

    /// <summary>
    /// What the option takes out of the control total: running cost, depreciation and PDC dividend less what is released, write-offs.
    /// </summary>
    public decimal RevenueEffect => RunningCost + Depreciation + Pdc - Released.Depreciation - Released.Pdc + Released.WriteOff;

    /// <summary>Outside the control total: impairment on valuation and donated depreciation, less gifts and grants.</summary>
    public decimal BelowControlTotal => Impairment + DonatedDepreciation - Donated;

    /// <summary>Income and expenditure: a surplus is positive.</summary>
    public decimal Result => -RevenueEffect - BelowControlTotal;

    /// <summary>Money in less money out.</summary>
    public decimal Cash => Donated - CapitalSpent - RunningCost - Pdc + Released.Pdc;

    /// <summary>Against the capital limit: capital spent, less gifts and grants.</summary>
    public decimal Cdel => CapitalSpent - Donated;

    /// <summary>Against the revenue limit, in cash; the PDC dividend stays within the department's group.</summary>
    public decimal RdelCash => RunningCost;

    /// <summary>Against the ring-fenced revenue limit for depreciation.</summary>
    public decimal RdelNonCash => Depreciation - Released.Depreciation + Released.WriteOff;

    /// <summary>Annually managed expenditure.</summary>
    public decimal Ame => Impairment;
}
