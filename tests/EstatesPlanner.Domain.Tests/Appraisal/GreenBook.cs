using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>The Green Book 2018 schedule, written out for tests of the rules; the program reads its schedules from <c>data/</c>.</summary>
internal static class GreenBook
{
    public static readonly DiscountSchedule Standard2018 = new()
    {
        Id = "green-book-2018",
        Name = "The Green Book (2018)",
        Standard = Rates(3.5m, 3m, 2.5m),
        Health = Rates(1.5m, 1.29m, 1.07m),
    };

    public static DiscountSchedule Flat(decimal percent) =>
        new()
        {
            Id = "flat",
            Name = "Flat",
            Standard = DiscountRates.Flat(Rate.FromPercent(percent)),
            Health = DiscountRates.Flat(Rate.FromPercent(percent)),
        };

    private static DiscountRates Rates(decimal to30, decimal to75, decimal to125) =>
        new([
            new DiscountBand(1, 30, Rate.FromPercent(to30)),
            new DiscountBand(31, 75, Rate.FromPercent(to75)),
            new DiscountBand(76, 125, Rate.FromPercent(to125)),
        ]);
}
