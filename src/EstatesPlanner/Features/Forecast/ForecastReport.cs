using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Forecast;

/// <summary>One of the curves that are laid over each other.</summary>
/// <param name="Id">do-nothing, level, target or spend.</param>
/// <param name="Name">In words, with its yearly sum.</param>
public sealed record NamedCurve(string Id, string Name, ForecastCurve Curve, IReadOnlyList<ErrorBand> Band)
{
    /// <summary>Backlog at the end of a forecast year (1 is the first); null after the curve's own end.</summary>
    public Money? TotalOf(int year) => year <= Curve.Years.Count ? Curve.Years[year - 1].Backlog.Total : null;
}

/// <summary>A register's future, with everything a report must name beside it.</summary>
/// <param name="Register">Where it starts.</param>
/// <param name="Surprises">Of trusts or of sites, as the register is one or the other.</param>
/// <param name="Curves">Nothing done and level always; then the target and the spend that were asked for.</param>
public sealed record ForecastReport(
    ForecastAsk Ask,
    RegisterSummary Register,
    ForecastModel Model,
    Surprises Surprises,
    IReadOnlyList<NamedCurve> Curves
)
{
    public const string DoNothing = "do-nothing";

    public const string Level = "level";

    public const string Target = "target";

    public const string Spend = "spend";

    public NamedCurve? Find(string? id) => Curves.FirstOrDefault(curve => curve.Id == id);

    /// <summary>Every forecast year with the total of each curve; null where a curve has ended.</summary>
    public IEnumerable<(FinancialYear Year, IReadOnlyList<Money?> Totals)> Totals =>
        Enumerable
            .Range(1, Model.Years)
            .Select(year => (Model.Start + year, (IReadOnlyList<Money?>)[.. Curves.Select(curve => curve.TotalOf(year))]));

    /// <summary>The last curve that was asked for; doing nothing where none was.</summary>
    public NamedCurve Usual => Find(Spend) ?? Find(Target) ?? Find(DoNothing)!;
}
