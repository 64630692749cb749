using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal;

/// <summary>An appraisal of any shape, the same for the same seed: business as usual and two options.</summary>
internal static class RandomAppraisal
{
    private const int Years = 60;

    public static AppraisalModel Of(int seed)
    {
        var random = new Random(seed);
        return new AppraisalModel
        {
            PriceBase = PriceBase.Parse("2026/27"),
            FirstYear = new FinancialYear(2026),
            Years = Years,
            Schedule = GreenBook.Standard2018,
            Options = [Option(random, "bau", OptionRole.BusinessAsUsual), Option(random, "min", OptionRole.DoMinimum), Option(random, "pwf", OptionRole.Preferred)],
        };
    }

    public static CostLine Transfer(int seed) => Cost(new Random(seed), $"t{seed}") with { Kind = CostKind.Transfer };

    private static BidOption Option(Random random, string id, OptionRole role)
    {
        IReadOnlyList<CostLine> costs = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => Cost(random, $"c{i}"))];
        return new BidOption
        {
            Id = id,
            Name = id,
            Role = role,
            Costs = costs,
            Benefits = [.. Enumerable.Range(0, random.Next(0, 5)).Select(i => Benefit(random, $"b{i}"))],
            Risks = [.. Enumerable.Range(0, random.Next(0, 3)).Select(i => new RiskCost
            {
                Id = $"r{i}", Name = "Risk", Probability = random.Next(0, 101) / 100m, Impact = random.Next(1, 100_000), Year = random.Next(0, Years + 1),
            })],
            OptimismBias = random.Next(2) == 0 ? null : new OptimismBias { Percent = random.Next(1, 60), Base = [costs[0].Id] },
            Residual = random.Next(2) == 0 ? null : new Residual(Years, random.Next(1, 100_000)),
        };
    }

    private static CostLine Cost(Random random, string id) => new()
    {
        Id = id,
        Name = id,
        Kind = (CostKind)random.Next(0, 3),
        Flow = RandomFlow(random),
    };

    private static Benefit Benefit(Random random, string id) => new()
    {
        Id = id,
        Name = id,
        Class = (BenefitClass)random.Next(0, 4),
        Stream = (BenefitStream)random.Next(0, 2),
        Flow = RandomFlow(random),
    };

    private static Flow RandomFlow(Random random)
    {
        var from = random.Next(0, Years);
        return Flow.Run(from, random.Next(from, Years + 1), random.Next(1, 10_000_000) / 100m);
    }
}
