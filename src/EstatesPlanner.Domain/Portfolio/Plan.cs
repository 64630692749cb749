using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>
/// The answer to a <see cref="PortfolioModel"/>. Money is whole pounds, values whole thousandths. Same model, same engine: same plan,
/// <see cref="Elapsed"/> aside, whenever the search ran to its end.
/// </summary>
public sealed record Plan
{
    public required PlanStatus Status { get; init; }

    /// <summary>Thousandths of the objective the plan brings; null when there is no plan.</summary>
    public required long? Value { get; init; }

    /// <summary>No plan can bring more than this, in thousandths: proved with integers. Null when there is no plan at all.</summary>
    public required long? Bound { get; init; }

    /// <summary>100 × (bound − value) ÷ max(1, |value|), 0 when optimal; null when no plan is known.</summary>
    public decimal? GapPercent =>
        (Value, Bound) switch
        {
            ({ } value, { } bound) => 100m * (bound - value) / Math.Max(1000, Math.Abs(value)),
            _ => null,
        };

    /// <summary>Name and version of the engine that found it.</summary>
    public required string Engine { get; init; }

    /// <summary>SHA-256 of the model's canonical form, lower-case hexadecimal.</summary>
    public required string InputHash { get; init; }

    /// <summary>Sixteen hexadecimal digits made from the input's hash, the engine and the choices: the same plan has the same id.</summary>
    public required string PlanId { get; init; }

    /// <summary>How long the search took; the one part of a plan that differs from run to run.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether it is also proved that no equally good plan comes before this one by the tie rules.</summary>
    public required bool TiesProved { get; init; }

    /// <summary>By bid id, ordinal.</summary>
    public required IReadOnlyList<FundedBid> Funded { get; init; }

    /// <summary>By bid id, ordinal.</summary>
    public required IReadOnlyList<UnfundedBid> NotFunded { get; init; }

    public required IReadOnlyList<PotYear> Pots { get; init; }

    public required IReadOnlyList<LaterSpend> BeyondHorizon { get; init; }

    /// <summary>When infeasible: a set of rules that cannot hold together.</summary>
    public required IReadOnlyList<Conflict> Conflict { get; init; }

    /// <summary>Whether it was proved that the conflict has no rule to spare (each one left out makes a plan possible).</summary>
    public bool ConflictIsMinimal { get; init; }

    /// <summary>Whether it was proved that no conflict has fewer rules.</summary>
    public bool ConflictIsSmallest { get; init; }

    /// <summary>What the proof rests on; <see cref="PlanChecker"/> verifies it without the search.</summary>
    public required Certificate Certificate { get; init; }
}

public enum PlanStatus
{
    /// <summary>Proved best, and the proof checked.</summary>
    Optimal,

    /// <summary>Not proved best: the bound says how much better a plan could be.</summary>
    Gap,

    /// <summary>Proved that the rules cannot hold together.</summary>
    Infeasible,
}

/// <summary>
/// A bid in the plan. <see cref="Pots"/> has the paying pot of each spend entry in turn; <see cref="Value"/> is thousandths of the
/// objective.
/// </summary>
public sealed record FundedBid(string Bid, string Option, FinancialYear Start, IReadOnlyList<string> Pots, long Value);

/// <summary>A bid left out, and the pot-years without room for any way of doing it.</summary>
public sealed record UnfundedBid(string Bid, IReadOnlyList<BindingPotYear> Binding);

public sealed record BindingPotYear(string Pot, FinancialYear Year);

/// <summary>A pot in a year, in pounds; <see cref="CarriedIn"/> came from the year before.</summary>
public sealed record PotYear(string Pot, FinancialYear Year, long Limit, long CarriedIn, long Spent);

/// <summary>Pounds a funded bid spends after the last year of the plan.</summary>
public sealed record LaterSpend(string Bid, FinancialYear Year, long Amount);

/// <summary>One of the things that cannot hold together.</summary>
public abstract record Conflict
{
    private Conflict() { }

    public sealed record Rule(PortfolioRule Broken) : Conflict;

    public sealed record MustDo(string Bid) : Conflict;

    public sealed record MustNot(string Bid) : Conflict;

    public sealed record Limit(string Pot, FinancialYear Year) : Conflict;

    /// <summary>Spend past the last year is forbidden.</summary>
    public sealed record Horizon : Conflict;
}
