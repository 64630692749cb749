using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Benchmarks;

/// <summary>Made-up bids of four options over sixty years, each option with four cost lines, four benefits and a risk.</summary>
internal static class BidModels
{
    public const int Bids = 1_000;
    public const int Years = 60;

    public static IReadOnlyList<AppraisalModel> Make()
    {
        var reference = new ReferenceData();
        var schedule = new DiscountSchedules(TimeProvider.System).Usual;
        var year = new FinancialYear(2026);
        return
        [
            .. Enumerable
                .Range(0, Bids)
                .Select(bid => new AppraisalModel
                {
                    PriceBase = new PriceBase(year),
                    FirstYear = year,
                    Years = Years,
                    Schedule = schedule,
                    Deflator = reference.Deflator,
                    Options = [.. Enum.GetValues<OptionRole>().Select((role, option) => Option(new Random((bid * 10) + option), role))],
                }),
        ];
    }

    private static BidOption Option(Random random, OptionRole role) =>
        new()
        {
            Id = WireWord.Of(role),
            Name = WireWord.Of(role),
            Role = role,
            Costs =
            [
                new CostLine
                {
                    Id = "works",
                    Name = "Works",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, 2, random.Next(1_000, 5_000_000)),
                },
                new CostLine
                {
                    Id = "fees",
                    Name = "Fees",
                    Kind = CostKind.Capital,
                    Flow = Flow.Run(0, 1, random.Next(1_000, 400_000)),
                },
                new CostLine
                {
                    Id = "running",
                    Name = "Running",
                    Kind = CostKind.Revenue,
                    Flow = Flow.Run(1, Years, random.Next(1_000, 90_000)),
                },
                new CostLine
                {
                    Id = "renewal",
                    Name = "Renewal",
                    Kind = CostKind.Lifecycle,
                    Flow = Flow.Run(20, Years, random.Next(1_000, 50_000)),
                },
            ],
            Benefits =
            [
                .. Enum.GetValues<BenefitClass>()
                    .Where(kind => kind != BenefitClass.Unmonetised)
                    .Append(BenefitClass.Societal)
                    .Select(
                        (kind, i) =>
                            new Benefit
                            {
                                Id = $"b{i}",
                                Name = $"Benefit {i}",
                                Class = kind,
                                Stream = i == 3 ? BenefitStream.Health : BenefitStream.Standard,
                                Flow = Flow.Ramped(2, 4, Years, random.Next(1_000, 300_000)),
                            }
                    ),
            ],
            Risks =
            [
                new RiskCost
                {
                    Id = "r",
                    Name = "Asbestos",
                    Probability = 0.3m,
                    Impact = random.Next(1_000, 300_000),
                    Year = 1,
                },
            ],
            OptimismBias = new OptimismBias { Percent = 24, Base = ["works", "fees"] },
        };
}
