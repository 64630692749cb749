using EstatesPlanner.Domain.Appraisal.Financial;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The lines of the financial view in the order finance people read them.</summary>
internal static class FinancialLines
{
    public static readonly IReadOnlyList<FinancialLine> All =
    [
        new("Capital excluding VAT", FinancialSide.Limits, year => year.Capital),
        new("VAT on capital, not recovered", FinancialSide.Limits, year => year.CapitalVat),
        new("Gifts and grants", FinancialSide.Limits, year => -year.Donated),
        new("Capital limit (CDEL)", FinancialSide.Limits, year => year.Cdel, IsTotal: true),
        new("Running costs excluding VAT", FinancialSide.Revenue, year => year.Running),
        new("VAT on running costs, not recovered", FinancialSide.Revenue, year => year.RunningVat),
        new("Cash-releasing benefits", FinancialSide.Revenue, year => -year.CashReleased),
        new("Depreciation", FinancialSide.Revenue, year => year.Depreciation),
        new("PDC dividend", FinancialSide.Revenue, year => year.Pdc),
        new("Depreciation released", FinancialSide.Revenue, year => -year.Released.Depreciation),
        new("PDC dividend released", FinancialSide.Revenue, year => -year.Released.Pdc),
        new("Replaced assets written off", FinancialSide.Revenue, year => year.Released.WriteOff),
        new("Revenue effect", FinancialSide.Revenue, year => year.RevenueEffect, IsTotal: true),
        new("Impairment on valuation", FinancialSide.Revenue, year => year.Impairment),
        new("Depreciation of gifts and grants", FinancialSide.Revenue, year => year.DonatedDepreciation),
        new("Income and expenditure", FinancialSide.Revenue, year => year.Result, IsTotal: true),
        new("Cash", FinancialSide.Limits, year => year.Cash, IsTotal: true),
        new("Revenue limit in cash (RDEL)", FinancialSide.Limits, year => year.RdelCash),
        new("Revenue limit for depreciation", FinancialSide.Limits, year => year.RdelNonCash),
        new("Annually managed (AME)", FinancialSide.Limits, year => year.Ame),
        new("Net book value at the end", FinancialSide.Limits, year => year.NetBookValue, IsBalance: true),
    ];
}

/// <summary>Where a line falls.</summary>
internal enum FinancialSide
{
    /// <summary>On income and expenditure.</summary>
    Revenue,

    /// <summary>On capital, cash, and what the department limits.</summary>
    Limits,
}

/// <summary>A line of the financial view.</summary>
/// <param name="Amount">Pounds of a year.</param>
/// <param name="IsTotal">It sums lines above it.</param>
/// <param name="IsBalance">What stands at the end of a year, so that years do not add.</param>
internal sealed record FinancialLine(
    string Label,
    FinancialSide Side,
    Func<FinancialYearView, decimal> Amount,
    bool IsTotal = false,
    bool IsBalance = false
)
{
    /// <summary>Of several years: their sum, or what stands at the end of the last.</summary>
    public decimal Over(IReadOnlyList<FinancialYearView> years) => IsBalance ? Amount(years[^1]) : years.Sum(Amount);
}
