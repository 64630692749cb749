using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal.Financial;

/// <summary>The scheme the note on the financial view works through: new boilers for old, without inflation.</summary>
internal static class Boilers
{
    public static readonly FinancialTerms Terms = new()
    {
        Pdc = PdcRates.Stated(3.5m),
        CapitalVatPercent = 20,
        UsualLifeYears = 30,
        Mark = "not confirmed",
        Headroom = Headroom.Of(Flow.Run(0, 10, 60_000), Flow.Run(0, 0, 1_200_000), 10),
    };

    public static CostLine Works =>
        new()
        {
            Id = "works",
            Name = "Works",
            Kind = CostKind.Capital,
            Flow = Flow.Run(0, 0, 1_000_000),
            VatPercent = 20,
            VatRecoverablePercent = 0,
            Asset = new AssetTerms { LifeYears = 10 },
        };

    public static AppraisalModel Model =>
        new()
        {
            PriceBase = PriceBase.Parse("2026/27"),
            FirstYear = new FinancialYear(2026),
            Years = 10,
            Schedule = GreenBook.Standard2018,
            Deflator = RandomAppraisal.Inflation(0),
            Trust = "RQQ",
            Options =
            [
                new BidOption
                {
                    Id = "bau",
                    Name = "Business as usual",
                    Role = OptionRole.BusinessAsUsual,
                    Benefits = [],
                    Risks = [],
                    Costs =
                    [
                        new CostLine
                        {
                            Id = "repairs",
                            Name = "Repairs",
                            Kind = CostKind.Revenue,
                            Flow = Flow.Run(0, 10, 50_000),
                        },
                    ],
                },
                new BidOption
                {
                    Id = "new",
                    Name = "New boilers",
                    Role = OptionRole.Preferred,
                    Risks = [],
                    Costs =
                    [
                        Works,
                        new CostLine
                        {
                            Id = "service",
                            Name = "Servicing",
                            Kind = CostKind.Revenue,
                            Flow = Flow.Run(1, 10, 10_000),
                        },
                    ],
                    Benefits =
                    [
                        new Benefit
                        {
                            Id = "gas",
                            Name = "Gas saved",
                            Class = BenefitClass.CashReleasing,
                            Flow = Flow.Run(1, 10, 30_000),
                        },
                    ],
                    Replaces = [new ReplacedAsset("old", "Old boilers", 100_000, 5, 1)],
                },
            ],
        };

    public static IReadOnlyList<FinancialView> Views => FinancialView.Of(AppraisalAnswer.Of(Model), Terms)!;

    public static FinancialView View => Views[1];

    /// <summary>The new boilers with other works.</summary>
    public static FinancialView With(CostLine works, FinancialTerms? terms = null) =>
        With(option => option with { Costs = [works, option.Costs[1]] }, terms);

    public static FinancialView With(Func<BidOption, BidOption> change, FinancialTerms? terms = null) =>
        FinancialView.Of(AppraisalAnswer.Of(Model with { Options = [Model.Options[0], change(Model.Options[1])] }), terms ?? Terms)![1];
}
