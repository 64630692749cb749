using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// What there is to spend, pounds by year of an appraisal in the money of each year. A year that is not named, or a side that is null, is
/// not judged.
/// </summary>
/// <param name="Revenue">Room in income and expenditure, against what business as usual takes.</param>
/// <param name="Capital">Room in the capital limit.</param>
public sealed record Headroom(IReadOnlyDictionary<int, decimal>? Revenue, IReadOnlyDictionary<int, decimal>? Capital)
{
    public decimal? RevenueIn(int year) => In(Revenue, year);

    public decimal? CapitalIn(int year) => In(Capital, year);

    /// <summary>Flows that speak of every year of the appraisal: a year without an amount has none to spend.</summary>
    public static Headroom Of(Flow? revenue, Flow? capital, int years) => new(Whole(revenue, years), Whole(capital, years));

    private static decimal? In(IReadOnlyDictionary<int, decimal>? room, int year) =>
        room is not null && room.TryGetValue(year, out var pounds) ? pounds : null;

    private static Dictionary<int, decimal>? Whole(Flow? flow, int years) =>
        flow is null
            ? null
            : Enumerable.Range(0, Math.Max(Math.Max(0, years), flow.LastYear ?? 0) + 1).ToDictionary(year => year, year => flow[year]);
}
