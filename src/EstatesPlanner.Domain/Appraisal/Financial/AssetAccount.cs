using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>An asset's year in the accounts, pounds: opening + additions − impairment − depreciation = closing.</summary>
public sealed record AssetYear(int Year, decimal Opening, decimal Additions, decimal Impairment, decimal Depreciation)
{
    public decimal Closing => Opening + Additions - Impairment - Depreciation;
}

/// <summary>
/// A new asset from its first cost to the end of the appraisal: under construction until it comes into use, valued then, depreciated
/// straight line
/// over its life. Capital added in use is written off over what is left of the life. Over a whole life depreciation + impairment = cost −
/// residual.
/// </summary>
/// <param name="Line">Id of the cost line it comes from.</param>
/// <param name="DonatedPercent">The part that is given or grant-funded.</param>
public sealed record AssetAccount(
    string Line,
    string Name,
    int LifeYears,
    int InUseFrom,
    decimal DonatedPercent,
    IReadOnlyList<AssetYear> Years
)
{
    /// <summary>The share that carries the PDC dividend and scores against the capital limit.</summary>
    public decimal OwnShare => (100 - DonatedPercent) / 100;

    /// <param name="cost">Pounds by year in the money of each year, with the VAT that is not recovered.</param>
    /// <param name="usualLifeYears">Where the line states no life.</param>
    /// <param name="lastYear">Last year index of the appraisal.</param>
    public static AssetAccount Of(CostLine line, Flow cost, int usualLifeYears, int lastYear)
    {
        var terms = line.Asset ?? new AssetTerms();
        var (life, inUse) = (terms.LifeYears ?? usualLifeYears, terms.InUseFrom ?? (cost.LastYear ?? 0) + 1);
        var (years, spent, opening) = (new List<AssetYear>(lastYear + 1), 0m, 0m);
        for (var year = 0; year <= lastYear; year++)
        {
            spent += cost[year];
            var held = opening + cost[year];
            var impairment = ValuationImpairment.Of(held, terms.ImpairmentPercent, year, inUse);
            var depreciation =
                year < inUse ? 0 : StraightLine.Of(held - impairment - (spent * terms.ResidualPercent / 100), inUse + life - year);
            years.Add(new AssetYear(year, opening, cost[year], impairment, depreciation));
            opening = years[^1].Closing;
        }

        return new AssetAccount(line.Id, line.Name, life, inUse, terms.DonatedPercent, years);
    }
}
