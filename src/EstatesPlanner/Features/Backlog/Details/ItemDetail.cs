using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>The item with a detail set, or the sentence that says why its text is none.</summary>
public readonly record struct DetailReading(BacklogItem? Item, string? Fault);

/// <summary>
/// One detail of an item beside its core: how a sheet and a form name it, and how it goes in and comes out as text. What
/// <see cref="Text"/> gives, <see cref="With"/> takes back unchanged; a blank clears it.
/// </summary>
/// <param name="Column">Header in sheets, and key of the form's field.</param>
/// <param name="Group">Heading under which forms and pages show it.</param>
/// <param name="Choices">What there is to choose from; null for free text.</param>
/// <param name="Text">Null where the item does not say.</param>
public sealed record ItemDetail(
    string Column, DetailGroup Group, string Label, string? Hint, IReadOnlyList<string> Aliases, IReadOnlyList<FieldChoice>? Choices,
    Func<BacklogItem, string?> Text, Func<BacklogItem, string?, DetailReading> With)
{
    /// <summary>How a page says it, where that is not how a sheet does.</summary>
    public Func<BacklogItem, string?>? Shown { get; init; }

    /// <summary>Name of the form's field.</summary>
    public string Field => $"Details[{Column}]";

    internal static ItemDetail Words(string column, DetailGroup group, string label, Func<BacklogItem, string?> get, Func<BacklogItem, string?, BacklogItem> set, string? hint = null, params string[] aliases) =>
        new(column, group, label, hint, aliases, null, get, (item, text) => text is { Length: > MaxLength } ? new(null, $"{label} must be {MaxLength:N0} characters or fewer.") : new(set(item, text), null));

    internal static ItemDetail Whole(string column, DetailGroup group, string label, int from, int to, Func<BacklogItem, int?> get, Func<BacklogItem, int?, BacklogItem> set, params string[] aliases) =>
        Typed(column, group, label, null, aliases, item => get(item)?.ToString(CultureInfo.InvariantCulture), (item, text) =>
            !NumberText.TryRead(text, out var number, out var fault, ColumnKind.Whole) ? (null, fault)
            : number < from || number > to || decimal.Truncate(number) != number ? (null, $"{label} is a whole number from {from} to {to}.")
            : (set(item, (int)number), null), item => set(item, null));

    internal static ItemDetail Amount(string column, DetailGroup group, string label, Func<BacklogItem, decimal?> get, Func<BacklogItem, decimal?, BacklogItem> set, params string[] aliases) =>
        Typed(column, group, label, null, aliases, item => get(item)?.ToString("0.####", CultureInfo.InvariantCulture), (item, text) =>
            !NumberText.TryRead(text, out var number, out var fault, ColumnKind.Measure) ? (null, fault)
            : number is < 0 or > 1_000_000_000 ? (null, $"{label} is a number from 0 to 1,000,000,000.")
            : (set(item, decimal.Round(number, 4)), null), item => set(item, null));

    internal static ItemDetail Pounds(string column, DetailGroup group, string label, Func<BacklogItem, Money?> get, Func<BacklogItem, Money?, BacklogItem> set, params string[] aliases) =>
        Typed(column, group, label, null, aliases, item => get(item)?.Pounds.ToString("0.00", CultureInfo.InvariantCulture), (item, text) =>
            !NumberText.TryRead(text, out var pounds, out var fault, ColumnKind.Money) ? (null, fault)
            : pounds is < 0 or > 10_000_000_000m ? (null, $"{label} is an amount from £0 to £10bn.")
            : decimal.Round(pounds, 2) != pounds ? (null, $"{text!.Trim()}: write pounds and pence.")
            : (set(item, Rounding.ToPence(pounds)), null), item => set(item, null)) with
        { Shown = item => get(item)?.ToString() };

    internal static ItemDetail Day(string column, DetailGroup group, string label, Func<BacklogItem, DateOnly?> get, Func<BacklogItem, DateOnly?, BacklogItem> set, params string[] aliases) =>
        Typed(column, group, label, "For example, 31/03/2027", aliases, item => get(item)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (item, text) =>
            DateText.TryRead(text, out var day, out var fault) ? (set(item, day), null) : (null, fault), item => set(item, null)) with
        { Shown = item => get(item) is { } day ? EnglishText.Day(day) : null };

    internal static ItemDetail Score(string column, DetailGroup group, string label, Func<BacklogItem, RiskScore?> get, Func<BacklogItem, RiskScore?, BacklogItem> set, params string[] aliases) =>
        Typed(column, group, label, "Consequence x likelihood, such as 4x2", aliases, item => get(item)?.ToString(), (item, text) =>
            RiskScore.TryParse(text, out var score) ? (set(item, score), null) : (null, $"{label} is consequence x likelihood, each 1 to 5, such as 4x2."), item => set(item, null)) with
        { Shown = item => get(item) is { } score ? $"consequence {score.Consequence} × likelihood {score.Likelihood} = {score.Product}" : null };

    internal static ItemDetail YesNo(string column, DetailGroup group, string label, Func<BacklogItem, bool> get, Func<BacklogItem, bool, BacklogItem> set, params string[] aliases) =>
        Typed(column, group, label, null, aliases, item => get(item) ? "yes" : null, (item, text) => text!.Trim().ToLowerInvariant() switch
        {
            "yes" or "y" or "true" or "1" => (set(item, true), null),
            "no" or "n" or "false" or "0" => (set(item, false), null),
            _ => (null, $"{label} is yes or no."),
        }, item => set(item, false)) with
        { Choices = [new("", "No"), new("yes", "Yes")] };

    /// <param name="none">What a blank means.</param>
    internal static ItemDetail OneOf<T>(string column, DetailGroup group, string label, T? none, Func<BacklogItem, T?> get, Func<BacklogItem, T?, BacklogItem> set, params string[] aliases)
        where T : struct, Enum =>
        Typed(column, group, label, null, aliases, item => get(item) is { } choice && !choice.Equals(none) ? WireWord.Of(choice) : null, (item, text) =>
            WireWord.TryParseTyped<T>(text, out var choice) ? (set(item, choice), null) : (null, $"{label} is one of: {string.Join(", ", WireWord.All<T>())}."), item => set(item, none))
        with
        { Choices = [new("", none is { } blank ? Sentence(WireWord.Of(blank)) : "Not known"), .. WireWord.All<T>().Where(word => none is not { } blank || word != WireWord.Of(blank)).Select(word => new FieldChoice(word, Sentence(word)))] };

    internal static ItemDetail Typed(string column, DetailGroup group, string label, string? hint, IReadOnlyList<string> aliases, Func<BacklogItem, string?> get, Func<BacklogItem, string?, (BacklogItem? Item, string? Fault)> set, Func<BacklogItem, BacklogItem> clear) =>
        new(column, group, label, hint, aliases, null, get, (item, text) => string.IsNullOrWhiteSpace(text)
            ? new(clear(item), null)
            : set(item, text) is var read ? new DetailReading(read.Item, read.Fault) : default);

    private const int MaxLength = 2000;

    private static string Sentence(string word) => word.Replace('-', ' ') is var spaced ? char.ToUpperInvariant(spaced[0]) + spaced[1..] : "";
}

/// <summary>What details are shown under.</summary>
public enum DetailGroup
{
    Asset,
    Survey,
    Risk,
    Control,
    Compliance,
    Cost,
    Delivery,
}
