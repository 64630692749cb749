using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// How published registers came out against a forecast made with what was known before: actual ÷ forecast, at evenly spaced percentiles.
/// Deterioration is the smaller part of it; resurvey, disposal and mistyped units are the larger.
/// </summary>
/// <param name="Years">From the forecast to the answer.</param>
/// <param name="Sample">Registers compared.</param>
/// <param name="Factors">Actual ÷ forecast after that many years, lowest first; each as likely as the next.</param>
public sealed record Surprises(int Years, int Sample, IReadOnlyList<decimal> Factors)
{
    /// <summary>Nothing is known of them: every register comes out as forecast.</summary>
    public static readonly Surprises None = new(1, 0, [1m]);

    /// <summary>The factor of one year, so that so many years of it come to the factor of the whole.</summary>
    public decimal OfOneYear(int place) => Power.Of(Factors[place], 1m / Years);
}
