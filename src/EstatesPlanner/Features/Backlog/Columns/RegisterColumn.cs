using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Backlog.Columns;

/// <summary>One thing a list of items can show of each, and by which two versions of an item can differ.</summary>
/// <param name="Id">In addresses and saved views.</param>
/// <param name="Group">Heading under which it is offered.</param>
/// <param name="Text">As people read it; null where the item does not say.</param>
public sealed record RegisterColumn(string Id, string Group, string Label, Func<BacklogItem, ElementList, string?> Text)
{
    /// <summary>Figures stand to the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Worked out from other columns, so that a difference in it is theirs.</summary>
    public bool IsDerived { get; init; }
}
