namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>The text of a row that was set aside as a heading between the items.</summary>
internal static class HeadingText
{
    private const string Before = "a heading: ";

    /// <param name="why">Why the row was set aside.</param>
    /// <returns>Null where it was set aside for something else.</returns>
    public static string? Of(string why) => why.StartsWith(Before, StringComparison.Ordinal) ? why[Before.Length..] : null;
}
