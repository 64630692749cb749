using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Books.Backlog;

/// <summary>A photo or document with the item it is kept with.</summary>
public sealed record ItemEvidence(BacklogItem Item, EvidenceFile File)
{
    public KeptKind Kind => KeptKind.Of(File.ContentType);

    /// <param name="items">Those wanted; what the reader may see is the caller's to say.</param>
    /// <returns>In the order of the items, each item's oldest first.</returns>
    public static IReadOnlyList<ItemEvidence> Of(PlannerDb db, IReadOnlyList<BacklogItem> items)
    {
        var ids = items.Select(item => item.Id).ToList();
        var files = db
            .EvidenceFiles.Where(file => ids.Contains(file.Item))
            .OrderBy(file => file.AddedAt)
            .ThenBy(file => file.Id)
            .ToList()
            .ToLookup(file => file.Item);
        return [.. items.SelectMany(item => files[item.Id].Select(file => new ItemEvidence(item, file)))];
    }
}
