namespace EstatesPlanner.Domain.Bids.BenefitTemplates;

/// <summary>What a benefit's figures rest on, strongest first. This program's own words: no published scale was read.</summary>
public enum EvidenceGrade
{
    /// <summary>Counted in this service, before or in a trial.</summary>
    MeasuredHere,

    /// <summary>Counted in a like service, with its name.</summary>
    MeasuredElsewhere,

    /// <summary>The judgement of named people who know the service.</summary>
    Judgement,
    NotEvidenced,
}
