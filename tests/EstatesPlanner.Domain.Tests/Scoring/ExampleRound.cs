using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Scoring;

/// <summary>A round with one criterion of each measure.</summary>
internal static class ExampleRound
{
    private static readonly AnchoredScale ToFive = new() { Points = [new Anchor(0, 0), new Anchor(2, 60), new Anchor(5, 100)] };

    private static readonly AnchoredScale ToMillion = new() { Points = [new Anchor(0, 0), new Anchor(1_000_000, 100)] };

    public static readonly IReadOnlyList<Criterion> Criteria =
    [
        Measured("productivity", MeasureId.ProductivityPercent, ToFive, 100),
        Measured("high-risk", MeasureId.HighRiskRemoved, ToMillion, 80),
        Measured("cir", MeasureId.CirRemoved, ToMillion, 40),
        Measured("incidents", MeasureId.IncidentHours, ToMillion, 10),
        Measured("social-value", MeasureId.Stated, ToFive, 20),
        new Criterion
        {
            Id = "deliverability",
            Name = "Deliverability",
            Measure = MeasureId.Judged,
            Swing = 30,
            Levels = [new Level(0, "No plan"), new Level(50, "Designed"), new Level(100, "On site tomorrow")],
        },
    ];

    public static readonly Round Whole = new()
    {
        Trust = "QQQ",
        Id = "2026-27",
        Name = "Capital round 2026/27",
        PriceBase = PriceBase.Parse("2026/27"),
        Years = [new FinancialYear(2026), new FinancialYear(2027)],
        Objective = RoundObjective.Score,
        Criteria = Criteria,
        Pots =
        [
            new RoundPot(
                "operational",
                "Operational capital",
                new Dictionary<FinancialYear, long> { [new FinancialYear(2026)] = 4_000_000 },
                0
            ),
        ],
        Rules =
        [
            new RoundRule
            {
                Type = "requires",
                Bid = "B2",
                Needs = "B1",
                LagYears = 1,
            },
        ],
    };

    private static Criterion Measured(string id, string measure, AnchoredScale scale, decimal swing) =>
        new()
        {
            Id = id,
            Name = id,
            Measure = measure,
            Scale = scale,
            Swing = swing,
        };
}
