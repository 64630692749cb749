namespace EstatesPlanner.Domain.Eric;

/// <summary>By what a summary of published data may be split.</summary>
public enum EricGrouping
{
    TrustType,
    Region,
    SiteType,
}
