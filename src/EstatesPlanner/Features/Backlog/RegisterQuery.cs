using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Which items of a register, in which order, from where. A page begins after, or ends before, the item whose id it names.</summary>
public sealed record RegisterQuery
{
    public const int PageSize = 50;

    public required string Trust { get; init; }

    public string? Site { get; init; }

    public RiskCategory? Category { get; init; }

    /// <summary>Beginnings of words looked for in reference, defect and location, all of them.</summary>
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
/// <param name="Matching">How many items match, on all pages, counted no further than one beyond <see cref="CountedUpTo"/>.</param>
public sealed record RegisterPage(IReadOnlyList<BacklogItem> Items, int Matching, bool HasPrevious, bool HasNext)
{
    /// <summary>Counting costs as much as reading, so a register of a million says only that there are more.</summary>
    public const int CountedUpTo = 10_000;

    /// <summary>The count in words: 9,874, or more than 10,000.</summary>
    public string MatchingWords => Matching > CountedUpTo ? $"more than {Features.Shared.EnglishText.Count(CountedUpTo)}" : Features.Shared.EnglishText.Count(Matching);
}
