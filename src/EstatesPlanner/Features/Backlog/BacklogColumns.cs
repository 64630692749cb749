using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The columns of a register sheet, and the other names under which trusts' own sheets carry them. Order never matters.</summary>
internal static class BacklogColumns
{
    public const string SurveyedOn = "surveyed on";

    private static readonly ColumnNames[] Core =
    [
        new("reference", true, ["item reference", "item ref", "ref", "reference number", "backlog reference", "item id", "id", "asset reference"]),
        new("site", true, ["site code", "ods site code", "site ods code"]),
        new("site name", false, []),
        new("block", false, ["block code", "building code", "building"]),
        new("block name", false, ["building name"]),
        new("remaining life", false, ["remaining life (years)", "remaining life years", "block life", "life remaining"]),
        new("element", false, ["element code", "sub-element", "sub-element code"]),
        new("location", false, ["place", "floor / room", "room", "department"]),
        new("defect", false, ["description", "defect description", "item", "backlog item", "details"]),
        new("condition", false, ["condition grade", "grade"]),
        new("consequence", false, ["consequence (1-5)", "impact", "severity", "consequence score"]),
        new("likelihood", false, ["likelihood (1-5)", "probability", "likelihood score"]),
        new("category", false, ["risk category", "risk", "risk level", "risk rating", "backlog category"]),
        new("override reason", false, ["reason for override"]),
        new("cost", false, ["cost to eradicate", "cost to eradicate (£)", "cost (£)", "backlog cost", "backlog cost (£)", "estimated cost", "total cost"]),
        new("price base", false, ["base date", "price base year", "base year"]),
        new(SurveyedOn, false, ["survey date", "date surveyed", "date of survey"]),
        new("incident hours", false, ["clinical hours lost", "hours lost"]),
        new("notes", false, ["comments", "comment", "remarks"]),
    ];

    private static readonly ColumnNames[] Columns =
        [.. Core.Concat(ItemDetails.All.Select(detail => new ColumnNames(detail.Column, false, detail.Aliases))).Select(column => column with { Kind = KindOf(column.Name) })];

    private static ColumnKind KindOf(string column) => column switch
    {
        "cost" or "control yearly cost" or "spent" => ColumnKind.Money,
        _ when ItemDetails.CostParts.Any(part => part.Column == column) => ColumnKind.Money,
        "remaining life" or "install year" or "expected life" or "element remaining life" or "priority" => ColumnKind.Whole,
        "incident hours" or "quantity" => ColumnKind.Measure,
        SurveyedOn or "next review" or "control from" or "control review" or "control expires" or "closed on" => ColumnKind.Day,
        _ => ColumnKind.Text,
    };

    public static IReadOnlyList<ColumnNames> All => Columns;

    public static readonly HeaderFinder Finder = new(Columns) { HasMappings = true };

    /// <exception cref="FileRefusal">A required column is missing; the cost may come in parts.</exception>
    public static Header Find(IEnumerable<SourceRow> rows)
    {
        var header = Finder.Find(rows);
        return SaysCost(header.Has) ? header : throw new FileRefusal($"No column for cost. Found: {header.Found()}.");
    }

    /// <summary>Whether a sheet says what its items cost, whole or in parts.</summary>
    /// <param name="says">Whether it speaks of a column.</param>
    public static bool SaysCost(Func<string, bool> says) => says("cost") || ItemDetails.CostParts.Any(part => says(part.Column));

    private static readonly Dictionary<string, string> ByProperty = Core.ToDictionary(column => PropertyOf(column.Name), column => column.Name, StringComparer.Ordinal);

    /// <summary>How many of a row's cells are names of known columns.</summary>
    public static int Known(SourceRow row) => Finder.Best([row]) is { } header ? Columns.Count(column => header.Has(column.Name)) : 0;

    /// <summary>A row as the form would have it.</summary>
    /// <param name="cell">The text of each column, by its own name; null where blank.</param>
    /// <param name="says">Whether the sheet speaks of a column.</param>
    public static BacklogItemInput Read(Func<string, string?> cell, Func<string, bool> says) => new()
    {
        Reference = cell("reference"),
        Site = cell("site"),
        SiteName = cell("site name"),
        Block = cell("block"),
        BlockName = cell("block name"),
        RemainingLife = cell("remaining life"),
        Element = cell("element"),
        Location = cell("location"),
        Defect = cell("defect"),
        Condition = cell("condition"),
        Consequence = cell("consequence"),
        Likelihood = cell("likelihood"),
        Category = cell("category"),
        OverrideReason = cell("override reason"),
        Cost = cell("cost"),
        PriceBase = cell("price base"),
        SurveyedOn = cell(SurveyedOn),
        IncidentHours = cell("incident hours"),
        Notes = cell("notes"),
        Details = ItemDetails.All.Where(detail => says(detail.Column)).ToDictionary(detail => detail.Column, detail => cell(detail.Column)),
    };

    /// <summary>The property of the input that a column fills.</summary>
    public static string PropertyOf(string column) => string.Concat(column.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The column that a rule about a property of the input is about.</summary>
    public static string ColumnOf(string property) => ByProperty.GetValueOrDefault(property, property.ToLowerInvariant());
}
