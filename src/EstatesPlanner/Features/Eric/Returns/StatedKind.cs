using System.Globalization;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>How a figure is read that a trust states for its return.</summary>
public enum StatedKind
{
    /// <summary>One of the collection's words.</summary>
    Select,

    /// <summary>A calendar year, such as 2023.</summary>
    Year,

    Notes,

    /// <summary>A number that may have a fraction, such as square metres.</summary>
    Number,

    Pounds,

    /// <summary>A whole number.</summary>
    Count,
}

/// <summary>Reads what a trust states of one field, as the return writes it.</summary>
public static partial class StatedText
{
    public const string NotApplicable = "Not Applicable";

    private const int MostLetters = 2000;
    private const int FirstYear = 1948;

    /// <summary>The text to keep; null with the fault where it cannot be one.</summary>
    /// <param name="thisYear">No survey is of a later year.</param>
    public static (string? Kept, string? Fault) Read(EricField field, string text, int thisYear)
    {
        var typed = text.Trim();
        return HeaderName.Key(typed) == HeaderName.Key(NotApplicable) && field.Kind != StatedKind.Notes
            ? (NotApplicable, null)
            : field.Kind switch
            {
                // A dash, a space or a capital of their own must not make another word of a Select: it is written as the collection does.
                StatedKind.Select
                    when Share().Match(typed) is { Success: true } share
                        && share
                            .Groups["percent"]
                            .Captures.Any(percent => decimal.Parse(percent.Value, CultureInfo.InvariantCulture) > 100) => (
                    null,
                    $"{typed} is more than the whole. A share is from 0 to 100%."
                ),
                StatedKind.Select => typed.Length <= MostLetters
                    ? (field.Seen.FirstOrDefault(seen => HeaderName.Key(seen) == HeaderName.Key(typed)) ?? typed, null)
                    : (null, $"Write at most {MostLetters} letters."),
                StatedKind.Notes => typed.Length <= MostLetters ? (typed, null) : (null, $"Write at most {MostLetters} letters."),
                StatedKind.Year => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year >= FirstYear
                && year <= thisYear
                    ? (typed, null)
                    : (
                        null,
                        $"{typed} is not a year from {FirstYear} to {thisYear}. Write four digits, such as {thisYear - 1}, or {NotApplicable}."
                    ),
                StatedKind.Number or StatedKind.Pounds or StatedKind.Count => Number(field.Kind.Value, typed),
                _ => (null, "The register gives this figure."),
            };
    }

    /// <summary>A kept text as a cell of the return.</summary>
    public static object Cell(EricField field, string kept) =>
        field.Kind is StatedKind.Number or StatedKind.Pounds or StatedKind.Count
        && decimal.TryParse(kept, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : kept;

    /// <summary>81 - 100%, 150 %: one percentage, or two that a dash parts.</summary>
    [GeneratedRegex(
        @"^(?<percent>[0-9]+(\.[0-9]+)?) ?%?( ?[-–] ?(?<percent>[0-9]+(\.[0-9]+)?))? ?%$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Share();

    private static (string? Kept, string? Fault) Number(StatedKind kind, string typed) =>
        !NumberText.TryRead(typed, out var number, out var fault) ? (null, $"{fault} Or write {NotApplicable}.")
        : number < 0 ? (null, "This cannot be below 0.")
        : number > 10_000_000_000 ? (null, "This is too large: check its unit.")
        : kind == StatedKind.Count && decimal.Truncate(number) != number ? (null, "Write a whole number.")
        : Rounding.To(2, number) != number ? (null, "Write at most two decimal places.")
        : (number.ToString("0.##", CultureInfo.InvariantCulture), null);
}
