using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog;

/// <summary>A form filled from a known item: read back unchanged, it is the same item.</summary>
internal static class ItemFilling
{
    public static BacklogItemInput Of(PlannerDb db, BacklogItem item) => new()
    {
        Reference = item.Reference,
        Site = item.SiteCode,
        Block = item.BlockCode,
        RemainingLife = item.BlockCode is { } block
            ? db.Blocks.Where(candidate => candidate.Trust == item.Trust && candidate.SiteCode == item.SiteCode && candidate.Code == block).Select(candidate => candidate.RemainingLifeYears).SingleOrDefault()?.ToString(CultureInfo.InvariantCulture)
            : null,
        Element = item.ElementCode,
        Location = item.Location,
        Defect = item.Defect,
        Condition = item.Condition?.ToString(),
        Consequence = item.Consequence?.ToString(CultureInfo.InvariantCulture),
        Likelihood = item.Likelihood?.ToString(CultureInfo.InvariantCulture),
        Category = item.Basis == CategoryBasis.Scored ? null : item.Category.ToString(),
        OverrideReason = item.OverrideReason,
        Cost = item.CostParts.Count > 0 ? null : item.Cost.Pounds.ToString("0.##", CultureInfo.InvariantCulture),
        PriceBase = item.PriceBase.ToString(),
        SurveyedOn = item.SurveyedOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        IncidentHours = item.IncidentHours.ToString("0.##", CultureInfo.InvariantCulture),
        Notes = item.Notes,
        Details = ItemDetails.All.ToDictionary(detail => detail.Column, detail => detail.Text(item), StringComparer.Ordinal),
        Version = item.Version,
    };
}
