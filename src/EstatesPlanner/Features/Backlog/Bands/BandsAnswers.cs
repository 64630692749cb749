using EstatesPlanner.Domain.Backlog;

namespace EstatesPlanner.Features.Backlog.Bands;

/// <summary>The JSON of <c>trust bands</c>: what moves, and the batch that moved it.</summary>
public static class BandsAnswers
{
    /// <param name="batch">Null for a dry run.</param>
    public static object Of(BandsPreview preview, Guid? batch) =>
        new
        {
            trust = preview.Trust.Code,
            from = preview.From.Id,
            to = preview.To.Id,
            dryRun = batch is null,
            batch,
            priceBase = preview.Table.PriceBase,
            index = preview.Effect.Index.Name,
            items = preview.Effect.Considered,
            moved = preview.Table.Moved,
            stated = preview.Table.Stated,
            overridden = preview.Table.Overridden,
            matrix = from @from in RiskCategories.WorstFirst
            from to in RiskCategories.WorstFirst
            let cell = preview.Table[@from, to]
            where cell.Items > 0
            select new
            {
                @from = @from.ToString(),
                to = to.ToString(),
                items = cell.Items,
                cost = cell.Cost,
            },
            moves = preview.Effect.Changes.Select(move => new
            {
                site = move.Before.SiteCode,
                reference = move.Before.Reference,
                score = move.Before.Score,
                from = move.Before.Category.ToString(),
                to = move.After.Category.ToString(),
                cost = move.Before.Cost,
                priceBase = move.Before.PriceBase,
            }),
        };
}
