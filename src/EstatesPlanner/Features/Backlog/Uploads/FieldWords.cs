using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>Fields that a column may fill, under one heading of a list.</summary>
public sealed record FieldGroup(string Heading, IReadOnlyList<FieldChoice> Choices);

/// <summary>Our fields in words for people.</summary>
public static class FieldWords
{
    /// <summary>The fields of an item's core, then its details under their own headings.</summary>
    public static readonly IReadOnlyList<FieldGroup> Groups =
    [
        new("The item", [.. BacklogFields.Names.Where(name => ItemDetails.Named(name) is null).Select(Choice)]),
        .. ItemDetails.All.GroupBy(detail => detail.Group).Select(group => new FieldGroup(DetailWords.Of(group.Key), [.. group.Select(detail => Choice(detail.Column))])),
    ];

    public static string Of(string field) => ItemDetails.Named(field)?.Label ?? field switch
    {
        BacklogFields.Site => "Site (its code, or a text that stands for it)",
        "site name" => "Name of the site",
        "block name" => "Name of the block",
        "remaining life" => "Remaining life of the block, years",
        "defect" => "Defect: what is wrong",
        "location" => "Floor, room or department",
        BacklogFields.Category => "Risk category",
        BacklogFields.OverrideReason => "Reason, where the category departs from the score",
        BacklogFields.Cost => "Cost to eradicate, £",
        "incident hours" => "Clinical hours lost in 12 months",
        _ => char.ToUpperInvariant(field[0]) + field[1..],
    };

    private static FieldChoice Choice(string field) => new(field, Of(field));
}
