using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>The yearly rate of a span of years, both ends inclusive; no end means for ever.</summary>
public sealed record DiscountBand(int FromYear, int? ToYear, Rate Rate);

/// <summary>
/// One stream of discount rates, falling by bands. DF(0) = 1; DF(t) = DF(t − 1) ÷ (1 + the rate of the band year t falls in),
/// so a later, lower rate never applies to earlier years. Flows fall mid-year and the value is that of the middle of year 0,
/// so there is no half-year adjustment. Unit: none. Source: HM Treasury, The Green Book (2018), Annex A6.
/// </summary>
public sealed record DiscountRates
{
    /// <exception cref="ArgumentException">The bands do not follow each other from year 1, or a rate is −100% or less.</exception>
    public DiscountRates(IReadOnlyList<DiscountBand> bands)
    {
        var next = 1;
        for (var i = 0; i < bands.Count; i++)
        {
            var band = bands[i];
            var isLast = i == bands.Count - 1;
            if (band.FromYear != next || band.ToYear < band.FromYear || (band.ToYear is null && !isLast) || band.Rate.Fraction <= -1)
            {
                throw new ArgumentException("Discount bands begin at year 1 and follow each other without a gap.", nameof(bands));
            }

            next = (band.ToYear ?? int.MaxValue - 1) + 1;
        }

        Bands = bands.Count > 0 ? bands : throw new ArgumentException("A schedule has at least one band.", nameof(bands));
    }

    public IReadOnlyList<DiscountBand> Bands { get; }

    /// <summary>The last year the schedule speaks of; null when it has no end.</summary>
    public int? LastYear => Bands[^1].ToYear;

    public static DiscountRates Flat(Rate rate) => new([new DiscountBand(1, null, rate)]);

    /// <exception cref="ArgumentOutOfRangeException">A year before 1 or past the schedule's last year.</exception>
    public Rate RateOf(int year) =>
        Bands.FirstOrDefault(band => year >= band.FromYear && (band.ToYear is null || year <= band.ToYear))?.Rate ?? throw OutOfRange(year);

    /// <summary>The factors of years 0 to <paramref name="years"/> inclusive.</summary>
    public IReadOnlyList<decimal> Factors(int years)
    {
        var factors = new decimal[years + 1];
        factors[0] = 1;
        var band = 0;
        for (var year = 1; year <= years; year++)
        {
            while (band < Bands.Count && Bands[band].ToYear < year)
            {
                band++;
            }

            var rate = band < Bands.Count ? Bands[band].Rate : throw OutOfRange(year);
            factors[year] = factors[year - 1] / (1 + rate.Fraction);
        }

        return factors;
    }

    public decimal Factor(int year) => Factors(year)[year];

    private static ArgumentOutOfRangeException OutOfRange(int year) =>
        new(nameof(year), year, "The discount schedule has no rate for this year.");
}
