using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// A known item with what was read of it: what the source does not speak of keeps what is known, a blank clears it, and a cost that the
/// source does not
/// know leaves the one that is.
/// </summary>
/// <param name="says">Whether the source speaks of a field.</param>
internal sealed class ItemMerge(Func<string, bool> says)
{
    /// <summary>The score, its category and the reason hang together: they are taken as one.</summary>
    private static readonly string[] Together =
    [
        ItemFields.Reference,
        ItemFields.Site,
        ItemFields.Consequence,
        ItemFields.Likelihood,
        ItemFields.Category,
        ItemFields.OverrideReason,
    ];

    private static readonly HashSet<string> OfCost =
    [
        ItemFields.Cost,
        ItemFields.PriceBase,
        ItemDetails.PartsInReturn,
        .. ItemDetails.CostParts.Select(part => part.Name),
    ];

    private readonly IReadOnlyList<RecordField<ItemEntry>> said =
    [
        .. ItemFields.Table.All.Where(field => says(field.Name) && !Together.Contains(field.Name)),
    ];

    /// <param name="hasCost">Whether the source knows what the item costs.</param>
    public BacklogItem Onto(BacklogItem known, BacklogItem read, bool hasCost)
    {
        var scored = known with
        {
            Consequence = read.Consequence,
            Likelihood = read.Likelihood,
            Category = read.Category,
            Basis = read.Basis,
            OverrideReason = read.OverrideReason,
        };
        var from = ItemEntry.Of(read, block: null);
        var merged = said.Where(field => hasCost || !OfCost.Contains(field.Name))
            .Aggregate(ItemEntry.Of(scored, block: null), (onto, field) => field.Copy(from, onto))
            .Item;
        var isUnknown = hasCost ? read.Cost.Pence == 0 : CostNotKnown.Marks(known.Notes);
        return merged with { Cost = hasCost ? read.Cost : known.Cost, Notes = isUnknown ? merged.Notes : CostNotKnown.Off(merged.Notes) };
    }
}
