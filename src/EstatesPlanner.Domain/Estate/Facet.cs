namespace EstatesPlanner.Domain.Estate;

/// <summary>The six facets of a land and property appraisal (Department of Health, 2007).</summary>
public enum Facet
{
    PhysicalCondition = 1,
    FunctionalSuitability = 2,
    SpaceUtilisation = 3,
    Quality = 4,
    StatutoryCompliance = 5,
    EnvironmentalManagement = 6,
}
