using EstatesPlanner.Domain.Appraisal.Financial;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The lines of the financial view in the order finance people read them.</summary>
internal static class FinancialLines
{
    public static readonly IReadOnlyList<FinancialLine> All =
    [
        new("Capital excluding VAT", year => year.Capital),
        new("VAT on capital, not recovered", year => year.CapitalVat),
        new("Gifts and grants", year => -year.Donated),
        new("Capital limit (CDEL)", year => year.Cdel, IsTotal: true),
        new("Running costs excluding VAT", year => year.Running),
        new("VAT on running costs, not recovered", year => year.RunningVat),
        new("Cash-releasing benefits", year => -year.CashReleased),
        new("Depreciation", year => year.Depreciation),
        new("PDC dividend", year => year.Pdc),
        new("Depreciation released", year => -year.Released.Depreciation),
        new("PDC dividend released", year => -year.Released.Pdc),
        new("Replaced assets written off", year => year.Released.WriteOff),
        new("Revenue effect", year => year.RevenueEffect, IsTotal: true),
        new("Impairment on valuation", year => year.Impairment),
        new("Depreciation of gifts and grants", year => year.DonatedDepreciation),
        new("Income and expenditure", year => year.Result, IsTotal: true),
        new("Cash", year => year.Cash, IsTotal: true),
        new("Revenue limit in cash (RDEL)", year => year.RdelCash),
        new("Revenue limit for depreciation", year => year.RdelNonCash),
        new("Annually managed (AME)", year => year.Ame),
        new("Net book value at the end", year => year.NetBookValue, IsBalance: true),
    ];
}

/// <summary>A line of the financial view.</summary>
/// <param name="Amount">Pounds of a year.</param>
/// <param name="IsTotal">It sums lines above it.</param>
/// <param name="IsBalance">What stands at the end of a year, so that years do not add.</param>
internal sealed record FinancialLine(string Label, Func<FinancialYearView, decimal> Amount, bool IsTotal = false, bool IsBalance = false)
{
    /// <summary>Of several years: their sum, or what stands at the end of the last.</summary>
    public decimal Over(IReadOnlyList<FinancialYearView> years) => IsBalance ? Amount(years[^1]) : years.Sum(Amount);
}
