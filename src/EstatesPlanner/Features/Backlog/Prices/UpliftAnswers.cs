using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>The JSON of <c>uplift</c>.</summary>
public static class UpliftAnswers
{
    /// <param name="batch">Null for a dry run.</param>
    public static object Of(string trust, UpliftPreview preview, Guid? batch) =>
        new
        {
            trust,
            index = preview.Index.Id,
            indexName = preview.Index.Name,
            to = preview.To,
            dryRun = batch is null,
            batch,
            items = preview.Effect.Considered,
            changed = preview.Effect.Changed,
            byBase = preview.ByBase.Select(part => new
            {
                priceBase = part.PriceBase,
                indexThen = part.IndexThen,
                indexNow = part.IndexNow,
                factor = part.Factor,
                items = part.Items,
                before = part.Before,
                after = part.After,
            }),
            before = Totals(preview.Effect.Before),
            after = Totals(preview.Effect.After),
        };

    private static object Totals(RegisterTotals register) =>
        new
        {
            priceBase = register.PriceBase,
            byCategory = RiskCategories.WorstFirst.ToDictionary(
                category => category.ToString(),
                category => new { items = register.Totals[category].Items, cost = register.Totals[category].Cost },
                StringComparer.Ordinal
            ),
            total = register.Totals.Total,
            fullCost = register.Totals.FullCost,
        };
}
