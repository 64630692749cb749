using System.Text.RegularExpressions;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>What the amounts of a column are counted in, where its header says so: £000, £k, £m.</summary>
internal static partial class UnitOfAmounts
{
    /// <summary>The fields that hold pounds.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        ItemFields.Cost,
        .. ItemDetails.CostParts.Select(part => part.Name),
        "control yearly cost",
        "spent",
    ];

    public static IReadOnlyDictionary<string, decimal> In(SheetMapping mapping) =>
        Fields
            .Where(mapping.Columns.ContainsKey)
            .Select(field => (Field: field, Times: mapping.Columns[field].Select(Of).Max()))
            .Where(pair => pair.Times > 1)
            .ToDictionary(pair => pair.Field, pair => pair.Times, StringComparer.Ordinal);

    private static decimal Of(string header) =>
        Millions().IsMatch(header) ? 1_000_000m
        : Thousands().IsMatch(header) ? 1_000m
        : 1;

    [GeneratedRegex("£ ?'?000|\\b000s?\\b|£ ?k\\b|\\bthousands?\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex(
        "£ ?m(n|illion)?\\b|\\bmillions?\\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Millions();
}
