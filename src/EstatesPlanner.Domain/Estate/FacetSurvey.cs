namespace EstatesPlanner.Domain.Estate;

/// <summary>The grade of one facet of a site or block on one survey.</summary>
public sealed record FacetSurvey
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    public required string SiteCode { get; init; }

    /// <summary>Null for the site as a whole.</summary>
    public string? BlockCode { get; init; }

    public required Facet Facet { get; init; }

    /// <summary>A to D with X for most facets; E, U, F or O for space utilisation. The codes of facets 2 to 6 are not confirmed.</summary>
    public required string Grade { get; init; }

    public required DateOnly SurveyedOn { get; init; }

    public string? Surveyor { get; init; }

    public string? Firm { get; init; }

    public SurveyConfidence Confidence { get; init; }

    public string? Notes { get; init; }

    public long Version { get; init; }
}

/// <summary>How sure a surveyed grade is.</summary>
public enum SurveyConfidence
{
    Inspected,
    Sampled,
    Desktop,
    Estimated,
}
