namespace EstatesPlanner.Domain.Bids;

/// <summary>A driver moved by a percentage of its central value.</summary>
/// <param name="Option">Id of the option; null for every option that has the driver.</param>
public sealed record ScenarioChange(string? Option, string Driver, decimal ChangePercent);
