using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Backlog.Forecasting.Fit;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Forecast;

/// <summary>The methods over sites, or over trusts, that both years have.</summary>
/// <param name="Unit">site or trust.</param>
/// <param name="InBoth">Keys present in both years.</param>
/// <param name="Methods">Over those of them that give costs in both.</param>
public sealed record BackTestLevel(string Unit, int InBoth, IReadOnlyList<BackTest> Methods);

/// <summary>Forecasts of one published year made from an earlier one, against what was published.</summary>
/// <param name="FittedTo">The published steps that were known before the later year, to which the honest forecast was fitted; null where
/// there is none.</param>
/// <param name="Fitted">The rates of that fit.</param>
public sealed record BackTestReport(
    FinancialYear From,
    FinancialYear To,
    string? FittedTo,
    DeteriorationRates? Fitted,
    DeteriorationRates Shipped,
    IReadOnlyList<decimal> SharesRemoved,
    BackTestLevel Sites,
    BackTestLevel Trusts
);

/// <summary>
/// Forecasts a published year from an earlier one and says how wrong that was: with rates fitted to what was known before, with the rates
/// as
/// shipped (which may have seen the answer), and with two forecasts that need no model. It writes nothing.
/// </summary>
public sealed class BackTestEric(IPlannerReader store, ReferenceData reference, NationalBacklog national, DeteriorationFile deterioration)
{
    /// <exception cref="Refusal">A year that is none, was not imported by site, or whose prices or investment are not known.</exception>
    public BackTestReport Between(string from, string to)
    {
        var (first, last) = (Year(from), Year(to));
        if (last <= first)
        {
            throw Refusal.BadInput($"{last} does not come after {first}.");
        }

        using var db = store.Read();
        var (before, after) = (Rows(db, first), Rows(db, last));
        var prices =
            reference.Deflator.Factor(new PriceBase(first), new PriceBase(last))
            ?? throw Refusal.BadInput($"{reference.Deflator.Name} does not cover {first} to {last}.");

        var known = national.Steps.Where(step => step.To < last).ToList();
        var fitted = known.Count > 0 ? DeteriorationFit.Of(known, national.CostGrowth) : null;
        var ways = new List<(string Name, DeteriorationRates Rates, IReadOnlyList<decimal> Shares)>();
        if (fitted is not null)
        {
            ways.Add(("Forecast, fitted to what was known before", fitted, Shares(fitted)));
        }

        ways.Add(("Forecast, rates as shipped", deterioration.Shipped.Default, Shares(deterioration.Shipped.Default)));
        IReadOnlyList<BackTest> Methods(IReadOnlyList<PublishedPair> pairs) =>
            [
                .. ways.Select(way => BackTest.Of(way.Name, pairs, way.Rates, way.Shares, prices)),
                BackTest.NoChange(pairs),
                .. Growth(first, last) is { } growth ? [BackTest.NationalGrowth(pairs, growth)] : Array.Empty<BackTest>(),
            ];

        var (sites, trusts) = (PublishedPairs.OfSites(before, after), PublishedPairs.OfTrusts(before, after));
        return new BackTestReport(
            first,
            last,
            known.Count > 0 ? $"{known[0].From} to {known[^1].To}" : null,
            fitted,
            deterioration.Shipped.Default,
            ways[0].Shares,
            new BackTestLevel("site", sites.InBoth, Methods(sites.Pairs)),
            new BackTestLevel("trust", trusts.InBoth, Methods(trusts.Pairs))
        );

        IReadOnlyList<decimal> Shares(DeteriorationRates rates) =>
            NationalPath.SharesRemoved(national.Years, first, last, rates, reference.Deflator)
            ?? throw Refusal.BadInput(
                $"What England held by category in {first}, or spent on backlog in each year to {last}, is not in data/eric-national-backlog.json."
            );
    }

    /// <summary>
    /// The growth of England's total in the last step known before the later year, repeated over the span; null where none is known.
    /// </summary>
    private decimal? Growth(FinancialYear from, FinancialYear to)
    {
        var totals = national.Years.ToDictionary(year => year.Year, year => year.Total);
        return totals.GetValueOrDefault(to + -1) is { } late && totals.GetValueOrDefault(to + -2) is { } early
            ? Enumerable.Repeat(late / early, to - from).Aggregate(1m, (all, one) => all * one)
            : null;
    }

    private static List<EricRow> Rows(PlannerDb db, FinancialYear year)
    {
        var file = db.EricFiles.InForce(year, EricLevel.Site) ?? throw Refusal.NotFound($"No ERIC site file for {year} has been imported.");
        return [.. db.EricRows.Of(file.Id)];
    }

    private static FinancialYear Year(string text) =>
        FinancialYear.TryParse(text, out var year) ? year : throw Refusal.BadInput($"{text} is not a financial year such as 2015/16.");
}
