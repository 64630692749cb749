namespace EstatesPlanner.Import.Mapping;

/// <summary>What rows of one sheet that share a reference mean.</summary>
public enum DuplicateKeys
{
    /// <summary>A mistake, named at the later row.</summary>
    Refuse,

    /// <summary>Different things: the second A-1 becomes A-1/2, the third A-1/3, in the order in which they stand.</summary>
    Suffix,
}

/// <summary>
/// How a person's own sheet is read as ours. Fields are called by our names, columns by the sheet's own headers or by their letters.
/// Whatever it does not say is read as if there were no mapping.
/// </summary>
public sealed record SheetMapping
{
    /// <summary>Name of the sheet; null for the one that fits best.</summary>
    public string? Sheet { get; init; }

    /// <summary>Row of the headers, from 1; 0 where the sheet has none; null for the row that fits best.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>
    /// For each field its columns, by header or letter; the texts of several are joined with a comma. Empty: every field under one of its
    /// usual names.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Columns whose texts, joined, make the key of a row where the sheet has no reference.</summary>
    public IReadOnlyList<string> KeyOf { get; init; } = [];

    /// <summary>Fields written once for many rows, in a merged cell or in the first row of a group alone.</summary>
    public IReadOnlyList<string> FillDown { get; init; } = [];

    /// <summary>The field that a heading between the rows states for the rows below it; null where headings say nothing.</summary>
    public string? HeadingsAre { get; init; }

    /// <summary>
    /// For each field what its texts stand for: ours by theirs, null for blank; <c>*</c> is any text not listed that the field does not
    /// know by itself.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string?>>(StringComparer.Ordinal);

    /// <summary>What a field says where its cell is blank or has no column.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Texts that say nothing, in any column: TBC, N/A, a dash.</summary>
    public IReadOnlyList<string> Blanks { get; init; } = [];

    /// <summary>Ways of writing amounts and days that are read rather than refused.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>What the numbers of a field are counted in: 1000 where the header says £000.</summary>
    public IReadOnlyDictionary<string, decimal> Times { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Needed fields that may be blank for now; the rows are listed.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];

    public DuplicateKeys Duplicates { get; init; }
}
