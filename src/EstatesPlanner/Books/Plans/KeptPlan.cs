using System.Text.Json;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Books.Plans;

/// <summary>A plan as it was kept: its answer, as the <c>plan</c> verb prints it, read back.</summary>
public sealed record KeptPlan(PlanRecord Record, PlanLines Lines)
{
    /// <summary>In words, for a page or a paper.</summary>
    public string StatusWords =>
        Record.Status switch
        {
            "optimal" => "proved best for its rules",
            "infeasible" => "no plan keeps every rule",
            _ => $"not proved best: no plan can be more than {Lines.GapPercent:0.##}% better",
        };

    /// <summary>Whether the bid was among those the plan chose from: its model, as it was kept, names it.</summary>
    public bool Saw(string bid)
    {
        using var model = JsonDocument.Parse(Record.Model);
        return model.RootElement.GetProperty("bids").EnumerateArray().Any(each => each.GetProperty("id").GetString() == bid);
    }

    public PlanLines.FundedLine? For(string bid) => Lines.Funded.FirstOrDefault(line => line.Bid == bid);
}

/// <summary>The answer of a plan, member for member as scripts read it.</summary>
public sealed record PlanLines
{
    public required string PlanId { get; init; }

    public decimal? Value { get; init; }

    public decimal? Bound { get; init; }

    public decimal? GapPercent { get; init; }

    public IReadOnlyList<FundedLine> Funded { get; init; } = [];

    public IReadOnlyList<UnfundedLine> NotFunded { get; init; } = [];

    public IReadOnlyList<PotLine> Pots { get; init; } = [];

    public IReadOnlyList<LaterLine> BeyondHorizon { get; init; } = [];

    /// <summary>Bids that the plan does not weigh, and why.</summary>
    public IReadOnlyList<ApartLine> SetApart { get; init; } = [];

    /// <summary>What cannot hold together, in words.</summary>
    public IReadOnlyList<string> ConflictWords { get; init; } = [];

    /// <param name="Pots">The paying pot of each spend in turn.</param>
    public sealed record FundedLine(string Bid, string? Option, FinancialYear Start, IReadOnlyList<string> Pots, decimal Value);

    public sealed record ApartLine(string Bid, string Why);

    public sealed record UnfundedLine(string Bid, WhyLine? Why);

    public sealed record WhyLine(IReadOnlyList<BindingLine>? Binding);

    public sealed record BindingLine(string Pot, FinancialYear Year);

    /// <summary>Whole pounds.</summary>
    public sealed record PotLine(string Pot, FinancialYear Year, long Limit, long CarriedIn, long Spent);

    public sealed record LaterLine(string Bid, FinancialYear Year, long Amount);
}
