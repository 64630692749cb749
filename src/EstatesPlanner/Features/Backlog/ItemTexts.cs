using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>How the texts of an item's core are read, each with the sentence that says why it is none.</summary>
internal static class ItemTexts
{
    public static FieldRead<ItemEntry> ReadReference(ItemEntry entry, string? text) =>
        text is null ? new(null, "Enter a reference.")
        : text.Length > 60 ? new(null, "The reference must be 60 characters or fewer.")
        : ReferenceText.Fault(text) is { } fault ? new(null, fault)
        : new(entry with { Item = entry.Item with { Reference = text } }, null);

    public static FieldRead<ItemEntry> ReadSite(ItemEntry entry, string? text) =>
        OdsCode.IsCode(text)
            ? new(entry with { Item = entry.Item with { SiteCode = OdsCode.Clean(text!) } }, null)
            : new(null, "Enter the site's code: 2 to 12 letters and digits.");

    /// <summary>A blank leaves the base that the trust's terms assume.</summary>
    public static FieldRead<ItemEntry> ReadPriceBase(ItemEntry entry, string? text) =>
        text is null ? new(entry, null)
        : FinancialYear.TryParse(text, out var year) ? new(entry with { Item = entry.Item with { PriceBase = new PriceBase(year) } }, null)
        : new(null, "Price base is a financial year such as 2026/27.");

    public static (ConditionGrade? Value, string? Fault) ReadGrade(string text) =>
        ConditionGrade.TryParse(text, out var grade)
            ? (grade, null)
            : (null, "Condition is A, B, C or D, with X where only replacement will improve it.");

    public static (RiskCategory? Value, string? Fault) ReadCategory(string text) =>
        RiskCategories.TryParse(text, out var category) ? (category, null) : (null, "Risk category is High, Significant, Moderate or Low.");

    public static (Money? Value, string? Fault) ReadCost(string text) =>
        FieldOf<ItemEntry>.ReadPounds(
            text,
            "The cost to eradicate cannot be less than nothing.",
            "The cost to eradicate is above £10bn: check its unit."
        );

    public static (int? Value, string? Fault) ReadYears(string text) =>
        ReadNumber(text, ColumnKind.Whole) is var (number, fault) && fault is null
            ? decimal.Truncate(number!.Value) == number
                ? ((int)number, null)
                : (null, "Write a whole number of years.")
            : (null, fault);

    public static (decimal? Value, string? Fault) ReadHours(string text) => ReadNumber(text, ColumnKind.Measure);

    private static (decimal? Value, string? Fault) ReadNumber(string text, ColumnKind kind) =>
        !NumberText.TryRead(text, out var number, out var fault, kind) ? (null, fault)
        : number < 0 ? (null, "This cannot be less than nothing.")
        : number > 1_000_000 ? (null, "This is too large: check its unit.")
        : (number, null);

    public static string? Plain(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Pounds(Money? amount) => amount?.Pounds.ToString("0.##", CultureInfo.InvariantCulture);
}
