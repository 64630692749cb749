using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Which items of a register, in which order, from where. A page begins after, or ends before, the item whose id it names.
/// </summary>
public sealed record RegisterQuery
{
    public const int PageSize = 50;

    public required string Trust { get; init; }

    public string? Site { get; init; }

    public string? Block { get; init; }

    public RiskCategory? Category { get; init; }

    /// <summary>A group of elements, such as Mechanical, or an element's code, which takes its parts with it.</summary>
    public string? Element { get; init; }

    /// <summary>A status; null for all that are live, <see cref="Gone"/> for all that have left, <see cref="Every"/> for both.</summary>
    public string? Status { get; init; }

    /// <summary>A financial year, or <see cref="NoYear"/>.</summary>
    public string? Planned { get; init; }

    /// <summary>One state of RAAC, or <see cref="AnyRaac"/>.</summary>
    public string? Raac { get; init; }

    /// <summary>A to D, with or without X.</summary>
    public char? Condition { get; init; }

    /// <summary>Surveyed before this day, or never.</summary>
    public DateOnly? SurveyedBefore { get; init; }

    /// <summary>Held by an interim control, or not; null for both.</summary>
    public bool? HasControl { get; init; }

    /// <summary>
    /// Beginnings of words looked for in all that an item's row says, names of element, site and block among it; all of them.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>The list as it stood at the end of a past day.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Id of a <see cref="RegisterSort"/>.</summary>
    public string Sort { get; init; } = RegisterSort.Default;

    public Guid? After { get; init; }

    public Guid? Before { get; init; }

    public const string Gone = "gone";

    public const string Every = "every";

    public const string NoYear = "none";

    public const string AnyRaac = "any";
}

/// <summary>One page of a register.</summary>
/// <param name="Matching">How many items match, on all pages, counted no further than one beyond <see cref="CountedUpTo"/>.</param>
public sealed record RegisterPage(IReadOnlyList<BacklogItem> Items, int Matching, bool HasPrevious, bool HasNext)
{
    /// <summary>Counting costs as much as reading, so a register of a million says only that there are more.</summary>
    public const int CountedUpTo = 10_000;

    /// <summary>The count in words: 9,874 items, or more than 10,000 items.</summary>
    public string MatchingWords =>
        Matching > CountedUpTo ? $"More than {EnglishText.Count(CountedUpTo)} items"
        : Matching == 1 ? "1 item"
        : $"{EnglishText.Count(Matching)} items";
}
