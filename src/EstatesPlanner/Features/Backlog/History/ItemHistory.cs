using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog.History;

/// <summary>One change of an item.</summary>
/// <param name="At">Since when the register says the new thing, UTC.</param>
/// <param name="Person">Name of whoever did it; null where it is not known.</param>
/// <param name="What">What they did, in words.</param>
/// <param name="Fields">Old → new, field by field; empty for the item's first appearance.</param>
public sealed record ItemEvent(DateTime At, string? Person, string What, IReadOnlyList<FieldChange> Fields);

/// <summary>
/// What has become of an item, newest first: its former versions laid beside each other, and for each change who made it, from the audit
/// trail for one
/// made by hand and from the batch or import for one made with others.
/// </summary>
public static class ItemHistory
{
    public static IReadOnlyList<ItemEvent> Of(PlannerDb db, BacklogItem item, ElementList elements)
    {
        var versions = db
            .PastItems.AsNoTracking()
            .Where(past => past.Id == item.Id)
            .OrderBy(past => past.Version)
            .AsEnumerable()
            .Select(past => past.ToItem())
            .Append(item)
            .ToList();
        var authors = new Authors(db, item);
        return
        [
            .. versions
                .Select((version, i) => (Version: version, Before: i == 0 ? null : versions[i - 1]))
                .Select(step =>
                    authors.Of(step.Version) is var (person, what)
                        ? new ItemEvent(
                            step.Version.RecordedAt,
                            person,
                            what ?? (step.Before is null ? "Entered" : "Changed"),
                            step.Before is { } before ? FieldChange.Between(before, step.Version, elements) : []
                        )
                        : throw new InvalidOperationException("A version without an author's entry.")
                )
                .Reverse(),
        ];
    }

    /// <summary>Who made which version of one item.</summary>
    private sealed class Authors
    {
        private readonly PersonNames names;
        private readonly Dictionary<DateTime, AuditEntry> byHand;
        private readonly Dictionary<long, Guid> batches;
        private readonly Dictionary<Guid, RegisterBatch> known;
        private readonly Dictionary<Guid, ImportRecord> imports;

        public Authors(PlannerDb db, BacklogItem item)
        {
            var name = $"BacklogItem {item.Trust}/{item.SiteCode}/{item.Reference}";
            names = new PersonNames(db);
            byHand = db
                .AuditEntries.Where(entry => entry.Chain == item.Trust && entry.Object == name)
                .AsEnumerable()
                .GroupBy(entry => entry.At)
                .ToDictionary(entries => entries.Key, entries => entries.First());
            batches = db
                .RowChanges.Where(change => change.ObjectId == item.Id)
                .Select(change => new { change.VersionAfter, change.Batch })
                .AsEnumerable()
                .GroupBy(change => change.VersionAfter)
                .ToDictionary(changes => changes.Key, changes => changes.First().Batch);
            var ids = batches.Values.ToArray();
            known = db.RegisterBatches.Where(batch => ids.Contains(batch.Id)).ToDictionary(batch => batch.Id);
            imports = db.Imports.Where(import => ids.Contains(import.Id)).ToDictionary(import => import.Id);
        }

        public (string? Person, string? What) Of(BacklogItem version)
        {
            if (byHand.TryGetValue(version.RecordedAt, out var entry))
            {
                return (names[entry.Person], Words(entry.Action));
            }

            if (batches.TryGetValue(version.Version, out var id))
            {
                return known.TryGetValue(id, out var batch) ? (names[batch.Person], $"{ListChanges.Words(batch.Kind)}: {batch.Summary}")
                    : imports.TryGetValue(id, out var import) ? (names[import.Person], $"Import of {import.FileName}")
                    : (null, null);
            }

            return
                batches.TryGetValue(version.Version - 1, out var before)
                && known.TryGetValue(before, out var undone)
                && undone.UndoneAt == version.RecordedAt
                ? (null, $"Undone: {ListChanges.Words(undone.Kind).ToLowerInvariant()}")
                : (null, null);
        }

        private static string Words(string action) =>
            action switch
            {
                "add item" => "Entered by hand",
                "change item" => "Changed by hand",
                "close item" => "Closed",
                "record survey" => "Surveyed on a walk",
                "undo import" => "An import was undone",
                _ => $"{char.ToUpperInvariant(action[0])}{action[1..]}",
            };
    }
}
