namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// What one row of a published file stands for. Where a year has site rows they win; trust rows serve only a year without.
/// </summary>
public enum EricLevel
{
    Site,
    Trust,
}
