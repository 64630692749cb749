using EstatesPlanner.Import;
using Microsoft.Extensions.Primitives;

namespace EstatesPlanner.Fields;

/// <summary>
/// Text by the names of our fields, wherever it was written: a row of a sheet, a form, a thing that is known already. Whoever made it knows where each
/// cell stands, and so where a problem is to be shown.
/// </summary>
/// <param name="Says">Whether the source speaks of a field at all, a blank included; what it does not speak of stays as it is known.</param>
/// <param name="Text">Trimmed; null where blank.</param>
public sealed record Cells(Func<string, bool> Says, Func<string, string?> Text)
{
    public static Cells Of(FieldRow row, Func<string, bool> says) => new(says, field => Trimmed(row.Text(field)));

    /// <param name="nameOf">The name in the form of a field.</param>
    public static Cells Of(IEnumerable<KeyValuePair<string, StringValues>> form, Func<string, string> nameOf)
    {
        var texts = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        return new(field => texts.ContainsKey(nameOf(field)), field => Trimmed(texts.GetValueOrDefault(nameOf(field))));
    }

    /// <summary>What a known thing says, as its own form would be filled.</summary>
    public static Cells Of<T>(T known, IReadOnlyList<RecordField<T>> fields)
    {
        var byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        return new(byName.ContainsKey, name => byName.TryGetValue(name, out var field) ? field.Text(known) : null);
    }

    /// <summary>The same but for one field.</summary>
    public Cells With(string field, string? text) => new(
        other => other == field || Says(other),
        other => other == field ? Trimmed(text) : Text(other));

    public bool Has(string field) => Text(field) is not null;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
