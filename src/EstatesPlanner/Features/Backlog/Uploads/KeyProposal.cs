namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>Columns whose texts together tell items apart where the sheet has no reference: the place, the thing and what is wrong with it.</summary>
internal static class KeyProposal
{
    private static readonly string[] Telling = ["block", "element", "location", "defect"];

    /// <param name="columns">Columns by field.</param>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> columns) => columns.TryGetValue("defect", out var defect)
        ? Telling.Where(field => field != "location").SelectMany(field => columns.GetValueOrDefault(field) ?? []).Concat(defect).Distinct(StringComparer.Ordinal)
        : Telling.SelectMany(field => columns.GetValueOrDefault(field) ?? []).Distinct(StringComparer.Ordinal);
}
