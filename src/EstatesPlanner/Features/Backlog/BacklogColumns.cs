using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The columns of a register sheet, and the other names under which trusts' own sheets carry them. Order never matters.</summary>
internal static class BacklogColumns
{
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
        new("surveyed on", false, ["survey date", "date surveyed", "date of survey"]),
        new("incident hours", false, ["clinical hours lost", "hours lost"]),
        new("notes", false, ["comments", "comment", "remarks"]),
    ];

    private static readonly ColumnNames[] Columns = [.. Core, .. ItemDetails.All.Select(detail => new ColumnNames(detail.Column, false, detail.Aliases))];

    public static readonly HeaderFinder Finder = new(Columns);

    /// <exception cref="FileRefusal">A required column is missing; the cost may come in parts.</exception>
    public static Header Find(IEnumerable<SourceRow> rows)
    {
        var header = Finder.Find(rows);
        return header.Has("cost") || ItemDetails.CostParts.Any(part => header.Has(part.Column)) ? header : throw new FileRefusal($"No column for cost. Found: {header.Found()}.");
    }

    /// <summary>How many of a row's cells are names of known columns.</summary>
    public static int Known(SourceRow row) => Finder.Best([row]) is { } header ? Columns.Count(column => header.Has(column.Name)) : 0;

    /// <summary>A row as the form would have it.</summary>
    public static BacklogItemInput Read(Header header, SourceRow row) => new()
    {
        Reference = header.Cell(row, "reference"),
        Site = header.Cell(row, "site"),
        SiteName = header.Cell(row, "site name"),
        Block = header.Cell(row, "block"),
        BlockName = header.Cell(row, "block name"),
        RemainingLife = header.Cell(row, "remaining life"),
        Element = header.Cell(row, "element"),
        Location = header.Cell(row, "location"),
        Defect = header.Cell(row, "defect"),
        Condition = header.Cell(row, "condition"),
        Consequence = header.Cell(row, "consequence"),
        Likelihood = header.Cell(row, "likelihood"),
        Category = header.Cell(row, "category"),
        OverrideReason = header.Cell(row, "override reason"),
        Cost = header.Cell(row, "cost"),
        PriceBase = header.Cell(row, "price base"),
        SurveyedOn = header.Cell(row, "surveyed on"),
        IncidentHours = header.Cell(row, "incident hours"),
        Notes = header.Cell(row, "notes"),
        Details = ItemDetails.All.Where(detail => header.Has(detail.Column)).ToDictionary(detail => detail.Column, detail => header.Cell(row, detail.Column)),
    };

    /// <summary>The column that a rule about a property of the input is about.</summary>
    public static string ColumnOf(string property) => property switch
    {
        nameof(BacklogItemInput.SiteName) => "site name",
        nameof(BacklogItemInput.BlockName) => "block name",
        nameof(BacklogItemInput.RemainingLife) => "remaining life",
        nameof(BacklogItemInput.OverrideReason) => "override reason",
        nameof(BacklogItemInput.PriceBase) => "price base",
        nameof(BacklogItemInput.SurveyedOn) => "surveyed on",
        nameof(BacklogItemInput.IncidentHours) => "incident hours",
        _ => property.ToLowerInvariant(),
    };
}
