using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>The evidence of one item as its page shows it.</summary>
/// <param name="MayChange">Whether the reader may add and remove.</param>
/// <param name="Caption">What they typed, when the form comes back to them.</param>
public sealed record EvidenceView(BacklogItem Item, IReadOnlyList<ItemEvidence> Files, bool MayChange, string? Caption = null);
