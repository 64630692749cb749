using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Which items of a register, in which order, from where. A page begins after, or ends before, the item whose id it names.</summary>
public sealed record RegisterQuery
{
    public const int PageSize = 50;

    public required string Trust { get; init; }

    public string? Site { get; init; }

    public RiskCategory? Category { get; init; }

    /// <summary>Words looked for in reference, defect and location.</summary>
    public string? Words { get; init; }

    /// <summary>The list as it stood at the end of a past day; for exports, which are not paged.</summary>
    public DateOnly? AsAt { get; init; }

    public bool IncludeClosed { get; init; }

    /// <summary>Id of a <see cref="RegisterSort"/>.</summary>
    public string Sort { get; init; } = RegisterSort.Default;

    public Guid? After { get; init; }

    public Guid? Before { get; init; }
}

/// <summary>One page of a register.</summary>
/// <param name="Matching">How many items match, on all pages.</param>
public sealed record RegisterPage(IReadOnlyList<BacklogItem> Items, int Matching, bool HasPrevious, bool HasNext);
