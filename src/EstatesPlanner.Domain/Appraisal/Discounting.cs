using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>The discount factors of years 0 to the last, worked out once for all options of an appraisal.</summary>
internal sealed record Discounting(IReadOnlyList<decimal> Standard, IReadOnlyList<decimal> Health, decimal Annuity)
{
    public static Discounting Of(DiscountSchedule schedule, int years)
    {
        var standard = schedule.Standard.Factors(years);
        return new Discounting(standard, schedule.Health.Factors(years), standard.Skip(1).Sum());
    }

    public IReadOnlyList<decimal> Of(BenefitStream stream) =>
        stream switch
        {
            BenefitStream.Standard => Standard,
            BenefitStream.Health => Health,
            _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, "Not a discount stream."),
        };
}
