using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// A published set of discount rates: the standard stream for every cost and value, the health stream for monetised health effects alone.
/// Schedules are dated data and are stamped on every appraisal that used them.
/// </summary>
public sealed record DiscountSchedule
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DiscountRates Standard { get; init; }

    public required DiscountRates Health { get; init; }

    /// <summary>Title of the publication it was taken from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How far it could be confirmed, in the words of the data file.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The last year both streams speak of; null when neither has an end.</summary>
    public int? LastYear =>
        (Standard.LastYear, Health.LastYear) switch
        {
            (null, var health) => health,
            (var standard, null) => standard,
            var (standard, health) => Math.Min(standard.Value, health.Value),
        };

    public DiscountRates Of(BenefitStream stream) =>
        stream switch
        {
            BenefitStream.Standard => Standard,
            BenefitStream.Health => Health,
            _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, "Not a discount stream."),
        };
}
