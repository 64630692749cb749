using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>A year against the headroom: null where no headroom is stated. A shortfall is positive, nought where there is room.</summary>
public sealed record AffordableYear(
    FinancialYear Year,
    decimal RevenueEffect,
    decimal? RevenueHeadroom,
    decimal Capital,
    decimal? CapitalHeadroom
)
{
    public decimal? RevenueShortfall => RevenueHeadroom is { } room ? Math.Max(0, RevenueEffect - room) : null;

    public decimal? CapitalShortfall => CapitalHeadroom is { } room ? Math.Max(0, Capital - room) : null;
}

/// <summary>
/// Whether the trust can bear an option: what it takes out of the control total and out of the capital limit in each year, each less what
/// business as usual
/// takes (where there is one), against the headroom stated. Source: HM Treasury, The Green Book (2018): affordability is tested before the
/// shortlist is final.
/// </summary>
public sealed record Affordability(IReadOnlyList<AffordableYear> Years)
{
    private const decimal Penny = 0.01m;

    /// <summary>Null where no headroom is stated.</summary>
    public bool? IsAffordable =>
        Years.All(year => year.RevenueHeadroom is null && year.CapitalHeadroom is null) ? null : !Years.Any(IsShort);

    public FinancialYear? FirstShort => Years.FirstOrDefault(IsShort)?.Year;

    public decimal LargestRevenueShortfall => Years.Max(year => year.RevenueShortfall ?? 0);

    public decimal LargestCapitalShortfall => Years.Max(year => year.CapitalShortfall ?? 0);

    public static Affordability Of(IReadOnlyList<FinancialYearView> option, IReadOnlyList<FinancialYearView>? bau, Headroom? headroom) =>
        new([
            .. option.Select(year => new AffordableYear(
                year.Year,
                year.RevenueEffect - (bau?[year.Index].RevenueEffect ?? 0),
                headroom?.RevenueIn(year.Index),
                year.Cdel - (bau?[year.Index].Cdel ?? 0),
                headroom?.CapitalIn(year.Index)
            )),
        ]);

    private static bool IsShort(AffordableYear year) => year.RevenueShortfall >= Penny || year.CapitalShortfall >= Penny;
}
