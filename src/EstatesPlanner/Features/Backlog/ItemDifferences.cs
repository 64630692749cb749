using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What differs between an item as it is and as it would be, field by field, as people read it.</summary>
internal static class ItemDifferences
{
    private static readonly (string Field, Func<BacklogItem, string?> Text)[] Fields =
    [
        ("block", item => item.BlockCode),
        ("element", item => item.ElementCode),
        ("location", item => item.Location),
        ("defect", item => item.Defect),
        ("condition", item => item.Condition?.ToString()),
        ("consequence", item => item.Consequence?.ToString(CultureInfo.InvariantCulture)),
        ("likelihood", item => item.Likelihood?.ToString(CultureInfo.InvariantCulture)),
        ("category", item => item.Category.ToString()),
        ("basis of the category", item => item.Basis.ToString()),
        ("override reason", item => item.OverrideReason),
        ("cost", item => item.Cost.Pounds.ToString("0.00", CultureInfo.InvariantCulture)),
        ("price base", item => item.PriceBase.ToString()),
        ("surveyed on", item => item.SurveyedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("incident hours", item => item.IncidentHours.ToString("0.##", CultureInfo.InvariantCulture)),
        ("notes", item => item.Notes),
        .. ItemDetails.All.Select(detail => (detail.Column, detail.Text)),
    ];

    public static IEnumerable<FieldDifference> Between(BacklogItem before, BacklogItem after) => Fields
        .Select(field => (field.Field, From: field.Text(before), To: field.Text(after)))
        .Where(pair => pair.From != pair.To)
        .Select(pair => new FieldDifference(after.SiteCode, after.Reference, pair.Field, pair.From, pair.To));
}
