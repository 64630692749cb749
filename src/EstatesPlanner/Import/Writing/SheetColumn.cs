namespace EstatesPlanner.Import.Writing;

/// <summary>How a column of a sheet to fill in looks in a spreadsheet.</summary>
/// <param name="Width">In characters.</param>
public sealed record SheetColumn(int Width)
{
    private const int LongestList = 255;
    private const int LongestPrompt = 255;

    /// <summary>What the spreadsheet says beside a cell that is filled in; null for nothing.</summary>
    public string? Prompt
    {
        get;
        init => field = value?.Length > LongestPrompt ? $"{value[..(LongestPrompt - 1)]}…" : value;
    }

    /// <summary>Whether long text goes on in the next line of its cell.</summary>
    public bool Wraps { get; init; }

    /// <summary>
    /// The drop-down list as a formula of the spreadsheet; null for none. Other words may be typed: whoever reads the file has the last
    /// say.
    /// </summary>
    public string? List { get; init; }

    /// <summary>The drop-down list of a few words; null where they are more than a spreadsheet holds in a cell's rule.</summary>
    public static string? Of(IReadOnlyList<string> words) =>
        string.Join(',', words) is { Length: > 0 and <= LongestList } list ? $"\"{list}\"" : null;
}
