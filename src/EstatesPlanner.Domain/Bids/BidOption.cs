using EstatesPlanner.Domain.Bids.CostForms;

namespace EstatesPlanner.Domain.Bids;

/// <summary>One way of meeting the need, costed in full (not as a difference from business as usual).</summary>
public sealed record BidOption
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required OptionRole Role { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Why it costs nothing at all, where it really does not.</summary>
    public string? NoCostBecause { get; init; }

    public required IReadOnlyList<CostLine> Costs { get; init; }

    /// <summary>Whether it says what it costs, or why it costs nothing: an amount of £0 without a word is no answer.</summary>
    public bool IsCosted => Costs.Any(cost => !cost.Flow.IsNone) || !string.IsNullOrWhiteSpace(NoCostBecause);

    public required IReadOnlyList<Benefit> Benefits { get; init; }

    public required IReadOnlyList<RiskCost> Risks { get; init; }

    /// <summary>Assets in the accounts that it takes out of use.</summary>
    public IReadOnlyList<ReplacedAsset> Replaces { get; init; } = [];

    public OptimismBias? OptimismBias { get; init; }

    public Residual? Residual { get; init; }

    /// <summary>The form its capital lines come from; null where they were stated line by line.</summary>
    public CostForm? CostForm { get; init; }

    /// <summary>
    /// Optimism bias on a line, percent: nought outside its base, and on a transfer, which uses no resources that could be costed too low.
    /// </summary>
    public decimal BiasPercentOn(CostLine line) =>
        OptimismBias is { } bias && line.IsEconomic && bias.Base.Contains(line.Id, StringComparer.Ordinal) ? bias.Percent : 0;

    /// <summary>Capital by year: pounds, excluding VAT, at the bid's price base, before optimism bias and risk.</summary>
    public Flow Capital => Costs.Where(cost => cost.Kind == CostKind.Capital).Select(cost => cost.Flow).Sum();
}
