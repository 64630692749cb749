using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids;

/// <summary>A bid with every member filled.</summary>
internal static class ExampleBid
{
    public static readonly CapitalBid Whole = new()
    {
        Id = new Guid("0199d1b2-0000-7000-8000-000000000001"),
        Trust = "QQQ",
        Reference = "B1",
        Name = "Replace plant",
        Type = BidType.NetZero,
        Sector = "acute",
        Need = "Operations are cancelled when the plant fails.",
        Summary = "New plant.",
        Author = "author",
        Sponsor = "sponsor",
        VatSource = "Trust cash",
        Round = "2026-27",
        State = BidState.BenefitsRealised,
        Pots = ["operational"],
        StartYears = [new FinancialYear(2026), new FinancialYear(2027)],
        MustDo = true,
        AppraisalYears = 10,
        Options =
        [
            new BidOption
            {
                Id = "bau",
                Name = "Business as usual",
                Role = OptionRole.BusinessAsUsual,
                Costs =
                [
                    new CostLine
                    {
                        Id = "c1",
                        Name = "Reactive repairs",
                        Kind = CostKind.Revenue,
                        Flow = Flow.Run(1, 10, 35),
                    },
                ],
                Benefits = [],
                Risks = [],
            },
            new BidOption
            {
                Id = "pwf",
                Name = "Replace plant",
                Role = OptionRole.Preferred,
                Description = "The whole plant at once.",
                Costs =
                [
                    new CostLine
                    {
                        Id = "c2",
                        Name = "Works",
                        Kind = CostKind.Capital,
                        Flow = Flow.Run(0, 0, 100) + Flow.Run(1, 1, 20.25m),
                        Range = new LineRange(-10, 30, "Two tenders"),
                        VatPercent = 20,
                        VatRecoverablePercent = 45.5m,
                        Asset = new AssetTerms { LifeYears = 60, DonatedPercent = 5 },
                    },
                ],
                Benefits =
                [
                    new Benefit
                    {
                        Id = "b1",
                        Name = "Staff time",
                        Class = BenefitClass.NonCashReleasing,
                        Stream = BenefitStream.Health,
                        Beneficiary = "QQR",
                        ResourceKey = "theatre-nurse-hours",
                        Flow = Flow.Ramped(2, 4, 10, 12),
                        Service = "theatres",
                        BaselineInputCost = 400.5m,
                        Unit = "hours",
                        QuantityPerYear = 0.5m,
                        Owner = "owner",
                        Evidence = "Audit of 2025.",
                    },
                    new Benefit
                    {
                        Id = "b2",
                        Name = "Dignity",
                        Class = BenefitClass.Unmonetised,
                        Flow = Flow.None,
                    },
                ],
                Risks =
                [
                    new RiskCost
                    {
                        Id = "r1",
                        Name = "Asbestos",
                        Probability = 0.3m,
                        Impact = 20,
                        Year = 1,
                        Kind = CostKind.Capital,
                    },
                ],
                Replaces = [new ReplacedAsset("old", "Old plant", 30.5m, 6, 2)],
                OptimismBias = new OptimismBias { Percent = 24, Base = ["c2"] },
                Residual = new Residual(10, 10),
            },
        ],
        Removes = [new RemovedItem("QQQ01", "R-17")],
        Measures = [new StatedMeasure("social-value", 3.5m, "Agreed with the council.")],
        PriceBase = PriceBase.Parse("2026/27"),
        Version = 7,
    };
}
