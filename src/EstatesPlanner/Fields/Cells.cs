using EstatesPlanner.Import;
using Microsoft.Extensions.Primitives;

namespace EstatesPlanner.Fields;

/// <summary>
/// Text by the names of our fields, wherever it was written: a row of a sheet, a form, a thing that is known already. Whoever made it knows
/// where each
/// cell stands, and so where a problem is to be shown.
/// </summary>
/// <param name="Says">Whether the source speaks of a field at all, a blank included; what it does not speak of stays as it is
/// known.</param>
/// <param name="Text">Trimmed; null where blank.</param>
public sealed record Cells(Func<string, bool> Says, Func<string, string?> Text)
{
    /// <summary>Cells that say nothing.</summary>
    public static readonly Cells None = new(_ => false, _ => null);

    /// <summary>Texts by their fields; what is null is not said.</summary>
    public static Cells Of(params IEnumerable<(string Field, string? Text)> texts)
    {
        var said = texts.Where(text => text.Text is not null).ToDictionary(text => text.Field, text => text.Text, StringComparer.Ordinal);
        return new(said.ContainsKey, field => Trimmed(said.GetValueOrDefault(field)));
    }

    public static Cells Of(FieldRow row, Func<string, bool> says) => new(says, field => Trimmed(row.Text(field)));

    public static Cells Of(SheetLine line) => new(line.HasColumn, line.Text);

    public static Cells Of<T>(IEnumerable<KeyValuePair<string, StringValues>> form, IReadOnlyList<RecordField<T>> fields)
    {
        var texts = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var inputs = fields.ToDictionary(field => field.Name, field => field.InForm, StringComparer.Ordinal);
        return new(field => texts.ContainsKey(inputs[field]), field => Trimmed(texts.GetValueOrDefault(inputs[field])));
    }

    /// <summary>The same but for one field.</summary>
    public Cells With(string field, string? text) =>
        new(other => other == field || Says(other), other => other == field ? Trimmed(text) : Text(other));

    /// <summary>These cells, and what others say of the fields that these do not speak of.</summary>
    public Cells Over(Cells others) =>
        new(field => Says(field) || others.Says(field), field => Says(field) ? Text(field) : others.Text(field));

    public bool Has(string field) => Text(field) is not null;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
