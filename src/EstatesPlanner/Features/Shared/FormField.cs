using EstatesPlanner.Fields;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared;

/// <summary>One labelled text field of a form, with its hint and its error beside it.</summary>
/// <param name="Id">Name of the input, and its id as <see cref="IdOf"/> writes it; errors in the summary link to it.</param>
/// <param name="Width">Class of the design system for its width, such as <c>nhsuk-input--width-10</c>.</param>
/// <param name="Rows">More than 1 makes it a text area.</param>
public sealed record FormField(
    string Id,
    string Label,
    string? Value,
    string? Hint = null,
    string Width = "",
    int Rows = 1,
    string InputMode = "text",
    IReadOnlyList<FieldChoice>? Choices = null
)
{
    /// <summary>A name as an id in a page, which holds no spaces: what labels, hints and the error summary point to.</summary>
    public static string IdOf(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-'));

    /// <summary>The input of a record's field, filled.</summary>
    /// <param name="choices">In the place of the field's own, where what there is to choose depends on the trust.</param>
    public static FormField Of<T>(RecordField<T> field, Cells cells, IReadOnlyList<FieldChoice>? choices = null) =>
        new(
            field.InForm,
            field.Label,
            cells.Text(field.Name),
            field.Hint,
            field.Width,
            field.Rows,
            field.InputMode,
            choices ?? field.Choices
        );
}
