namespace EstatesPlanner.Domain.Backlog;

/// <summary>How the item was seen and how sure its cost is.</summary>
public sealed record SurveyDetail
{
    public string? Firm { get; init; }

    public string? Surveyor { get; init; }

    /// <summary>Visual or intrusive.</summary>
    public SurveyKind? Kind { get; init; }

    public CostConfidence? Confidence { get; init; }

    public string? QuoteReference { get; init; }

    public Estate.Facet? Facet { get; init; }
}

public enum SurveyKind
{
    Visual,
    Intrusive,
}

/// <summary>What the cost rests on.</summary>
public enum CostConfidence
{
    SurveyRate,
    Budget,
    Tender,
}
