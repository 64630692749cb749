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
            Options =
            [
                Option(random, "bau", OptionRole.BusinessAsUsual),
                Option(random, "min", OptionRole.DoMinimum),
                Option(random, "pwf", OptionRole.Preferred),
            ],
        };
    }

    /// <summary>The same, with a deflator, and some lines nominal or with a price of their own.</summary>
    public static AppraisalModel Priced(int seed)
    {
        var (model, random) = (Of(seed), new Random(seed));
        decimal? Relative() => random.Next(2) == 0 ? null : random.Next(-40, 41) / 10m;
        CostLine Cost(CostLine cost) =>
            random.Next(3) == 0 ? cost with { Terms = PriceTerms.Nominal } : cost with { RelativePricePercent = Relative() };
        Benefit Benefit(Benefit benefit) =>
            random.Next(3) == 0 ? benefit with { Terms = PriceTerms.Nominal } : benefit with { RelativePricePercent = Relative() };
        return model with
        {
            PriceBase = PriceBase.Parse("2025/26"),
            Deflator = Inflation(random.Next(0, 60) / 10m),
            Options =
            [
                .. model.Options.Select(option =>
                    option with
                    {
                        Costs = [.. option.Costs.Select(Cost)],
                        Benefits = [.. option.Benefits.Select(Benefit)],
                    }
                ),
            ],
        };
    }

    /// <summary>General prices that rise by the same percentage every year, published to 2030/31.</summary>
    public static PriceIndex Inflation(decimal percent) =>
        new(
            "steady",
            "Steady inflation",
            Enumerable
                .Range(2020, 11)
                .ToDictionary(year => new FinancialYear(year), year => Compounding.Factor(Rate.FromPercent(percent), year - 2020))
        );

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
            Risks =
            [
                .. Enumerable
                    .Range(0, random.Next(0, 3))
                    .Select(i => new RiskCost
                    {
                        Id = $"r{i}",
                        Name = "Risk",
                        Probability = random.Next(0, 101) / 100m,
                        Impact = random.Next(1, 100_000),
                        Year = random.Next(0, Years + 1),
                    }),
            ],
            OptimismBias = random.Next(2) == 0 ? null : new OptimismBias { Percent = random.Next(1, 60), Base = [costs[0].Id] },
            Residual = random.Next(2) == 0 ? null : new Residual(Years, random.Next(1, 100_000)),
        };
    }

    private static CostLine Cost(Random random, string id) =>
        new()
        {
            Id = id,
            Name = id,
            Kind = (CostKind)random.Next(0, 3),
            Flow = RandomFlow(random),
        };

    private static Benefit Benefit(Random random, string id) =>
        new()
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
