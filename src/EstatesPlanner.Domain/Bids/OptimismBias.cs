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

    /// <summary>How the percentage came about, where it was worked out from published bounds and what has been mitigated.</summary>
    public BiasWorking? Working { get; init; }
}

/// <summary>The upper bound of each part of a project, and how much of what causes it has been dealt with.</summary>
/// <param name="Method">Name of the method and where it comes from.</param>
/// <param name="Parts">One for a project of one type.</param>
public sealed record BiasWorking(string Method, IReadOnlyList<BiasPart> Parts);

/// <summary>A part of a project that is of one type.</summary>
/// <param name="Type">Name of the type, or of the build-up, that gives the upper bound.</param>
/// <param name="Share">Its share of the cost, 0 to 1.</param>
/// <param name="UpperPercent">The upper bound before mitigation.</param>
/// <param name="Factors">What causes it.</param>
public sealed record BiasPart(string Type, decimal Share, decimal UpperPercent, IReadOnlyList<BiasFactor> Factors);

/// <summary>One cause of optimism bias.</summary>
/// <param name="Name">In words.</param>
/// <param name="ContributionPercent">Its part of the upper bound.</param>
/// <param name="Mitigated">How much of it has been dealt with, 0 (nothing) to 1 (all).</param>
/// <param name="Evidence">What shows that it has.</param>
public sealed record BiasFactor(string Name, decimal ContributionPercent, decimal Mitigated, string? Evidence = null);
