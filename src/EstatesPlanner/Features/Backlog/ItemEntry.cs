using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Backlog;

/// <summary>An item as far as its cells have been read, with what they say of its site and block.</summary>
public sealed record ItemEntry(BacklogItem Item, Cells Cells)
{
    public string? SiteName { get; init; }

    public string? BlockName { get; init; }

    public int? BlockLife { get; init; }

    /// <summary>The category that the cells state, scored or not.</summary>
    public RiskCategory? Stated { get; init; }

    /// <summary>The item that says nothing yet.</summary>
    public static readonly BacklogItem Blank = new()
    {
        Id = Guid.Empty,
        Trust = "",
        SiteCode = "",
        Reference = "",
        Defect = "",
        Category = RiskCategory.Low,
        Basis = CategoryBasis.Stated,
        Cost = Money.Zero,
        PriceBase = default,
        Version = 1,
    };

    /// <summary>What is read into, on a trust's terms.</summary>
    public static ItemEntry Begin(Cells cells, RegisterTerms terms) =>
        new(Blank with { Id = Guid.CreateVersion7(), Trust = terms.Trust, PriceBase = terms.AssumedBase }, cells);

    /// <summary>A known item, to fill its form from.</summary>
    /// <param name="block">Its block; null where it names none, or one that is not known.</param>
    public static ItemEntry Of(BacklogItem item, Block? block) =>
        new(item, Cells.None) { BlockLife = block?.RemainingLifeYears, Stated = item.Basis == CategoryBasis.Scored ? null : item.Category };

    /// <summary>Whether the stated category is another than the score makes.</summary>
    public bool DepartsFromScore(RiskBands bands) => Item.Score is { } score && Stated is { } stated && stated != bands.CategoryOf(score);

    /// <summary>
    /// The item with what follows from several of its fields: the category and how it came about, the cost from its parts.
    /// </summary>
    public BacklogItem Settled(RegisterTerms terms)
    {
        var departs = DepartsFromScore(terms.Bands);
        var item = WithParts(terms.ReturnParts);
        return item with
        {
            Category = item.Score is { } score && !departs ? terms.Bands.CategoryOf(score) : Stated ?? default,
            Basis =
                departs ? CategoryBasis.Overridden
                : item.Score is null && Stated is not null ? CategoryBasis.Stated
                : CategoryBasis.Scored,
            OverrideReason = departs ? item.OverrideReason : null,
            Notes = item.Cost.Pence > 0 ? CostNotKnown.Off(item.Notes) : item.Notes,
        };
    }

    /// <summary>What the parts in the return come to; null where no part is given.</summary>
    public Money? Reported(IReadOnlyList<CostPartKind> returned) =>
        Parts(returned) is { Count: > 0 } parts ? CostPart.Reported(parts) : null;

    public Site Site =>
        new()
        {
            Trust = Item.Trust,
            Code = Item.SiteCode,
            Name = SiteName ?? Item.SiteCode,
        };

    /// <summary>Null where the cells name none.</summary>
    public Block? Block =>
        Item.BlockCode is not { } code
            ? null
            : new Block
            {
                Trust = Item.Trust,
                SiteCode = Item.SiteCode,
                Code = code,
                Name = BlockName ?? code,
                RemainingLifeYears = BlockLife,
            };

    /// <summary>
    /// Parts count in the return as the cells say, else as the trust does; a cost that is not given is the sum of those that count.
    /// </summary>
    private BacklogItem WithParts(IReadOnlyList<CostPartKind> returned) =>
        Parts(returned) is not { Count: > 0 } parts
            ? Item
            : Item with
            {
                CostParts = parts,
                Cost = Cells.Has(ItemFields.Cost) ? Item.Cost : CostPart.Reported(parts),
            };

    private IReadOnlyList<CostPart> Parts(IReadOnlyList<CostPartKind> returned) =>
        Cells.Has(Details.ItemDetails.PartsInReturn)
            ? Item.CostParts
            : [.. Item.CostParts.Select(part => part with { InReturn = returned.Contains(part.Kind) })];
}
