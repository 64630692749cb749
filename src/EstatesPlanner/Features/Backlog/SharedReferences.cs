using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Rows whose reference is live at another site too, in the file or in the register. Two sites may each have an item 1; but one item that
/// is written
/// under two sites counts twice, so each such row is named with the other site.
/// </summary>
internal static class SharedReferences
{
    private const int RowsAtATime = 2_000;

    private static readonly ILookup<string, string> NoSites = Array.Empty<string>().ToLookup(site => site, StringComparer.Ordinal);

    public static IEnumerable<ImportProblem> In(PlannerDb db, string trust, RegisterFile file)
    {
        var twice = InFile(file);
        var isFirst = !db.BacklogItems.Any(item => item.Trust == trust);
        if (isFirst && twice.Count == 0)
        {
            yield break;
        }

        foreach (var rows in file.Good.Where(row => row.Item.IsLive).Chunk(RowsAtATime))
        {
            var known = isFirst
                ? NoSites
                : InRegister(db, trust, [.. rows.Select(row => row.Item.Reference).Distinct(StringComparer.Ordinal)]);
            foreach (var row in rows)
            {
                var others = known[row.Item.Reference]
                    .Concat(twice.GetValueOrDefault(row.Item.Reference) ?? [])
                    .Where(site => site != row.Item.SiteCode)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .ToList();
                if (others.Count > 0)
                {
                    yield return file.Problem(
                        row.SourceRow,
                        ItemFields.Reference,
                        row.Item.Reference,
                        $"{row.Item.Reference} is live at {string.Join(" and ", others)} too. If it is the same item, it counts twice: keep it at one site."
                    );
                }
            }
        }
    }

    private static ILookup<string, string> InRegister(PlannerDb db, string trust, string[] references) =>
        db
            .BacklogItems.Where(item => item.Trust == trust && references.Contains(item.Reference))
            .Live()
            .Select(item => new { item.Reference, item.SiteCode })
            .AsEnumerable()
            .ToLookup(item => item.Reference, item => item.SiteCode, StringComparer.Ordinal);

    /// <summary>The sites of every reference that the file has at more than one.</summary>
    private static Dictionary<string, HashSet<string>> InFile(RegisterFile file)
    {
        var repeated = file.Good.Repeated();
        return repeated.Count == 0
            ? []
            : file
                .Good.Where(row => row.Item.IsLive && repeated.Contains(RowKey.Short(row.Item.Reference)))
                .GroupBy(row => row.Item.Reference, row => row.Item.SiteCode, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
