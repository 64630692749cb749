using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Storage.Records;

/// <summary>
/// A plan that was made for a round, with the model it was made from: both as the open formats write them, so it can be replayed.
/// </summary>
public sealed record PlanRecord
{
    public required string Trust { get; init; }

    /// <summary>The plan's own id, derived from its inputs, engine and answer.</summary>
    public required string Id { get; init; }

    public required string Round { get; init; }

    public required DateTime At { get; init; }

    public required string Person { get; init; }

    /// <summary>optimal, gap or infeasible.</summary>
    public required string Status { get; init; }

    public required string Engine { get; init; }

    public required string InputHash { get; init; }

    /// <summary>The portfolio model, as <c>portfolio.json</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The answer, as the <c>plan</c> verb prints it.</summary>
    public required string Answer { get; init; }

    /// <summary>What each funded bid spends, by pot and year.</summary>
    public required IReadOnlyList<SpendLine> Spending { get; init; }
}
