using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>The example of the command line's contract, which the method notes work through.</summary>
internal static class Plant
{
    public static AppraisalModel Model =>
        new()
        {
            PriceBase = PriceBase.Parse("2026/27"),
            FirstYear = new FinancialYear(2026),
            Years = 10,
            Schedule = GreenBook.Standard2018,
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
                            Name = "Reactive repairs",
                            Kind = CostKind.Revenue,
                            Flow = Flow.Run(1, 10, 35),
                        },
                    ],
                },
                new BidOption
                {
                    Id = "pwf",
                    Name = "Replace plant",
                    Role = OptionRole.Preferred,
                    Costs =
                    [
                        new CostLine
                        {
                            Id = "works",
                            Name = "Works",
                            Kind = CostKind.Capital,
                            Flow = Flow.Run(0, 0, 100) + Flow.Run(1, 1, 20),
                        },
                    ],
                    Benefits =
                    [
                        new Benefit
                        {
                            Id = "b1",
                            Name = "Staff time",
                            Class = BenefitClass.NonCashReleasing,
                            Flow = Flow.Run(2, 10, 12),
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
                        },
                    ],
                    OptimismBias = new OptimismBias { Percent = 24, Base = ["works"] },
                    Residual = new Residual(10, 10),
                },
            ],
        };

    public static AppraisalAnswer Answer => AppraisalAnswer.Of(Model);
}
