namespace EstatesPlanner.Domain.Finance;

/// <summary>What a part of a cost pays for, in the order in which a cost is built up from the bare eradication to the outturn.</summary>
public enum CostPartKind
{
    Works,
    Preliminaries,
    Fees,
    Contingency,
    Decant,
    Equipment,
    Vat,
    OptimismBias,
    Inflation,
}

/// <summary>One part of an item's cost.</summary>
/// <param name="InReturn">Counts in the reported backlog, by the trust's declared basis or the item's own switch.</param>
public sealed record CostPart(CostPartKind Kind, Money Amount, bool InReturn)
{
    /// <summary>
    /// Works, preliminaries and fees, excluding VAT: a guess until the trust declares its basis, since no source read says what belongs in.
    /// </summary>
    public static readonly IReadOnlyList<CostPartKind> AssumedReturn = [CostPartKind.Works, CostPartKind.Preliminaries, CostPartKind.Fees];

    /// <summary>The reported cost: the sum of the parts in the return.</summary>
    public static Money Reported(IEnumerable<CostPart> parts) => parts.Where(part => part.InReturn).Select(part => part.Amount).Sum();
}
