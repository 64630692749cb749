using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Humanizer;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Live items that an earlier version of a register file brought in and that this one no longer has. An earlier version is an import that
/// still stands
/// and shares at least one item with this file; only sites that this file names are compared. Nothing is done to the items.
/// </summary>
/// <param name="Items">By site and reference.</param>
/// <param name="Compared">What was compared with what, in a sentence; null where there is no earlier version.</param>
internal sealed record VanishedItems(IReadOnlyList<BacklogItem> Items, string? Compared)
{
    public static VanishedItems Of(PlannerDb db, string trust, RegisterFile file)
    {
        var imports = db
            .Imports.Where(import => import.Trust == trust && import.Kind == ImportRecord.Backlog && import.UndoneAt == null)
            .OrderBy(import => import.At)
            .ToList();
        var sites = file
            .Good.Sites.Select(site => site.Code)
            .Concat(file.Rejected.Select(row => row.Cells.Text(ItemFields.Site)).OfType<string>().Select(OdsCode.Clean))
            .ToHashSet(StringComparer.Ordinal);
        var versions = imports.ToDictionary(import => import.Id, _ => new Version());
        var ids = versions.Keys.ToArray();
        var brought = db
            .RowChanges.Where(change => ids.Contains(change.Batch) && change.Before == null)
            .Join(
                db.BacklogItems,
                change => change.ObjectId,
                item => item.Id,
                (change, item) =>
                    new
                    {
                        change.Batch,
                        item.Id,
                        item.SiteCode,
                        item.Reference,
                        item.Status,
                    }
            );
        foreach (var item in brought.AsEnumerable())
        {
            var version = versions[item.Batch];
            if (file.Names(item.SiteCode, item.Reference))
            {
                version.Shares = true;
            }
            else if (item.Status.IsLive() && sites.Contains(item.SiteCode))
            {
                version.Absent.Add(item.Id);
            }
        }

        var earlier = imports.Where(import => versions[import.Id].Shares).ToList();
        var absent = earlier.SelectMany(import => versions[import.Id].Absent).Distinct().ToArray();
        var items = db
            .BacklogItems.AsNoTracking()
            .Where(item => absent.Contains(item.Id))
            .AsEnumerable()
            .OrderBy(item => item.SiteCode, StringComparer.Ordinal)
            .ThenBy(item => item.Reference, StringComparer.Ordinal)
            .ToList();
        return new VanishedItems(
            items,
            earlier.Count == 0 ? null : Sentence(items.Count, earlier, [.. sites.Order(StringComparer.Ordinal)])
        );
    }

    private static string Sentence(int count, List<ImportRecord> earlier, List<string> sites)
    {
        var last = earlier[^1];
        var others = earlier.Count > 1 ? $" and {"earlier import".ToQuantity(earlier.Count - 1)}," : "";
        var compared =
            $"Compared with {last.FileName}, imported on {EnglishText.Moment(last.At)},{others} at {(sites.Count == 1 ? "site" : "sites")} {sites.Humanize()}";
        return count == 0
            ? $"{compared}: every live item that came with it is in this file."
            : $"{compared}: {"live item".ToQuantity(count, "N0", EnglishText.Culture)} that came with it {(count == 1 ? "is" : "are")} not in this file. Nothing is deleted: they stay in the register as they are until somebody closes them.";
    }

    /// <summary>What one earlier import has to do with this file.</summary>
    private sealed class Version
    {
        public bool Shares { get; set; }

        public List<Guid> Absent { get; } = [];
    }
}
