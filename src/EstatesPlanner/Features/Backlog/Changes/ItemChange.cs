using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>An item as it is, and as a change would leave it.</summary>
public sealed record ItemChange(BacklogItem Before, BacklogItem After);
