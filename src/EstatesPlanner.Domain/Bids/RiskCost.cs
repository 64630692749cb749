namespace EstatesPlanner.Domain.Bids;

/// <summary>A specific risk: its expected cost is probability (0 to 1) × impact (pounds), falling in one year.</summary>
public sealed record RiskCost
{
    /// <summary>The kinds a risk's cost may be of: one list for the import, its workbook and the appraisal.</summary>
    public static readonly IReadOnlyList<CostKind> Kinds = [CostKind.Capital, CostKind.Revenue];

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required decimal Probability { get; init; }

    public required decimal Impact { get; init; }

    /// <summary>Year index, 0 = the option's first year.</summary>
    public required int Year { get; init; }

    /// <summary>Capital where it would be part of what an asset costs, revenue otherwise.</summary>
    public CostKind Kind { get; init; } = CostKind.Revenue;

    /// <summary>Pounds, undiscounted.</summary>
    public decimal ExpectedCost => Probability * Impact;

    /// <summary>
    /// What makes it one event with a risk of another option: the same id, name and figures. An id alone may stand for different things.
    /// </summary>
    public RiskEvent Event() => new(Id, Name, Probability, Impact, Year);
}

/// <summary>Something that happens or does not.</summary>
public sealed record RiskEvent(string Id, string Name, decimal Probability, decimal Impact, int Year);
