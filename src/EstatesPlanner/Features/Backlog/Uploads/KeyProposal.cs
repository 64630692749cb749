using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>
/// Columns whose texts together tell items apart where the sheet has no reference: the place, the thing and what is wrong with it.
/// </summary>
internal static class KeyProposal
{
    private static readonly string[] Telling = ["block", "element", "location", "defect"];

    /// <summary>
    /// Columns that may help to tell items apart: texts and codes, which stay as they are when an item is dated, priced or rated anew.
    /// </summary>
    public static IEnumerable<string> Candidates(SheetMapping mapping, IReadOnlyList<Field> fields) =>
        fields
            .Where(field => field.Kind is FieldKind.Text or FieldKind.Code || field.Name == "element")
            .Where(field => field.Name is not ("notes" or ItemFields.Reference or ItemFields.OverrideReason))
            .SelectMany(field => mapping.Columns.GetValueOrDefault(field.Name) ?? [])
            .Concat(mapping.KeyOf)
            .Distinct(StringComparer.Ordinal);

    /// <param name="columns">Columns by field.</param>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> columns) =>
        columns.TryGetValue("defect", out var defect)
            ? Telling
                .Where(field => field != "location")
                .SelectMany(field => columns.GetValueOrDefault(field) ?? [])
                .Concat(defect)
                .Distinct(StringComparer.Ordinal)
            : Telling.SelectMany(field => columns.GetValueOrDefault(field) ?? []).Distinct(StringComparer.Ordinal);
}
