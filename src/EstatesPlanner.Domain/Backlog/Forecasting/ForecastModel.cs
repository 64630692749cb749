using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>Backlog of one class of elements at the start of a forecast.</summary>
public sealed record ClassBacklog(string ElementClass, CategoryPounds Backlog);

/// <summary>A register to be carried forward year by year: by element class and risk category, at one price base.</summary>
public sealed record ForecastModel
{
    /// <summary>How many years may be asked for.</summary>
    public const int MostYears = 30;

    public required IReadOnlyList<ClassBacklog> Classes { get; init; }

    public required Deterioration Deterioration { get; init; }

    public required PriceBase PriceBase { get; init; }

    /// <summary>The register stands as at the end of this financial year; the first forecast year is the next.</summary>
    public required FinancialYear Start { get; init; }

    public required int Years { get; init; }

    public SpendOrder Order { get; init; }

    /// <summary>Set where spend is fixed in cash; null where it keeps its real value.</summary>
    public CashPrices? Cash { get; init; }

    public FinancialYear Last => Start + Years;

    /// <summary>The register as it stands.</summary>
    public CategoryMoney Opening => Classes.Select(one => one.Backlog).Sum().Rounded();

    /// <summary>Price level of a forecast year (1 is the first) for what is spent in it.</summary>
    public decimal PriceOf(int year) => Cash?.Factors[year - 1] ?? 1;
}
