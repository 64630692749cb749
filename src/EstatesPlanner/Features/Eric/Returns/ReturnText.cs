using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>What a return says about itself, the same on the page, in the workbook and on the sign-off sheet.</summary>
public static class ReturnText
{
    public const string HowRounded = "Each category of each site is rounded once to whole pounds, half away from zero, in both returns; its items share that figure, the largest remaining pence up first; every other figure is a sum of whole pounds. What rounding leaves of an item is in Repriced.";

    /// <summary>What the figures rest on, line by line.</summary>
    public static IReadOnlyList<(string Label, string Value)> Basis(EricReturn made) =>
    [
        ("Register as at", EnglishText.Day(made.AsAt)),
        ("Prices", $"{made.PriceBase}; opening position at {made.OpeningPriceBase}"),
        ("Index between prices", made.Index),
        ("What the costs include", made.CostBasis),
        ("Categories by", made.Bands),
        ("Opening position", made.OpeningIs),
        ("Rounding", HowRounded),
    ];

    /// <summary>Everything a reader must know before relying on the return.</summary>
    /// <exception cref="Refusal">A year whose fields are not known.</exception>
    public static IReadOnlyList<string> Notes(EricReturn made, EricFields fields) =>
    [
        .. made.IsBeforeYearEnd ? [$"The year ends on {EnglishText.Day(made.Year.LastDay)}: this is the register as at {EnglishText.Day(made.AsAt)}."] : Array.Empty<string>(),
        .. made.Notes,
        .. FieldNotes(fields, made.Year),
    ];

    /// <summary>What is not certain about the year's columns, in sentences.</summary>
    /// <exception cref="Refusal">A year whose fields are not known.</exception>
    public static IReadOnlyList<string> FieldNotes(EricFields fields, FinancialYear year)
    {
        var columns = fields.Of(year, "site").Concat(fields.Of(year, "trust").Where(column => column.Level == "trust")).ToList();
        var unconfirmed = columns.Where(column => !column.IsConfirmed(year)).ToList();
        var unheld = columns.Where(column => !column.Held).Select(column => column.Header).ToList();
        return
        [
            .. unconfirmed.Count == columns.Count ? [$"Not confirmed for {year}: the headers are those last seen, {columns.Min(column => column.SeenTo)} to {columns.Max(column => column.SeenTo)}. Compare them with the definitions of {year} before sending."]
                : unconfirmed.Count > 0 ? [$"Not confirmed for {year}: {string.Join("; ", unconfirmed.Select(column => column.Header))}."]
                : Array.Empty<string>(),
            .. unheld.Count > 0 ? [$"Left for the trust to fill in: {string.Join("; ", unheld)}."] : Array.Empty<string>(),
        ];
    }
}
