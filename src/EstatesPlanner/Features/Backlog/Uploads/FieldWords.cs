using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>Fields that a column may fill, under one heading of a list.</summary>
public sealed record FieldGroup(string Heading, IReadOnlyList<FieldChoice> Choices);

/// <summary>Our fields in words for people who match the columns of a sheet.</summary>
public static class FieldWords
{
    /// <summary>The fields of an item's core, then its details under their own headings.</summary>
    public static readonly IReadOnlyList<FieldGroup> Groups =
    [
        .. ItemFields
            .Table.All.GroupBy(field => field.Group)
            .Select(group => new FieldGroup(group.Key, [.. group.Select(field => new FieldChoice(field.Name, Of(field.Name)))])),
    ];

    public static string Of(string field) => ItemFields.Table[field] is var known ? known.InMatching ?? known.Label : field;
}
