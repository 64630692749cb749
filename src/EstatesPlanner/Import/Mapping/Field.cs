namespace EstatesPlanner.Import.Mapping;

/// <summary>What the cells of a field hold, and so which readings apply to it.</summary>
public enum FieldKind
{
    Text,

    /// <summary>A code or a key: kept as it stands, never a number.</summary>
    Code,

    Amount,

    Number,

    Date,

    /// <summary>One of a few texts.</summary>
    Choice,
}

/// <summary>One text a field knows, and others that people write for it.</summary>
public sealed record FieldValue(string Text, IReadOnlyList<string> AlsoWritten);

/// <summary>A field of ours that a column of a sheet may fill.</summary>
/// <param name="Names">Its name, whether it is needed, and the headers under which sheets carry it.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Values">The texts a choice or a code knows; empty where any text will do.</param>
public sealed record Field(ColumnNames Names, FieldKind Kind, IReadOnlyList<FieldValue> Values)
{
    private IReadOnlyList<(string Text, IReadOnlyList<string> Words)>? spelled;

    public string Name => Names.Name;

    /// <summary>The words of the long names that people write for its texts, taken apart once.</summary>
    internal IReadOnlyList<(string Text, IReadOnlyList<string> Words)> Spelled =>
        spelled ??= [
            .. Values.SelectMany(value =>
                value.AlsoWritten.Where(name => name.Length > 3).Select(name => (value.Text, HeaderWords.Of(name)))
            ),
        ];

    /// <summary>Headers that may stand over it in a sheet, but need not mean it: offered to a person, never assumed.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Our text for one of theirs that needs no mapping; null where the field does not know it.</summary>
    public string? Known(string text)
    {
        var key = TextKey.Of(text);
        return Values.FirstOrDefault(value => TextKey.Of(value.Text) == key)?.Text;
    }
}
