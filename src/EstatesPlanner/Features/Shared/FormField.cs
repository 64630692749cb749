namespace EstatesPlanner.Features.Shared;

/// <summary>One labelled text field of a form, with its hint and its error beside it.</summary>
/// <param name="Id">Id and name of the input; errors in the summary link to it.</param>
/// <param name="Width">Class of the design system for its width, such as <c>nhsuk-input--width-10</c>.</param>
/// <param name="Rows">More than 1 makes it a text area.</param>
public sealed record FormField(string Id, string Label, string? Value, string? Hint = null, string Width = "", int Rows = 1, string InputMode = "text", IReadOnlyList<FieldChoice>? Choices = null);

/// <summary>One entry of a drop-down list.</summary>
public sealed record FieldChoice(string Value, string Words);
