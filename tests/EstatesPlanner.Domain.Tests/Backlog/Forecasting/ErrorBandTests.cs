using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Backlog.Forecasting;

namespace EstatesPlanner.Domain.Tests.Backlog.Forecasting;

public class ErrorBandTests
{
    private static readonly Surprises Example = new(2, 3, [0.25m, 1m, 4m]);

    [Fact]
    public void The_same_seed_gives_the_same_band_and_another_seed_another()
    {
        Assert.Equal(Band(7), Band(7));
        Assert.NotEqual(Band(7), Band(8));
    }

    [Fact]
    public void The_draws_are_those_of_the_published_generator() =>
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL],
            new SeededDraws(1234567) is var draws ? [draws.Next(), draws.Next(), draws.Next()] : Array.Empty<ulong>()
        );

    [Fact]
    public void Draws_below_a_limit_reach_every_number_about_as_often()
    {
        var draws = new SeededDraws(1);
        Assert.All(
            Enumerable.Range(0, 6000).Select(_ => draws.Below(6)).CountBy(number => number),
            count => Assert.InRange(count.Value, 900, 1100)
        );
    }

    [Fact]
    public void A_surprise_comes_once_and_is_whole_after_the_years_it_was_measured_over()
    {
        var still = Registers.Of(DeteriorationRates.None, CategoryPounds.In(RiskCategory.Low, 1000)) with { Years = 3 };
        var futures = Future.Draw(still.Deterioration, Example, 3, seed: 1, count: 60);
        var ends = futures
            .Select(future => ForecastCurve.Of(still, 0, future).Years.Select(year => year.Backlog.Total.Pounds).ToArray())
            .Distinct(new SameYears())
            .OrderBy(years => years[0])
            .ToList();
        Assert.Equal(
            [
                [500m, 250m, 250m],
                [1000m, 1000m, 1000m],
                [2000m, 4000m, 4000m],
            ],
            ends
        );
    }

    [Fact]
    public void A_year_s_shift_of_rates_never_leaves_nought_to_a_hundred_per_cent()
    {
        var rates = new RateShift(-50, 90, 0, 5).Of(Registers.Easy);
        Assert.Equal(
            (0m, 100m, 10m, 10m),
            (rates.NewBacklog.Percent, rates.LowToModerate.Percent, rates.ModerateToSignificant.Percent, rates.SignificantToHigh.Percent)
        );
    }

    [Fact]
    public void More_money_is_no_worse_in_any_future()
    {
        var model = Registers.Million;
        var futures = Future.Draw(
            model.Deterioration with
            {
                YearShifts = [new RateShift(-5, 0, 0, 0), new RateShift(5, 10, 0, 10)],
            },
            Example,
            model.Years,
            seed: 3,
            count: 100
        );
        Assert.All(
            ErrorBand.Of(model, 50_000, futures).Zip(ErrorBand.Of(model, 150_000, futures)),
            band => Assert.True(band.Second.P90 <= band.First.P90 && band.Second.P10 <= band.First.P10)
        );
    }

    [Fact]
    public void Percentiles_lie_on_a_line_between_neighbours() =>
        Assert.Equal([1m, 2.5m, 4m], new[] { 0m, 50m, 100m }.Select(percent => Percentile.Of([1m, 2m, 3m, 4m], percent)));

    private static IReadOnlyList<ErrorBand> Band(ulong seed) =>
        ErrorBand.Of(
            Registers.Million,
            100_000,
            Future.Draw(
                Registers.Million.Deterioration with
                {
                    YearShifts = [new RateShift(-5, 0, 0, 0), new RateShift(5, 0, 0, 0)],
                },
                Example,
                5,
                seed,
                50
            )
        );

    private sealed class SameYears : IEqualityComparer<decimal[]>
    {
        public bool Equals(decimal[]? x, decimal[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(decimal[] obj) => obj[0].GetHashCode();
    }
}
