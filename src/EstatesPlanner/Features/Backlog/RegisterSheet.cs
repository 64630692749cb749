using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Fields;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Items as a sheet, with the columns the importer reads back, and the name of each element beside its code.</summary>
public static class RegisterSheet
{
    private const string ElementName = "element name";

    /// <summary>What a sheet of the estate says, not one of its items.</summary>
    private static readonly string[] OfPlaces = ["site name", "block name", ItemFields.RemainingLife];

    private static readonly IReadOnlyList<RecordField<ItemEntry>> Fields =
    [
        .. ItemFields.Table.All.Where(field => !OfPlaces.Contains(field.Name)),
    ];

    public static ExportSheet Of(IReadOnlyList<BacklogItem> items, ElementList elements) =>
        new(
            "Backlog",
            [
                .. Fields.SelectMany(field =>
                    field.Name == ItemFields.Element ? new[] { field.Name, ElementName } : [field.Header ?? field.Name]
                ),
            ],
            items.Select(item => Row(ItemEntry.Of(item, block: null), elements))
        );

    private static IReadOnlyList<object?> Row(ItemEntry entry, ElementList elements) =>
        [
            .. Fields.SelectMany(field =>
                field.Name == ItemFields.Element
                    ? [entry.Item.ElementCode, entry.Item.ElementCode is { } code ? elements.NameOf(code) : null]
                    : new[] { field.Cell(entry) }
            ),
        ];
}
