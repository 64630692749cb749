namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// Everything a forecast takes about how backlog worsens: rates by class of elements, what removing backlog costs, and how wrong such
/// rates have been. Shipped as data, changed by a trust, named on every report with its mark.
/// </summary>
public sealed record Deterioration
{
    /// <summary>What prints beside a forecast.</summary>
    public required string Name { get; init; }

    public required string Source { get; init; }

    /// <summary><c>confirmed</c> or <c>not confirmed</c>.</summary>
    public required string Mark { get; init; }

    /// <summary>For every class that has no rates of its own, and for items whose element is not stated.</summary>
    public required DeteriorationRates Default { get; init; }

    /// <summary>By class of elements: the groups of <c>data/elements.csv</c>.</summary>
    public required IReadOnlyDictionary<string, DeteriorationRates> ByClass { get; init; }

    /// <summary>The classes that may have rates of their own, in the order in which they are listed.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>Pounds that must be spent to remove a pound of backlog: a project usually costs more than the backlog it ends.</summary>
    public decimal PoundsPerPoundRemoved { get; init; } = 1;

    /// <summary>By how much single published years differed from the fitted rates; empty where nothing was fitted.</summary>
    public IReadOnlyList<RateShift> YearShifts { get; init; } = [];

    /// <summary>How trusts' registers came out against a forecast.</summary>
    public Surprises TrustSurprises { get; init; } = Surprises.None;

    /// <summary>How single sites came out against a forecast.</summary>
    public Surprises SiteSurprises { get; init; } = Surprises.None;

    public DeteriorationRates Of(string elementClass) => ByClass.GetValueOrDefault(elementClass, Default);
}
