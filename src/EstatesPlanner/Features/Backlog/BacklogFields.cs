using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The fields of a register row as a mapping sees them: what each holds, the texts it knows, and what people write for those.
/// </summary>
internal static class BacklogFields
{
    /// <summary>The fields of one trust's register: its sites are texts that the field of the site knows.</summary>
    public static IReadOnlyList<Field> For(IPlannerReader store, ReferenceData reference, string trust)
    {
        using var db = store.Read();
        var known = new Dictionary<string, IReadOnlyList<FieldValue>>(StringComparer.Ordinal)
        {
            [ItemFields.Site] =
            [
                .. db
                    .Sites.Where(site => site.Trust == trust)
                    .OrderBy(site => site.Code)
                    .Select(site => new FieldValue(site.Code, new[] { site.Name })),
            ],
            [ItemFields.Element] = [.. reference.Elements.All.Select(element => new FieldValue(element.Code, [element.Name]))],
        };
        return
        [
            .. ItemFields.Table.All.Zip(
                ItemFields.Table.Columns,
                (field, column) =>
                    new Field(column, field.Sort, known.GetValueOrDefault(field.Name) ?? Texts(field)) { AlsoCalled = field.AlsoCalled }
            ),
        ];
    }

    private static IReadOnlyList<FieldValue> Texts(Fields.RecordField<ItemEntry> field) =>
        field.Known.Count > 0
            ? field.Known
            :
            [
                .. (field.Choices ?? [])
                    .Where(choice => choice.Value.Length > 0)
                    .Select(choice => new FieldValue(choice.Value, [choice.Words])),
            ];
}
