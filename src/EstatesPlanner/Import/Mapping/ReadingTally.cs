namespace EstatesPlanner.Import.Mapping;

/// <summary>One line of what a mapping did: how many cells of a field were read in one way, with the first of them.</summary>
/// <param name="From">Their text; null where the cell was blank.</param>
/// <param name="To">What it was read as; null for blank.</param>
public sealed record ReadingCount(string Field, string How, string? From, string? To, int Rows)
{
    /// <summary>The column's own header; the field's name where the sheet has no column of it.</summary>
    public string? Column { get; init; }
}

/// <summary>
/// Counts what a mapping did with cells, so that a person can see it: nothing is read otherwise than it stands without being counted here.
/// </summary>
public sealed class ReadingTally
{
    /// <summary>Beyond this many different lines the rest are counted together.</summary>
    private const int Most = 1_000;

    private readonly Dictionary<(string Field, string How, string? From, string? To), ReadingCount> lines = [];

    /// <summary>Every line, as they were first met.</summary>
    public IReadOnlyList<ReadingCount> Counts => [.. lines.Values];

    /// <summary>The same with the headers of the sheet.</summary>
    public IReadOnlyList<ReadingCount> In(Header header) =>
        [.. lines.Values.Select(count => count with { Column = header.NameOf(count.Field) })];

    /// <summary>Counts a text that stands for another: each such pair is a line of its own, whatever its case and spaces.</summary>
    public void AddValue(string field, string how, string from, string? to)
    {
        var key = (field, how, TextKey.Of(from), to);
        Count(lines.Count < Most || lines.ContainsKey(key) ? key : (field, how, null, null), from, to);
    }

    /// <summary>Counts a way of reading: one line, with the first cell as its example.</summary>
    public void Add(string field, string how, string? from, string? to) => Count((field, how, null, null), from, to);

    private void Count((string Field, string How, string?, string?) key, string? from, string? to) =>
        lines[key] = lines.TryGetValue(key, out var known)
            ? known with
            {
                Rows = known.Rows + 1,
            }
            : new ReadingCount(key.Field, key.How, from, to, 1);
}
