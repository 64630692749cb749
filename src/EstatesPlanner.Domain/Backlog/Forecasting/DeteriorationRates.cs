using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// How backlog of one class of elements worsens in a year when nothing is done, in real terms. They are estimates of the trust or of a fit
/// to
/// published totals (<see cref="Fit.DeteriorationFit"/>), never official numbers, and print with their mark.
/// </summary>
public sealed record DeteriorationRates
{
    public static readonly DeteriorationRates None = new();

    /// <summary>By how much the cost of an item that is left rises above general prices, a year.</summary>
    public Rate CostGrowth { get; init; }

    /// <summary>
    /// Backlog that arises in a year, as a share of the backlog that stands: elements that reach the end of their life, and defects found.
    /// </summary>
    public Rate NewBacklog { get; init; }

    /// <summary>Share of Low that is Moderate a year later.</summary>
    public Rate LowToModerate { get; init; }

    /// <summary>Share of Moderate that is Significant a year later.</summary>
    public Rate ModerateToSignificant { get; init; }

    /// <summary>Share of Significant that is High a year later.</summary>
    public Rate SignificantToHigh { get; init; }

    /// <summary>Every rate with its words and the lowest and highest per cent it may be.</summary>
    public IEnumerable<(string Words, Rate Rate, decimal Least, decimal Most)> All =>
        [
            ("Cost growth", CostGrowth, -20, 50),
            ("New backlog", NewBacklog, 0, 100),
            ("Low to Moderate", LowToModerate, 0, 100),
            ("Moderate to Significant", ModerateToSignificant, 0, 100),
            ("Significant to High", SignificantToHigh, 0, 100),
        ];

    /// <summary>To a tenth of a per cent, as data and reports state them.</summary>
    public DeteriorationRates ToTenths() =>
        new()
        {
            CostGrowth = Tenth(CostGrowth),
            NewBacklog = Tenth(NewBacklog),
            LowToModerate = Tenth(LowToModerate),
            ModerateToSignificant = Tenth(ModerateToSignificant),
            SignificantToHigh = Tenth(SignificantToHigh),
        };

    /// <summary>What cannot be, in sentences.</summary>
    public IEnumerable<string> Problems() =>
        All.Where(row => row.Rate.Percent < row.Least || row.Rate.Percent > row.Most)
            .Select(row => $"{row.Words} is {row.Rate}: it must lie between {row.Least}% and {row.Most}% a year.");

    private static Rate Tenth(Rate rate) => Rate.FromPercent(Rounding.To(1, rate.Percent));
}
