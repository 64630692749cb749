using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The backlog items a bid removes: rows of the Removes sheet, or SITE/REFERENCE in the bid's own row.</summary>
internal static class RemovesRows
{
    public static IReadOnlyList<RemovedCell> Read(BidRows rows) =>
        [.. Named(rows.Line).Concat(rows[BidColumns.Removes].SelectMany(One)).DistinctBy(cell => cell.Item.Key)];

    /// <summary>The items of rows of the Removes sheet.</summary>
    public static IEnumerable<RemovedItem> Of(IEnumerable<SheetLine> lines) => lines.SelectMany(One).Select(cell => cell.Item);

    private static IEnumerable<RemovedCell> Named(SheetLine line)
    {
        foreach (var named in line.List("removes"))
        {
            if (named.Split('/', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } site, { Length: > 0 } item])
            {
                yield return new RemovedCell(new RemovedItem(OdsCode.Clean(site), item), line, "removes");
            }
            else
            {
                line.Refuse("removes", $"'{named}' is not a site and a reference such as RXX01/B-104.");
            }
        }
    }

    /// <summary>Blank is all of it. Above 1 it is taken to be percent: 50 is half.</summary>
    private static decimal Share(SheetLine line)
    {
        var share = line.Number("share", 0, 100) ?? 1;
        if (share <= 0)
        {
            line.Refuse("share", "A bid removes more than nothing of an item: write a share above 0, or take the row out.");
        }

        return share > 1 ? share / 100 : share;
    }

    private static IEnumerable<RemovedCell> One(SheetLine line)
    {
        var (site, item) = (line.NeededReference("site"), line.NeededReference("item"));
        if (site is not null && item is not null)
        {
            yield return new RemovedCell(new RemovedItem(OdsCode.Clean(site), item, Share(line)), line, "item");
        }
    }
}
