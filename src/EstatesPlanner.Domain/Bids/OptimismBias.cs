namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// The uplift for the tendency to cost too low: a percentage of the cost lines named as its base, which hold no contingency.
/// It stands for unquantified risk and is stated apart from contingency and from risk costs.
/// </summary>
public sealed record OptimismBias
{
    /// <summary>24 means 24%.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Ids of the cost lines it is a percentage of.</summary>
    public required IReadOnlyList<string> Base { get; init; }
}
