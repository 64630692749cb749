using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Features.Plans;

/// <summary>Writes a model as <c>portfolio.json</c>, which <see cref="PortfolioFile"/> reads back as the same model.</summary>
public static class PortfolioWriter
{
    public static object Of(PortfolioModel model) =>
        new
        {
            format = PortfolioFile.Format,
            years = model.Years,
            pots = model.Pots.Select(pot => new
            {
                id = pot.Id,
                name = pot.Name,
                limits = ByYear(pot.Limits, pounds => pounds),
                carryForwardPercent = pot.CarryForwardPercent,
            }),
            bids = model.Bids.Select(Bid),
            rules = model.Rules.Select(RulePart.Write),
            objective = model.Objective,
            beyondHorizon = WireWord.Of(model.BeyondHorizon),
            timeLimitSeconds = model.TimeLimitSeconds,
        };

    private static object Bid(PortfolioBid bid) =>
        new
        {
            id = bid.Id,
            name = bid.Name,
            mustDo = bid.MustDo,
            mustNot = bid.MustNot,
            options = bid.Options.Select(option => new
            {
                id = option.Id,
                name = option.Name,
                value = option.Value / 1000m,
                valueByStart = ByYear(option.ValueByStart, value => value / 1000m),
                startYears = option.StartYears.Count == 0 ? null : option.StartYears,
                spend = option.Spend.Select(spend => new { pots = spend.Pots, profile = spend.Profile }),
                measures = option.Measures.ToDictionary(measure => measure.Key, measure => measure.Value / 1000m, StringComparer.Ordinal),
            }),
        };

    private static Dictionary<string, decimal> ByYear(IReadOnlyDictionary<FinancialYear, long> amounts, Func<long, decimal> amount) =>
        amounts
            .OrderBy(entry => entry.Key)
            .ToDictionary(entry => entry.Key.ToString(), entry => amount(entry.Value), StringComparer.Ordinal);
}
