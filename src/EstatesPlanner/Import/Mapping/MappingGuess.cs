using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>What a column seems to hold.</summary>
/// <param name="Field">Our field; null where nothing fits well enough, or two things fit alike.</param>
/// <param name="Why">Why a column that looked like something was left out; null where there is nothing to say.</param>
public sealed record ColumnGuess(string? Field, string? Why);

/// <summary>
/// Guesses which of our fields each column of a sheet fills: by its header, by words much like it, and by what its cells hold. Between two
/// that fit
/// alike it does not choose: a column left out is seen, a wrong one may not be.
/// </summary>
/// <param name="fields">Our fields, in their order.</param>
public sealed partial class MappingGuess(IReadOnlyList<Field> fields)
{
    private const double Enough = 0.7;
    private const double Apart = 0.1;
    private const double ByContent = 0.72;
    private const int LongestChoice = 30;

    /// <summary>As many different texts tell whether a column holds a field's choices.</summary>
    private const int MostTexts = 100;

    private readonly IReadOnlyList<(Field Field, IReadOnlyList<(string Key, IReadOnlyList<string> Words, double Weight)> Names)> known =
    [
        .. fields.Select(field =>
            (
                field,
                (IReadOnlyList<(string, IReadOnlyList<string>, double)>)
                    [
                        .. field.Names.Aliases.Prepend(field.Name).Select(name => (HeaderName.Key(name), HeaderWords.Of(name), 1.0)),
                        .. field.AlsoCalled.Select(name => (HeaderName.Key(name), HeaderWords.Of(name), 0.95)),
                    ]
            )
        ),
    ];

    /// <summary>One for each column, in its order.</summary>
    public IReadOnlyList<ColumnGuess> Of(IReadOnlyList<ColumnFacts> columns)
    {
        var alone = columns.Select(One).ToList();
        return [.. alone.Select((guess, i) => Among(guess, i, alone))];
    }

    /// <summary>How many cells of a row look like headers of ours: the more, the likelier it is the header row.</summary>
    public int Headers(SourceRow row) =>
        row.Cells.Where(cell => cell is { Length: > 0 and < 80 }).Count(cell => known.Any(field => Header(field.Names, cell) >= Enough));

    private (string? Field, double Score, string? Why) One(ColumnFacts column)
    {
        if (column.Said == 0 || column.Name is null)
        {
            return (null, 0, column.Name is null ? "Another column is headed with its letter, so no mapping can name it." : null);
        }

        var scores = known
            .Select(field => (field.Field, Score: Score(field.Field, Header(field.Names, column.Header), column)))
            .OrderByDescending(pair => pair.Score)
            .Take(2)
            .ToList();
        if (scores[0].Score < Enough)
        {
            return known.FirstOrDefault(field => Header(field.Names, column.Header) >= Enough).Field is { } named
                ? (null, 0, Contradiction(named, column))
                : (null, 0, null);
        }

        return scores[0].Score - scores[1].Score < Apart
            ? (null, 0, $"It could be {scores[0].Field.Name} or {scores[1].Field.Name}.")
            : (scores[0].Field.Name, scores[0].Score, null);
    }

    /// <summary>Of several columns that seem to be one field, the one that is clearly it.</summary>
    private static ColumnGuess Among(
        (string? Field, double Score, string? Why) guess,
        int index,
        List<(string? Field, double Score, string? Why)> all
    )
    {
        var rivals = guess.Field is null ? [] : all.Where((other, i) => i != index && other.Field == guess.Field).ToList();
        return rivals.Count == 0 || rivals.TrueForAll(rival => guess.Score - rival.Score >= Apart)
            ? new ColumnGuess(guess.Field, guess.Why)
            : new ColumnGuess(null, $"Another column looks like {guess.Field} too.");
    }

    private static double Score(Field field, double header, ColumnFacts column)
    {
        var content = Content(field, column);
        return header >= Enough
            ? content < 0
                ? 0
                : header + (0.05 * content)
            : field.Kind == FieldKind.Choice && content >= 0.8 && IsTelling(field, column)
                ? ByContent * content
                : 0;
    }

    /// <summary>Like an own name, 1; like one that is only offered, a little less; by some of its words, less again.</summary>
    private static double Header(IReadOnlyList<(string Key, IReadOnlyList<string> Words, double Weight)> names, string? header)
    {
        var (key, words) = (HeaderName.Key(header), HeaderWords.Of(header));
        return key.Length == 0
            ? 0
            : names.Max(name => name.Weight * (name.Key == key ? 1 : 0.95 * HeaderWords.Likeness(words, name.Words)));
    }

    /// <summary>How well the cells fit the field, from 0 to 1; below nothing where they contradict it.</summary>
    private static double Content(Field field, ColumnFacts column) =>
        field.Kind switch
        {
            FieldKind.Amount => WithTax().IsMatch(column.Header ?? "") ? -1 : Share(column.Amounts, column),
            FieldKind.Number => Share(column.Numbers, column),
            FieldKind.Date => Share(column.Days, column),
            FieldKind.Choice => Choices(field, column) is var share
            && share < 0.1
            && (column.Length > LongestChoice || IsOtherNumber(field, column))
                ? -1
                : share,
            FieldKind.Code => field.Names.Required && column.Length > 60 ? -1 : 0,
            FieldKind.Text => column.Days * 2 > column.Tried ? -1 : 0,
            _ => throw new InvalidOperationException($"No content for {field.Kind}."),
        };

    private static double Share(int fit, ColumnFacts column) => (double)fit / column.Tried is var share && share < 0.5 ? -1 : share;

    /// <summary>Share of the cells, by rows, that the field knows or that may be guessed for it.</summary>
    private static double Choices(Field field, ColumnFacts column)
    {
        var said = column.Texts.Where(text => !NothingSaid.By(text.Text)).Take(MostTexts).ToList();
        var rows = said.Sum(text => text.Rows);
        return rows == 0 ? 0 : (double)said.Where(text => ValueGuess.Of(field, text.Text) is not null).Sum(text => text.Rows) / rows;
    }

    /// <summary>Numbers tell nothing: 1 to 5 may be five things. Two different words of ours do.</summary>
    private static bool IsTelling(Field field, ColumnFacts column) =>
        column.Numbers == 0
        && column.Texts.Select(text => ValueGuess.Of(field, text.Text)).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= 2;

    private static bool IsOtherNumber(Field field, ColumnFacts column) =>
        column.Numbers * 2 > column.Tried && !field.Values.All(value => value.Text.All(char.IsAsciiDigit));

    private static string Contradiction(Field field, ColumnFacts column) =>
        WithTax().IsMatch(column.Header ?? "") && field.Kind == FieldKind.Amount
            ? "It says that VAT is included, and ours is without."
            : $"It is headed like {field.Name}, but its cells do not look like that.";

    [GeneratedRegex(
        @"\b(inc|incl|including|gross)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithTax();
}
