using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Backlog.Columns;

/// <summary>One field that two versions of an item say differently.</summary>
/// <param name="From">Null where the earlier version did not say.</param>
/// <param name="To">Null where the later one does not.</param>
public sealed record FieldChange(string Label, string? From, string? To)
{
    /// <summary>Old → new, in the order of the columns; what is worked out from other fields is left to them.</summary>
    public static IReadOnlyList<FieldChange> Between(BacklogItem before, BacklogItem after, ElementList elements) =>
        [
            .. RegisterColumns
                .All.Where(column => !column.IsDerived)
                .Select(column => new FieldChange(column.Label, column.Text(before, elements), column.Text(after, elements)))
                .Where(change => !string.Equals(change.From ?? "", change.To ?? "", StringComparison.Ordinal)),
        ];
}
