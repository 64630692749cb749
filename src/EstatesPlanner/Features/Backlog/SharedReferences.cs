using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Rows whose reference is live at another site too, in the file or in the register. Two sites may each have an item 1; but one item that is written
/// under two sites counts twice, so each such row is named with the other site.
/// </summary>
internal static class SharedReferences
{
    private const int RowsAtATime = 2_000;

    public static IEnumerable<ImportProblem> In(PlannerDb db, string trust, RegisterFile file)
    {
        var twice = InFile(file);
        foreach (var rows in file.Good.Where(row => row.Item.IsLive).Chunk(RowsAtATime))
        {
            var references = rows.Select(row => row.Item.Reference).Distinct().ToArray();
            var known = db.BacklogItems.Where(item => item.Trust == trust && references.Contains(item.Reference)).Live()
                .Select(item => new { item.Reference, item.SiteCode }).AsEnumerable().ToLookup(item => item.Reference, item => item.SiteCode, StringComparer.Ordinal);
            foreach (var row in rows)
            {
                var others = known[row.Item.Reference].Concat(twice.GetValueOrDefault(row.Item.Reference) ?? []).Where(site => site != row.Item.SiteCode).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                if (others.Count > 0)
                {
                    yield return file.Problem(row.SourceRow, ItemFields.Reference, row.Item.Reference, $"{row.Item.Reference} is live at {string.Join(" and ", others)} too. If it is the same item, it counts twice: keep it at one site.");
                }
            }
        }
    }

    /// <summary>The sites of every reference that the file has at more than one.</summary>
    private static Dictionary<string, HashSet<string>> InFile(RegisterFile file)
    {
        if (file.Good.Sites.Select(site => site.Code).Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
        {
            return [];
        }

        var (seen, shared) = (new RowsSeen(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in file.Good.Where(row => row.Item.IsLive && !seen.TryAdd(RowKey.Of("", row.Item.Reference), row.SourceRow)))
        {
            shared.Add(row.Item.Reference);
        }

        return file.Good.Where(row => row.Item.IsLive && shared.Contains(row.Item.Reference))
            .GroupBy(row => row.Item.Reference, row => row.Item.SiteCode, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
