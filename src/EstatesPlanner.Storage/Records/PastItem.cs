using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Storage.Records;

/// <summary>
/// A backlog item as the register said it from one moment until another. Written whenever an item is changed or taken out, so that the
/// register
/// can answer for any past day. What sums and filters need is in columns; the item is whole in its document.
/// </summary>
public sealed record PastItem
{
    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required string Trust { get; init; }

    public required string SiteCode { get; init; }

    public string? BlockCode { get; init; }

    public required RiskCategory Category { get; init; }

    public required Money Cost { get; init; }

    /// <summary>What the whole project would have cost.</summary>
    public required Money FullCost { get; init; }

    public required PriceBase PriceBase { get; init; }

    public required ItemStatus Status { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>When the register stopped saying this.</summary>
    public required DateTime Until { get; init; }

    /// <summary>The item, as a stored document.</summary>
    public required string Document { get; init; }

    public static PastItem Of(BacklogItem item, DateTime until) =>
        new()
        {
            Id = item.Id,
            Version = item.Version,
            Trust = item.Trust,
            SiteCode = item.SiteCode,
            BlockCode = item.BlockCode,
            Category = item.Category,
            Cost = item.Cost,
            FullCost = item.FullCost,
            PriceBase = item.PriceBase,
            Status = item.Status,
            RecordedAt = item.RecordedAt,
            Until = until,
            Document = PlannerJson.Write(item),
        };

    public BacklogItem ToItem() => PlannerJson.Read<BacklogItem>(Document);
}
