using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Fields;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog.Columns;

/// <summary>
/// Every column of the register: the core of an item, then its details. Reference and site are always shown, so they are not among them.
/// </summary>
public static class RegisterColumns
{
    public const string Risk = "risk";
    public const string Defect = "defect";

    private const string Core = DetailGroup.Core;

    public static readonly IReadOnlyList<RegisterColumn> All =
    [
        new(Risk, Core, "Risk category", (item, _) => item.Category.ToString()),
        new(Defect, Core, "Defect", (item, _) => item.Defect),
        new("location", Core, "Place", (item, _) => item.Location),
        new("block", Core, "Block", (item, _) => item.BlockCode),
        new("element", Core, "Element", (item, elements) => item.ElementCode is { } code ? elements.NameOf(code) : null),
        new("condition", Core, "Condition", (item, _) => item.Condition?.ToString()),
        new("consequence", Core, "Consequence", (item, _) => Number(item.Consequence)) { IsNumeric = true },
        new("likelihood", Core, "Likelihood", (item, _) => Number(item.Likelihood)) { IsNumeric = true },
        new("score", Core, "Score", (item, _) => Number(item.Score?.Product)) { IsNumeric = true, IsDerived = true },
        new("basis", Core, "How the category came about", (item, _) => Words(item.Basis)),
        new("override-reason", Core, "Reason for the category", (item, _) => item.OverrideReason),
        new("cost", Core, "Cost to eradicate", (item, _) => item.Cost.ToString()) { IsNumeric = true },
        new("full-cost", Core, "Full project cost", (item, _) => item.FullCost.ToString()) { IsNumeric = true, IsDerived = true },
        new("price-base", Core, "Price base", (item, _) => item.PriceBase.ToString()),
        new(
            "uplift",
            Core,
            "Last uplift",
            (item, _) => item.Uplift is { } uplift ? $"{uplift.Series}, {uplift.From} to {uplift.To}" : null
        ),
        new("surveyed-on", Core, "Surveyed", (item, _) => item.SurveyedOn is { } day ? EnglishText.Day(day) : null),
        new(
            "incident-hours",
            Core,
            "Clinical hours lost",
            (item, _) => item.IncidentHours == 0 ? null : EnglishText.Quantity(item.IncidentHours)
        )
        {
            IsNumeric = true,
        },
        new("notes", Core, "Notes", (item, _) => item.Notes),
        .. ItemDetails.All.Select(Of),
    ];

    /// <summary>What is shown until somebody chooses.</summary>
    public static readonly IReadOnlyList<string> Usual = [Risk, Defect, "element", "cost", "price-base"];

    private static readonly Dictionary<string, RegisterColumn> ById = All.ToDictionary(column => column.Id, StringComparer.Ordinal);

    /// <summary>The columns of these ids, in the order of the list; the usual ones where none is known.</summary>
    public static IReadOnlyList<RegisterColumn> Chosen(IReadOnlyCollection<string> ids) =>
        All.Where(column => ids.Contains(column.Id)).ToList() is { Count: > 0 } chosen ? chosen : [.. Usual.Select(id => ById[id])];

    /// <summary>Id of the column that shows a detail.</summary>
    public static string IdOf(RecordField<BacklogItem> detail) => detail.Name.Replace(' ', '-');

    private static RegisterColumn Of(RecordField<BacklogItem> detail) =>
        new(IdOf(detail), detail.Group, detail.Label, (item, _) => detail.Words(item) is { Length: > 0 } text ? text : null)
        {
            IsNumeric = detail.Group == DetailGroup.Cost && detail.Name != ItemDetails.PartsInReturn,
        };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Words(CategoryBasis basis) =>
        basis switch
        {
            CategoryBasis.Scored => "From the score",
            CategoryBasis.Stated => "Stated without scores",
            CategoryBasis.Overridden => "Set against the score",
            _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a way to a category."),
        };
}
