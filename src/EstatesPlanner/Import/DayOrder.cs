using System.Globalization;
using System.Text.RegularExpressions;

namespace EstatesPlanner.Import;

/// <summary>One day of a column that may be meant otherwise than it was read.</summary>
internal sealed record DayDoubt(SourceRow Row, string Message);

/// <summary>
/// Whether day or month comes first is decided by the column, not by the cell: where one row can only have the month first, those that
/// could have
/// either are named. A person who has said that the month comes first has settled it, but for days that cannot be read so.
/// </summary>
internal sealed partial class DayOrder
{
    /// <summary>As many cells are named.</summary>
    private const int Most = 2_000;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly List<(SourceRow Row, string Text)> either = [];
    private readonly List<(SourceRow Row, string Text)> dayFirst = [];
    private (int Row, string Text)? monthFirst;

    public void Take(SourceRow row, string text)
    {
        if (Slashed().Match(text) is not { Success: true } match)
        {
            return;
        }

        var (first, second) = (Part(match, "first"), Part(match, "second"));
        if (first <= 12 && second is > 12 and <= 31)
        {
            monthFirst ??= (row.Number, text);
        }
        else if (first <= 12 && second <= 12 && first != second)
        {
            Keep(either, row, text);
        }
        else if (first is > 12 and <= 31 && second <= 12)
        {
            Keep(dayFirst, row, text);
        }
    }

    /// <param name="isMonthFirst">Whether a person has said that the month comes first.</param>
    public IEnumerable<DayDoubt> Doubts(bool isMonthFirst) =>
        isMonthFirst
            ? monthFirst is null && either.Count == 0
                ? []
                : dayFirst.Select(day => new DayDoubt(
                    day.Row,
                    $"{day.Text} cannot have the month first, as was said of this column. It was read with the day first."
                ))
            : monthFirst is var (row, example)
                ? either.Select(day => new DayDoubt(day.Row, TwoWays(day.Text, row, example)))
                : [];

    private static string TwoWays(string text, int row, string example)
    {
        var match = Slashed().Match(text);
        var (first, second) = (Part(match, "first"), Part(match, "second"));
        return string.Create(
            English,
            $"{text} can be read two ways: row {row} of this column ({example}) has the month first. It was read as {first} {Month(second)}, not {second} {Month(first)}. Write the month as a word."
        );
    }

    private static string Month(int month) => month == 0 ? "" : English.DateTimeFormat.GetMonthName(month);

    private static int Part(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static void Keep(List<(SourceRow Row, string Text)> days, SourceRow row, string text)
    {
        if (days.Count < Most)
        {
            days.Add((row, text));
        }
    }

    [GeneratedRegex(
        "^(?<first>[0-9]{1,2})[/.-](?<second>[0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})([T ].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Slashed();
}
