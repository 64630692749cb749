using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Forecast;

/// <summary>
/// Carries a register forward: nothing done, kept level, and whatever target and yearly sum were asked for. It writes nothing.
/// </summary>
public sealed class MakeForecast(RegisterReport registers, RegisterByClass classes, ReferenceData reference, TrustRates kept)
{
    /// <exception cref="Refusal">The trust is none of theirs, the site is none of the trust's, or what is asked cannot be
    /// answered.</exception>
    public ForecastReport For(Actor actor, ForecastAsk ask)
    {
        var register = registers.For(actor, ask.Trust, ask.Site);
        var rates = ask.Deterioration ?? kept.For(ask.Trust).Rates;
        var start = FinancialYear.Of(register.AsAt);
        if (ask.Years is < 1 or > ForecastModel.MostYears)
        {
            throw Refusal.BadInput($"A forecast runs over 1 to {ForecastModel.MostYears} years.");
        }

        var model = new ForecastModel
        {
            Classes = classes.For(actor, ask.Trust, ask.Site, register),
            Deterioration = rates,
            PriceBase = register.Register.PriceBase,
            Start = start,
            Years = ask.Years,
            Order = ask.Order,
            Cash = ask.InCash ? Cash(register.Register.PriceBase, start, ask.Years) : null,
        };
        if (ask.Target is { } target && (target.By <= model.Start || target.By > model.Last))
        {
            throw Refusal.BadInput($"A target's year lies from {model.Start + 1} to {model.Last}; ask for more years to go further.");
        }

        var surprises = ask.Site is null ? rates.TrustSurprises : rates.SiteSurprises;
        var futures = Future.Draw(rates, surprises, model.Years, ask.Seed, ErrorBand.UsualFutures);
        return new ForecastReport(
            ask,
            register,
            model,
            surprises,
            [
                .. Spends(model, ask)
                    .Select(spend =>
                    {
                        var asFar = model with { Years = spend.Until - start };
                        return new NamedCurve(
                            spend.Id,
                            spend.Name,
                            ForecastCurve.Of(asFar, spend.Pounds),
                            ErrorBand.Of(asFar, spend.Pounds, futures)
                        );
                    }),
            ]
        );
    }

    /// <summary>A target's curve ends where it is met: what is spent after that is another question.</summary>
    private static IEnumerable<(string Id, string Name, long Pounds, FinancialYear Until)> Spends(ForecastModel model, ForecastAsk ask)
    {
        yield return (ForecastReport.DoNothing, "Nothing done", 0, model.Last);
        var level = LevelSpend.Of(model);
        yield return (ForecastReport.Level, $"Kept level: {FigureText.Pounds(level)} a year", level, model.Last);
        if (ask.Target is { } target)
        {
            var spend = TargetSpend.Of(model, target);
            yield return (
                ForecastReport.Target,
                $"{(target.Measure == TargetMeasure.Critical ? "CIR" : "Backlog")} at most {target.AtMost} by {target.By}: {FigureText.Pounds(spend)} a year",
                spend,
                target.By
            );
        }

        if (ask.Spend is { } pounds)
        {
            yield return (ForecastReport.Spend, $"{FigureText.Pounds(pounds)} a year", pounds, model.Last);
        }
    }

    private CashPrices Cash(PriceBase priceBase, FinancialYear start, int years) =>
        CashPrices.Of(reference.Deflator, priceBase, start, years)
        ?? throw Refusal.BadInput($"{reference.Deflator.Name} does not cover {priceBase}, so cash cannot be carried to its prices.");
}
