using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Items as a sheet, with the columns the importer reads back.</summary>
public static class RegisterSheet
{
    public static ExportSheet Of(IReadOnlyList<BacklogItem> items, ElementList elements) => new(
        "Backlog",
        ["reference", "site", "block", "element", "element name", "location", "defect", "condition", "consequence (1-5)", "likelihood (1-5)", "category", "override reason", "cost", "price base", "surveyed on", "incident hours", "notes", .. ItemDetails.All.Select(detail => detail.Column)],
        items.Select(item => Row(item, elements)));

    private static IReadOnlyList<object?> Row(BacklogItem item, ElementList elements) =>
    [
        item.Reference, item.SiteCode, item.BlockCode, item.ElementCode, item.ElementCode is { } code ? elements.NameOf(code) : null, item.Location, item.Defect,
        item.Condition?.ToString(), item.Consequence, item.Likelihood, item.Category.ToString(), item.OverrideReason, item.Cost.Pounds, item.PriceBase.ToString(),
        item.SurveyedOn, item.IncidentHours, item.Notes, .. ItemDetails.All.Select(detail => detail.Text(item)),
    ];
}
