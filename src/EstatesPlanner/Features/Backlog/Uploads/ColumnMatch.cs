using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>One column of a person's sheet and what it is matched with.</summary>
/// <param name="Column">Theirs.</param>
/// <param name="To">Our field; null where it is left out.</param>
/// <param name="Also">A second field that it fills; null for none.</param>
/// <param name="Why">Why nothing is proposed; null where there is nothing to say.</param>
public sealed record ColumnMatch(ColumnFacts Column, string? To, string? Also, string? Why)
{
    /// <summary>As the mapping has it.</summary>
    public static IReadOnlyList<ColumnMatch> Of(SheetSurvey survey, SheetMapping mapping) =>
        [
            .. survey.Columns.Select(column =>
            {
                var fields = mapping
                    .Columns.Where(pair => pair.Value.Any(name => Names(survey, name, column)))
                    .Select(pair => pair.Key)
                    .ToList();
                return new ColumnMatch(column, fields.ElementAtOrDefault(0), fields.ElementAtOrDefault(1), null);
            }),
        ];

    /// <summary>As it is guessed. A column that names sites in words gives new sites their name as well.</summary>
    public static IReadOnlyList<ColumnMatch> Guess(SheetSurvey survey, MappingGuess guess)
    {
        var guesses = guess.Of(survey.Columns);
        return
        [
            .. survey.Columns.Zip(
                guesses,
                (column, one) =>
                    new ColumnMatch(
                        column,
                        one.Field,
                        one.Field == ItemFields.Site && HasNames(column) && guesses.All(other => other.Field != "site name")
                            ? "site name"
                            : null,
                        one.Why
                    )
            ),
        ];
    }

    /// <summary>Columns of a mapping that the sheet does not have.</summary>
    public static IReadOnlyList<string> Absent(SheetSurvey survey, SheetMapping mapping) =>
        [
            .. mapping
                .Columns.SelectMany(pair => pair.Value)
                .Concat(mapping.KeyOf)
                .Distinct(StringComparer.Ordinal)
                .Where(name => !survey.Columns.Any(column => Names(survey, name, column))),
        ];

    /// <summary>The mapping with these columns, and without what it said about fields that no column fills any more.</summary>
    public static SheetMapping Onto(SheetMapping mapping, IReadOnlyList<ColumnMatch> matches)
    {
        var columns = matches
            .Where(match => match.Column.Name is not null)
            .SelectMany(match =>
                new[] { match.To, match.Also }
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(field => (Field: field, match.Column.Name))
            )
            .GroupBy(pair => pair.Field, pair => pair.Name!, StringComparer.Ordinal)
            .OrderBy(field => ItemFields.Table.Order(field.Key))
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field], StringComparer.Ordinal);
        var names = matches.Select(match => match.Column.Name).ToHashSet();
        return mapping with
        {
            Columns = columns,
            KeyOf = [.. mapping.KeyOf.Where(names.Contains)],
            FillDown = [.. mapping.FillDown.Where(columns.ContainsKey)],
            Values = mapping
                .Values.Where(pair => columns.ContainsKey(pair.Key) || pair.Key == mapping.HeadingsAre)
                .ToDictionary(StringComparer.Ordinal),
            Times = mapping.Times.Where(pair => columns.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static bool Names(SheetSurvey survey, string name, ColumnFacts column) =>
        HeaderName.Key(name) is { Length: > 0 } key && survey.Columns.Any(other => HeaderName.Key(other.Header) == key)
            ? HeaderName.Key(column.Header) == key
            : column.Letter == name;

    private static bool HasNames(ColumnFacts column) => column.Texts.Any(text => text.Text.Any(char.IsWhiteSpace));
}
