using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>A backlog item a bid would remove, and the cell that says so.</summary>
internal sealed record RemovedCell(RemovedItem Item, SheetLine Line, string Column);

/// <summary>A bid as its rows give it. Where a row is rejected the bid is only as good as the rest, and is not saved.</summary>
internal sealed record BidDraft(BidRows Rows, CapitalBid Bid, IReadOnlyList<RemovedCell> Removes)
{
    public string Reference => Rows.Reference;

    /// <summary>The row that gives a benefit: of the Benefits sheet, or the bid's own where the short form makes it.</summary>
    public SheetLine LineOf(string option, string benefit) =>
        Rows[BidColumns.Benefits].FirstOrDefault(line => line.Text("option") == option && line.Text("benefit") == benefit) ?? Rows.Line;
}
