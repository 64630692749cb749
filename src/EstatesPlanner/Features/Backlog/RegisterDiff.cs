using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Storage;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What a row of a file does to the register.</summary>
/// <param name="Before">Null where the item is new.</param>
/// <param name="After">The same as before where the file says nothing new.</param>
/// <param name="Differences">Field by field, as people read it; none of a new item.</param>
internal sealed record RowEffect(BacklogItem After, BacklogItem? Before, IReadOnlyList<FieldDifference> Differences)
{
    public bool IsUnchanged => ReferenceEquals(After, Before);
}

/// <summary>
/// What applying a register file would do to the register as it stands, some thousands of rows at a time, in the order of the file.
/// </summary>
internal sealed class RegisterDiff(PlannerDb db, string trust, RegisterFile file)
{
    private const int RowsAtATime = 2_000;

    private readonly ItemMerge merge = new(file.Says);

    /// <summary>Each part is held against the register when its turn comes, so parts may be applied as they are read.</summary>
    public IEnumerable<IReadOnlyList<RowEffect>> Parts()
    {
        var trim = new HeapTrim();
        var isFirst = !db.BacklogItems.Any(item => item.Trust == trust);
        foreach (var rows in file.Good.Chunk(RowsAtATime))
        {
            var known = isFirst ? [] : Known(rows);
            yield return [.. rows.Select(row => Effect(row, known.GetValueOrDefault((row.Item.SiteCode, row.Item.Reference))))];
            trim.Count(rows.Length);
        }
    }

    private Dictionary<(string Site, string Reference), BacklogItem> Known(RegisterRow[] rows) =>
        rows.GroupBy(row => row.Item.SiteCode, row => row.Item.Reference, StringComparer.Ordinal)
            .SelectMany(site => OnSite(site.Key, [.. site]))
            .ToDictionary(item => (item.SiteCode, item.Reference));

    private IEnumerable<BacklogItem> OnSite(string site, string[] references) =>
        db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust && item.SiteCode == site && references.Contains(item.Reference));

    /// <summary>A change is what a person would be shown as one, so that 0 and 0.0, or two lists of the same words, are none.</summary>
    private RowEffect Effect(RegisterRow row, BacklogItem? before)
    {
        if (before is null)
        {
            return new RowEffect(row.Item, null, []);
        }

        var after = merge.Onto(before, row.Item, row.HasCost);
        IReadOnlyList<FieldDifference> differences = before == after ? [] : [.. ItemDifferences.Between(before, after)];
        return differences.Count == 0
            ? new RowEffect(before, before, [])
            : new RowEffect(after with { Version = before.Version + 1 }, before, differences);
    }
}
