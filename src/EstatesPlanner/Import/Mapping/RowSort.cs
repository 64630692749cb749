using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// Tells rows of data from the others that people put between them: totals, headings, notes, headers said again. A row is set aside only
/// where it
/// has no key of its own, so that a row which is merely incomplete is refused and never lost.
/// </summary>
/// <param name="plan">Where the fields stand.</param>
/// <param name="keyColumns">Columns that say which thing a row is about.</param>
/// <param name="filled">Columns that are written once for many rows, and so say nothing about one.</param>
internal sealed partial class RowSort(ColumnPlan plan, IReadOnlyList<int> keyColumns, IReadOnlySet<int> filled)
{
    /// <summary>A total has a label and a few figures beside it; where the label may be the text of an item, fewer.</summary>
    private const int CellsOfATotal = 5;
    private const int CellsOfAKeyedTotal = 3;
    private const int LongestHeading = 80;

    private readonly IReadOnlyList<int> own =
    [
        .. plan.Columns.Values.SelectMany(columns => columns).Distinct().Where(column => !filled.Contains(column)),
    ];

    /// <summary>Why a row is not data; null where it is.</summary>
    public SetAside? Why(SourceRow row)
    {
        if (row.IsBlank)
        {
            return new SetAside("blank", null);
        }

        if (RepeatsHeader(row))
        {
            return new SetAside("repeats the header", null);
        }

        var texts = Enumerable.Range(0, row.Cells.Count).Where(i => row[i] is not null).Select(i => (Column: i, Text: row[i]!)).ToList();
        var hasKey = keyColumns.Any(column => row[column] is { } key && !IsTotal(key) && !IsNote(key));
        if (!hasKey || texts.Count == 1)
        {
            if (texts.Count <= (plan.Key.Count > 0 ? CellsOfAKeyedTotal : CellsOfATotal) && texts.Exists(cell => IsTotal(cell.Text)))
            {
                return new SetAside("a total", null);
            }

            if (texts is [var (column, text)] && row.Faults.Count == 0 && !(keyColumns.Contains(column) && IsReference(text)))
            {
                return IsNote(text) || text.Length > LongestHeading
                    ? new SetAside($"a note: {Short(text)}", null)
                    : new SetAside($"a heading: {Short(text)}", text);
            }

            if (IsNote(texts[0].Text) && own.Count(i => row[i] is not null) <= 2)
            {
                return new SetAside($"a note: {Short(texts[0].Text)}", null);
            }
        }

        return null;
    }

    /// <summary>
    /// At a page break the header comes again, sometimes shortened: two of its columns and half of those the row fills are enough.
    /// </summary>
    private bool RepeatsHeader(SourceRow row)
    {
        var header = plan.Header.Names;
        var same = own.Count(column =>
            column < header.Count
            && row[column] is { } cell
            && HeaderName.Key(cell) is { Length: > 0 } key
            && key == HeaderName.Key(header[column])
        );
        return same >= 2 && same * 2 >= own.Count(column => row[column] is not null);
    }

    private static bool IsTotal(string text) => text.Length <= LongestHeading && Total().IsMatch(text);

    private static bool IsNote(string text) => Note().IsMatch(text);

    /// <summary>An item of which nothing but its reference is written is incomplete, not a heading.</summary>
    private static bool IsReference(string text) => text.Any(char.IsAsciiDigit) && !text.Any(char.IsWhiteSpace);

    private static string Short(string text) => text.Length > LongestHeading ? text[..LongestHeading] + "…" : text;

    [GeneratedRegex(
        @"^((grand|sub)[ -]?)?totals?\b|\b(sub[ -]?)?totals?\s*:?\s*(\(?£\)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^(notes?\b|n\.?b\.?\b|\*|†|source:|prepared by|printed|page [0-9]|assumptions?\b|key:|costs? (are|exclude|include)|all costs|continued|see also|end of|draft\b|updated\b|version\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Note();
}

/// <summary>A row that is no data, and why.</summary>
/// <param name="Why">In words.</param>
/// <param name="Heading">Its text, where it is a heading.</param>
internal sealed record SetAside(string Why, string? Heading);
