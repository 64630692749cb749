using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>
/// What the plan is chosen from: years, pots of money, bids and rules. Money is whole pounds; values and measures are whole
/// thousandths, so that no proof rests on a rounded number. <see cref="ModelRules.Problems"/> says what is wrong with it.
/// </summary>
public sealed record PortfolioModel
{
    /// <summary>Consecutive years, earliest first.</summary>
    public required IReadOnlyList<FinancialYear> Years { get; init; }

    public required IReadOnlyList<Pot> Pots { get; init; }

    public required IReadOnlyList<PortfolioBid> Bids { get; init; }

    public IReadOnlyList<PortfolioRule> Rules { get; init; } = [];

    /// <summary><see cref="ByValue"/>, or the name of the measure whose sum is to be the largest.</summary>
    public string Objective { get; init; } = ByValue;

    public BeyondHorizon BeyondHorizon { get; init; } = BeyondHorizon.Report;

    /// <summary>Seconds the search may take.</summary>
    public int TimeLimitSeconds { get; init; } = 60;

    public const string ByValue = "value";
}

/// <summary>A pot of money with a limit for each year, in whole pounds; a year without a limit has nothing to spend.</summary>
public sealed record Pot
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public required IReadOnlyDictionary<FinancialYear, long> Limits { get; init; }

    /// <summary>
    /// At most this percentage of a year's limit may be left unspent and moved into the next year; 0 to 100, three places.
    /// </summary>
    public decimal CarryForwardPercent { get; init; }
}

/// <summary>A bid: not funded, or funded by exactly one of its options in one start year.</summary>
public sealed record PortfolioBid
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public bool MustDo { get; init; }

    public bool MustNot { get; init; }

    public required IReadOnlyList<PortfolioOption> Options { get; init; }
}

/// <summary>One way of doing a bid. A bid without options has a single one whose <see cref="Id"/> is empty.</summary>
public sealed record PortfolioOption
{
    public string Id { get; init; } = "";

    public string? Name { get; init; }

    /// <summary>Thousandths of value, where the start year has no value of its own.</summary>
    public required long Value { get; init; }

    /// <summary>Thousandths of value by start year: the cost of waiting.</summary>
    public IReadOnlyDictionary<FinancialYear, long> ValueByStart { get; init; } = new Dictionary<FinancialYear, long>();

    /// <summary>Years in which it may start; none named: the first year of the model only.</summary>
    public IReadOnlyList<FinancialYear> StartYears { get; init; } = [];

    public IReadOnlyList<Spend> Spend { get; init; } = [];

    /// <summary>Thousandths of each measure the option brings.</summary>
    public IReadOnlyDictionary<string, long> Measures { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}

/// <summary>Pounds by year from the start year, paid by one of the pots named. All entries of an option apply.</summary>
public sealed record Spend
{
    public required IReadOnlyList<string> Pots { get; init; }

    public required IReadOnlyList<long> Profile { get; init; }
}
