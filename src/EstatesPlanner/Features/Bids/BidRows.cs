using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The rows of one bid: its own on the Bids sheet, and those of the other sheets that name it.</summary>
internal sealed class BidRows(string reference, SheetLine line, IReadOnlyDictionary<string, ILookup<string, SheetLine>> details)
{
    public string Reference => reference;

    public SheetLine Line => line;

    public IReadOnlyList<SheetLine> this[string sheet] => [.. details[sheet][reference]];

    public bool IsRejected => line.IsRejected || details.Values.Any(sheet => sheet[reference].Any(row => row.IsRejected));
}
