namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The mark of an item that came without a cost where a mapping allows that: it counts £0 in every total and its notes begin with this
/// sentence, until a
/// file or a person says what it costs.
/// </summary>
internal static class CostNotKnown
{
    public const string Mark = "Cost not known.";

    /// <summary>The notes with the mark, and with what the cell says instead of a cost.</summary>
    public static string On(string? notes, string? said) =>
        $"{Mark}{(said is null ? "" : $" The file says: {said}.")}{(string.IsNullOrWhiteSpace(notes) ? "" : $"\n{notes.Trim()}")}";

    public static bool Marks(string? notes) => notes?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>The notes without the mark; null where nothing else is in them.</summary>
    public static string? Off(string? notes) =>
        !Marks(notes) ? notes
        : notes!.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? notes[(end + 1)..]
        : null;
}
