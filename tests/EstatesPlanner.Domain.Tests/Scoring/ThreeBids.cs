using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Scoring.Sensitivity;

namespace EstatesPlanner.Domain.Tests.Scoring;

/// <summary>
/// Two criteria, three bids: A leads while productivity weighs 60% or more, B below that. £3m pays for A and C, or for B alone.
/// </summary>
internal static class ThreeBids
{
    private static readonly AnchoredScale ToHundred = new() { Points = [new Anchor(0, 0), new Anchor(100, 100)] };

    public const decimal Envelope = 3_000_000;

    public static readonly IReadOnlyList<Criterion> Criteria =
    [
        new Criterion
        {
            Id = "productivity",
            Name = "Productivity",
            Measure = MeasureId.ProductivityPercent,
            Scale = ToHundred,
            Swing = 100,
        },
        new Criterion
        {
            Id = "risk",
            Name = "Risk removed",
            Measure = MeasureId.CirRemoved,
            Scale = ToHundred,
            Swing = 50,
        },
    ];

    public static readonly IReadOnlyList<WeighedBid> Bids =
    [
        new("A", 2_000_000, [90, 20]),
        new("B", 3_000_000, [50, 80]),
        new("C", 1_000_000, [40, 40]),
    ];
}
