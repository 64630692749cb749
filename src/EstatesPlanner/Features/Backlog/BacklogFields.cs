using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The fields of a register row as a mapping sees them: what each holds, the texts it knows, and what people write for those.</summary>
internal static class BacklogFields
{
    public const string Reference = "reference";
    public const string Site = "site";
    public const string Category = "category";
    public const string OverrideReason = "override reason";
    public const string Cost = "cost";

    /// <summary>Names of every field, in the order of the blank sheet.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. BacklogColumns.All.Select(column => column.Name)];

    /// <summary>The place of a field in that order.</summary>
    public static int Order(string field) => Names.Index().FirstOrDefault(named => named.Item == field).Index;

    /// <summary>The fields of one trust's register: its sites are texts that the field of the site knows.</summary>
    public static IReadOnlyList<Field> For(IPlannerReader store, ReferenceData reference, string trust)
    {
        using var db = store.Read();
        var known = new Dictionary<string, IReadOnlyList<FieldValue>>(StringComparer.Ordinal)
        {
            [Site] = [.. db.Sites.Where(site => site.Trust == trust).OrderBy(site => site.Code).Select(site => new FieldValue(site.Code, new[] { site.Name }))],
            ["element"] = [.. reference.Elements.All.Select(element => new FieldValue(element.Code, [element.Name]))],
            ["condition"] = Conditions,
            ["consequence"] = Consequences,
            ["likelihood"] = Likelihoods,
            [Category] = Categories,
        };
        return [.. BacklogColumns.All.Select(column => new Field(column, KindOf(column), known.GetValueOrDefault(column.Name) ?? ChoicesOf(column.Name)) { AlsoCalled = AlsoCalled.GetValueOrDefault(column.Name) ?? [] })];
    }

    /// <summary>Headers under which registers carry a field without quite meaning it: a hospital's name is not yet the code of its site, a colour not yet a category.</summary>
    private static readonly Dictionary<string, string[]> AlsoCalled = new(StringComparer.Ordinal)
    {
        [Reference] = ["item no", "line no", "backlog no", "unique id", "unique reference", "no", "number"],
        [Site] = ["hospital", "hospital name", "hospital site", "premises", "property"],
        ["block"] = ["wing", "block / building"],
        ["element"] = ["building element", "component", "system", "element description"],
        ["location"] = ["area", "zone", "ward", "floor and room"],
        ["defect"] = ["issue", "problem", "fault", "deficiency", "defect / issue"],
        ["condition"] = ["physical condition", "condition rating", "condition category"],
        [Category] = ["rag", "rag rating", "rag status", "risk colour", "colour", "risk band"],
        [Cost] = ["cost to rectify", "cost to repair", "rectification cost", "remedial cost", "repair cost", "cost estimate", "budget cost", "estimate"],
        ["surveyed on"] = ["inspection date", "date inspected", "date of inspection", "last surveyed"],
        ["notes"] = ["further comments", "additional notes"],
    };

    private static FieldKind KindOf(ColumnNames column) => (column.Kind, column.Name) switch
    {
        (ColumnKind.Money, _) => FieldKind.Amount,
        (ColumnKind.Whole or ColumnKind.Measure, _) => FieldKind.Number,
        (ColumnKind.Day, _) => FieldKind.Date,
        (_, Reference or Site or "block") => FieldKind.Code,
        (_, "element" or "condition" or "consequence" or "likelihood" or Category) => FieldKind.Choice,
        _ => ItemDetails.Named(column.Name)?.Choices is null ? FieldKind.Text : FieldKind.Choice,
    };

    private static IReadOnlyList<FieldValue> ChoicesOf(string column) =>
        [.. (ItemDetails.Named(column)?.Choices ?? []).Where(choice => choice.Value.Length > 0).Select(choice => new FieldValue(choice.Value, [choice.Words]))];

    /// <summary>Colours and words in use for the four categories. They are offered, never assumed: a person confirms what their own colours mean.</summary>
    private static readonly FieldValue[] Categories =
    [
        new(nameof(RiskCategory.High), ["red", "r", "very high", "extreme", "critical", "urgent", "catastrophic"]),
        new(nameof(RiskCategory.Significant), ["amber", "orange", "a", "sig", "major"]),
        new(nameof(RiskCategory.Moderate), ["yellow", "y", "medium", "med", "mod"]),
        new(nameof(RiskCategory.Low), ["green", "g", "minor", "negligible"]),
    ];

    private static readonly FieldValue[] Conditions =
    [
        new("A", ["as new", "excellent"]), new("B", ["sound", "good", "satisfactory"]), new("C", ["poor", "operational but poor"]), new("D", ["inoperable", "bad", "failed"]),
        new("AX", []), new("BX", []), new("CX", []), new("DX", []),
    ];

    private static readonly FieldValue[] Consequences =
        [new("1", ["insignificant", "negligible"]), new("2", ["minor"]), new("3", ["moderate"]), new("4", ["major"]), new("5", ["catastrophic", "extreme"])];

    private static readonly FieldValue[] Likelihoods =
        [new("1", ["rare"]), new("2", ["unlikely"]), new("3", ["possible"]), new("4", ["likely"]), new("5", ["almost certain", "certain"])];
}
