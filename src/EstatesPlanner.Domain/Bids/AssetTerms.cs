namespace EstatesPlanner.Domain.Bids;

/// <summary>How a capital line becomes an asset in the accounts. Percentages are of its cost; 2 means 2%.</summary>
public sealed record AssetTerms
{
    /// <summary>Years over which it is depreciated; null where nobody has said.</summary>
    public int? LifeYears { get; init; }

    /// <summary>The year index in which it comes into use; null for the year after the last of its capital.</summary>
    public int? InUseFrom { get; init; }

    /// <summary>The part paid by gifts and grants: no PDC dividend, no call on the capital limit.</summary>
    public decimal DonatedPercent { get; init; }

    /// <summary>The part written off when it is first valued in use.</summary>
    public decimal ImpairmentPercent { get; init; }

    /// <summary>The part left at the end of its life.</summary>
    public decimal ResidualPercent { get; init; }
}
