using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>The cost lines of an option as tables, for a page and to take away.</summary>
public sealed class LineTables(CapitalBid bid, BidOption option)
{
    public BidOption Option => option;

    /// <summary>Each line: what it is, when it falls, and what it comes to over all years.</summary>
    public FiguresTable Lines =>
        new(
            "lines",
            $"Costs of {option.Name}, £, {bid.PriceBase} prices, excluding VAT",
            ["Cost", "Kind", "When", "Over all years"],
            [
                .. option.Costs.Select(cost => new FiguresRow(
                    cost.Name,
                    [WireWord.Of(cost.Kind), FlowWords.Span(cost.Flow), cost.Flow.Total]
                )),
                new FiguresRow(
                    "All together",
                    ["", FlowWords.Span(option.Costs.Select(cost => cost.Flow).Sum()), option.Costs.Sum(cost => cost.Flow.Total)],
                    true
                ),
            ]
        )
        {
            Link = Link("lines"),
        };

    /// <summary>A row a year, a column a line; year 0 is the first.</summary>
    public FiguresTable ByYear =>
        new(
            "by-year",
            $"Costs of {option.Name} year by year, £, {bid.PriceBase} prices, excluding VAT; year 0 is the first",
            ["Year", .. option.Costs.Select(cost => cost.Name), "All together"],
            [
                .. Enumerable
                    .Range(0, 1 + (option.Costs.Max(cost => cost.Flow.LastYear) ?? 0))
                    .Select(year => new FiguresRow(
                        FormattableString.Invariant($"Year {year}"),
                        [.. option.Costs.Select(cost => (object?)cost.Flow[year]), option.Costs.Sum(cost => cost.Flow[year])]
                    )),
            ]
        )
        {
            Link = Link("by-year"),
        };

    private Func<string, string> Link(string table) =>
        format => Addresses.BidCostsTable(bid.Trust, bid.Reference, option.Id, table, format);
}
