using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids.BenefitTemplates;

/// <summary>The worked example of a benefit: theatre sessions, with invented figures.</summary>
internal static class TheatreGain
{
    public static readonly BenefitTemplate Template = new()
    {
        Id = "theatre-sessions",
        Name = "Theatre sessions gained",
        Kind = "Theatres",
        Classes = [BenefitClass.NonCashReleasing, BenefitClass.CashReleasing],
        Unit = "cases",
        Inputs =
        [
            new("sessions", "sessions gained a year", "sessions"),
            new("cases", "cases in a session", "cases"),
            new("used", "of them staffed and filled", "%", InputUse.Percent),
        ],
        Value = "pounds for each case",
        Guards = ["A session counts only if there are staff and patients to fill it."],
        ResourceKey = "{service}-theatre-sessions",
        Source = "Trial",
        Mark = "not confirmed",
    };

    public static readonly BenefitWorking Working = new()
    {
        Template = "theatre-sessions",
        Inputs =
        [
            new("sessions", "sessions gained a year", 120, "sessions", InputUse.Multiply, 1),
            new("cases", "cases in a session", 3.5m, "cases", InputUse.Multiply, 1),
            new("used", "of them staffed and filled", 80, "%", InputUse.Percent, 1),
        ],
        Value = new UnitValue(200, PriceBase.Parse("2024/25"), "Theatre costing", "2024/25", "Trial index", 1.05m),
        ConfidencePercent = 75,
        From = 1,
        FullFrom = 3,
        To = 10,
    };

    public static readonly Benefit Benefit = new()
    {
        Id = "b1",
        Name = "Sessions",
        Class = BenefitClass.NonCashReleasing,
        Flow = Working.Flow,
        ResourceKey = "theatres-theatre-sessions",
        Unit = "cases",
        QuantityPerYear = Working.Quantity,
        Evidence = "Theatre system, 2025/26",
        EvidenceGrade = EvidenceGrade.MeasuredHere,
        ConfidencePercent = 75,
        Working = Working,
        Measure = new BenefitMeasure("Cases done", 9_000, "Theatre system, 2025/26"),
        Budget = "T100",
        Owner = "Head of theatres",
    };
}
