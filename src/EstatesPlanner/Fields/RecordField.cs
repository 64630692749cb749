using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Fields;

/// <summary>The record with a field set, or the sentence that says why its text is none.</summary>
public readonly record struct FieldRead<T>(T? Record, string? Fault);

/// <summary>
/// One field of a record, said once: how sheets and forms name it, how its text goes in, how it comes out, and how it is carried over.
/// Importers, forms,
/// mappings, exports, bulk changes and lists of differences all read it here. What <see cref="Text"/> gives, <see cref="With"/> takes back
/// unchanged; a blank clears it.
/// </summary>
/// <param name="Name">Header in sheets.</param>
/// <param name="Group">Heading under which forms and pages show it.</param>
/// <param name="Text">Null where the record does not say.</param>
/// <param name="Copy">The field of the first record set on the second.</param>
public sealed record RecordField<T>(
    string Name,
    string Group,
    string Label,
    Func<T, string?> Text,
    Func<T, string?, FieldRead<T>> With,
    Func<T, T, T> Copy
)
{
    private readonly FieldKind? sort;
    private readonly Func<T, object?>? cell;
    private readonly string? input;

    /// <summary>Whether a blank is a fault, in the words of its own reading.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Other headers under which sheets carry it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Headers that may stand over it in a sheet, but need not mean it: offered to a person, never assumed.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>What its numbers and days are.</summary>
    public ColumnKind Kind { get; init; }

    /// <summary>The texts it knows, and others that people write for them.</summary>
    public IReadOnlyList<FieldValue> Known { get; init; } = [];

    /// <summary>What its cells hold, and so which readings of a mapping apply to it.</summary>
    public FieldKind Sort
    {
        get =>
            sort
            ?? Kind switch
            {
                ColumnKind.Money or ColumnKind.ExactPounds => FieldKind.Amount,
                ColumnKind.Whole or ColumnKind.Measure or ColumnKind.Ratio => FieldKind.Number,
                ColumnKind.Day => FieldKind.Date,
                ColumnKind.Text => Choices is null ? FieldKind.Text : FieldKind.Choice,
                _ => throw new InvalidOperationException($"No sort of cells for {Kind}."),
            };
        init => sort = value;
    }

    /// <summary>What there is to choose from; null for free text.</summary>
    public IReadOnlyList<FieldChoice>? Choices { get; init; }

    /// <summary>Name of its input in the form of the record.</summary>
    public string InForm
    {
        get => input ?? string.Concat(Name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        init => input = value;
    }

    public string? Hint { get; init; }

    /// <summary>Class of the design system for the width of its input.</summary>
    public string Width { get; init; } = "";

    /// <summary>Lines of its input.</summary>
    public int Rows { get; init; } = 1;

    public string InputMode { get; init; } = "text";

    /// <summary>Header in our own sheets, where that is more than its name.</summary>
    public string? Header { get; init; }

    /// <summary>What it is called where a person matches the columns of a sheet, if not as in the form.</summary>
    public string? InMatching { get; init; }

    /// <summary>How a page says it, where that is not how a sheet does.</summary>
    public Func<T, string?>? Shown { get; init; }

    /// <summary>What our own sheets hold: a text, a number or a day.</summary>
    public Func<T, object?> Cell
    {
        get => cell ?? Text;
        init => cell = value;
    }

    /// <summary>How a page says it; empty where the record does not say.</summary>
    public string Words(T record) =>
        Text(record) is not { } text ? "" : Choices?.FirstOrDefault(choice => choice.Value == text)?.Words ?? Shown?.Invoke(record) ?? text;

    /// <summary>The same field of a record that holds this one.</summary>
    public RecordField<TWhole> Of<TWhole>(Func<TWhole, T> part, Func<TWhole, T, TWhole> with) =>
        new(
            Name,
            Group,
            Label,
            whole => Text(part(whole)),
            (whole, text) =>
                With(part(whole), text) is var read && read.Fault is null ? new(with(whole, read.Record!), null) : new(default, read.Fault),
            (from, onto) => with(onto, Copy(part(from), part(onto)))
        )
        {
            IsRequired = IsRequired,
            Aliases = Aliases,
            AlsoCalled = AlsoCalled,
            Kind = Kind,
            Known = Known,
            Sort = Sort,
            Choices = Choices,
            InForm = InForm,
            Hint = Hint,
            Width = Width,
            Rows = Rows,
            InputMode = InputMode,
            Header = Header,
            InMatching = InMatching,
            Shown = Shown is { } shown ? whole => shown(part(whole)) : null,
            Cell = whole => Cell(part(whole)),
        };
}
