using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Fields;

/// <summary>The sorts of fields that records are made of, each with the one way its text is read.</summary>
/// <typeparam name="T">The record.</typeparam>
public static class FieldOf<T>
{
    private const int LongestText = 2000;
    private const decimal MostPounds = 10_000_000_000m;

    /// <param name="read">Given a text that is not blank: the value, or why it is none.</param>
    /// <param name="write">What <paramref name="read"/> takes back; null where there is no value.</param>
    /// <param name="set">Given no value, clears it.</param>
    public static RecordField<T> Typed<TValue>(
        string name,
        string group,
        string label,
        Func<T, TValue> get,
        Func<T, TValue?, T> set,
        Func<TValue, string?> write,
        Func<string, (TValue? Value, string? Fault)> read
    ) =>
        new(
            name,
            group,
            label,
            record => get(record) is { } value ? write(value) : null,
            (record, text) => With(record, text, set, read),
            (from, onto) => set(onto, get(from))
        );

    /// <summary>A text that must be there.</summary>
    /// <param name="missing">Said where it is blank.</param>
    /// <param name="read">Given a text that is not blank: the record with it, or why it is none.</param>
    public static RecordField<T> Needed(
        string name,
        string group,
        string label,
        string missing,
        Func<T, string?> get,
        Func<T, string, (T? Record, string? Fault)> read
    ) =>
        new(
            name,
            group,
            label,
            get,
            (record, text) =>
            {
                var (set, fault) = string.IsNullOrWhiteSpace(text) ? (default, missing) : read(record, text.Trim());
                return new(set, fault);
            },
            (from, onto) => get(from) is { } text ? read(onto, text).Record! : onto
        )
        {
            IsRequired = true,
        };

    public static RecordField<T> Words(
        string name,
        string group,
        string label,
        Func<T, string?> get,
        Func<T, string?, T> set,
        string? hint = null,
        params string[] aliases
    ) =>
        Words(name, group, label, LongestText, $"{label} must be {LongestText:N0} characters or fewer.", get, set) with
        {
            Hint = hint,
            Aliases = aliases,
        };

    /// <param name="tooLong">Said of a text that is longer.</param>
    public static RecordField<T> Words(
        string name,
        string group,
        string label,
        int longest,
        string tooLong,
        Func<T, string?> get,
        Func<T, string?, T> set
    ) => Typed<string?>(name, group, label, get, set, text => text, text => text.Length > longest ? (null, tooLong) : (text, null));

    public static RecordField<T> Whole(
        string name,
        string group,
        string label,
        int from,
        int to,
        Func<T, int?> get,
        Func<T, int?, T> set,
        params string[] aliases
    ) =>
        Typed(
            name,
            group,
            label,
            get,
            set,
            value => value?.ToString(CultureInfo.InvariantCulture),
            text =>
                !NumberText.TryRead(text, out var number, out var fault, ColumnKind.Whole) ? ((int?)null, fault)
                : number < from || number > to || decimal.Truncate(number) != number
                    ? (null, $"{label} is a whole number from {from} to {to}.")
                : ((int)number, null)
        ) with
        {
            Kind = ColumnKind.Whole,
            Aliases = aliases,
        };

    public static RecordField<T> Amount(
        string name,
        string group,
        string label,
        Func<T, decimal?> get,
        Func<T, decimal?, T> set,
        params string[] aliases
    ) =>
        Typed(
            name,
            group,
            label,
            get,
            set,
            value => value?.ToString("0.####", CultureInfo.InvariantCulture),
            text =>
                !NumberText.TryRead(text, out var number, out var fault, ColumnKind.Measure) ? ((decimal?)null, fault)
                : number is < 0 or > 1_000_000_000 ? (null, $"{label} is a number from 0 to 1,000,000,000.")
                : (Rounding.To(4, number), null)
        ) with
        {
            Kind = ColumnKind.Measure,
            Aliases = aliases,
        };

    public static RecordField<T> Pounds(
        string name,
        string group,
        string label,
        Func<T, Money?> get,
        Func<T, Money?, T> set,
        params string[] aliases
    ) =>
        Typed(
            name,
            group,
            label,
            get,
            set,
            value => value?.Pounds.ToString("0.00", CultureInfo.InvariantCulture),
            text => ReadPounds(text, $"{label} is an amount from £0 to £10bn.", $"{label} is an amount from £0 to £10bn.")
        ) with
        {
            Kind = ColumnKind.Money,
            Aliases = aliases,
            Shown = record => get(record)?.ToString(),
        };

    public static RecordField<T> Day(
        string name,
        string group,
        string label,
        Func<T, DateOnly?> get,
        Func<T, DateOnly?, T> set,
        params string[] aliases
    ) =>
        Typed(name, group, label, get, set, value => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ReadDay) with
        {
            Kind = ColumnKind.Day,
            Hint = "For example, 31/03/2027",
            Aliases = aliases,
            Shown = record => get(record) is { } day ? EnglishText.Day(day) : null,
        };

    public static RecordField<T> YesNo(
        string name,
        string group,
        string label,
        Func<T, bool> get,
        Func<T, bool, T> set,
        params string[] aliases
    ) =>
        Typed<bool>(
            name,
            group,
            label,
            get,
            set,
            value => value ? "yes" : null,
            text => YesNoText.Read(text) is { } value ? (value, null) : (false, $"{label} is yes or no.")
        ) with
        {
            Choices = [new("", "No"), new("yes", "Yes")],
            Aliases = aliases,
        };

    /// <param name="none">What a blank means.</param>
    public static RecordField<T> OneOf<TChoice>(
        string name,
        string group,
        string label,
        TChoice? none,
        Func<T, TChoice?> get,
        Func<T, TChoice?, T> set,
        params string[] aliases
    )
        where TChoice : struct, Enum =>
        Typed(
            name,
            group,
            label,
            get,
            (record, value) => set(record, value ?? none),
            value => value is { } choice && !choice.Equals(none) ? WireWord.Of(choice) : null,
            text =>
                WireWord.TryParseTyped<TChoice>(text, out var choice)
                    ? (choice, null)
                    : ((TChoice?)null, $"{label} is one of: {string.Join(", ", WireWord.All<TChoice>())}.")
        ) with
        {
            Choices =
            [
                new("", none is { } blank ? Sentence(WireWord.Of(blank)) : "Not known"),
                .. WireWord
                    .All<TChoice>()
                    .Where(word => none is not { } blank || word != WireWord.Of(blank))
                    .Select(word => new FieldChoice(word, Sentence(word))),
            ],
            Aliases = aliases,
        };

    public static (DateOnly? Value, string? Fault) ReadDay(string text) =>
        DateText.TryRead(text, out var day, out var fault) ? (day, null) : (null, fault);

    /// <summary>Pounds and pence from nothing to £10bn.</summary>
    public static (Money? Value, string? Fault) ReadPounds(string text, string below, string above) =>
        !NumberText.TryRead(text, out var pounds, out var fault, ColumnKind.Money) ? (null, fault)
        : pounds < 0 ? (null, below)
        : pounds > MostPounds ? (null, above)
        : Rounding.To(2, pounds) != pounds ? (null, $"{text}: write pounds and pence.")
        : (Rounding.ToPence(pounds), null);

    private static FieldRead<T> With<TValue>(
        T record,
        string? text,
        Func<T, TValue?, T> set,
        Func<string, (TValue? Value, string? Fault)> read
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(set(record, default), null);
        }

        var (value, fault) = read(text.Trim());
        return fault is null ? new(set(record, value), null) : new(default, fault);
    }

    private static string Sentence(string word) =>
        word.Replace('-', ' ') is var spaced ? char.ToUpperInvariant(spaced[0]) + spaced[1..] : "";
}
