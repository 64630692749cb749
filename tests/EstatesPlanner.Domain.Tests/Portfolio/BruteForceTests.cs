using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Domain.Tests.Portfolio;

public class BruteForceTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_engine_gives_the_plan_that_looking_at_every_plan_gives(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 50; seed++)
        {
            var model = RandomModels.Of(seed);
            if (model.Problems().Count > 0)
            {
                continue;
            }

            var (plan, best) = (Models.Solve(model), EveryPlan.Best(model));
            if (best is null)
            {
                Assert.True(plan.Status == PlanStatus.Infeasible, Seeded(seed, $"{plan.Status}, and no plan holds."));
                AssertIrreducible(model, plan, seed);
                continue;
            }

            Assert.True(plan.Status == PlanStatus.Optimal, Seeded(seed, $"{plan.Status}."));
            Assert.True(plan.TiesProved, Seeded(seed, $"ties not proved."));
            Assert.Equal((seed, Text(best)), (seed, Text(plan.Funded)));
            Assert.Equal(plan.Value, plan.Bound);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12).Select(k => k * 50)];

    /// <summary>With only the conflict's demands there is no plan; without any one of them there is.</summary>
    private static void AssertIrreducible(PortfolioModel model, Plan plan, int seed)
    {
        Assert.True(plan.ConflictIsSmallest, Seeded(seed, $"conflict not proved smallest."));
        Assert.True(EveryPlan.Best(Only(model, plan.Conflict)) is null, Seeded(seed, $"the conflict alone allows a plan."));
        foreach (var demand in plan.Conflict)
        {
            Assert.True(EveryPlan.Best(Only(model, plan.Conflict.Where(other => other != demand))) is not null, Seeded(seed, $"{demand} is not needed."));
        }
    }

    /// <summary>The model with these demands alone. A limit that is left out is far above what can be spent.</summary>
    private static PortfolioModel Only(PortfolioModel model, IEnumerable<Conflict> demands)
    {
        var kept = demands.ToHashSet();
        return model with
        {
            Rules = [.. model.Rules.Where(rule => kept.Contains(new Conflict.Rule(rule)))],
            Bids = [.. model.Bids.Select(bid => bid with { MustDo = bid.MustDo && kept.Contains(new Conflict.MustDo(bid.Id)), MustNot = bid.MustNot && kept.Contains(new Conflict.MustNot(bid.Id)) })],
            BeyondHorizon = kept.Contains(new Conflict.Horizon()) ? BeyondHorizon.Forbid : BeyondHorizon.Report,
            Pots =
            [
                .. model.Pots.Select(pot => pot with
                {
                    Limits = pot.Limits.ToDictionary(limit => limit.Key, limit => kept.Contains(new Conflict.Limit(pot.Id, limit.Key)) ? limit.Value : 1_000_000),
                }),
            ],
        };
    }

    private static string Seeded(int seed, FormattableString text) =>
        FormattableString.Invariant($"Seed {seed}: ") + text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<FundedBid> funded) =>
        string.Join("; ", funded.Select(bid => FormattableString.Invariant($"{bid.Bid} {bid.Option} {bid.Start} {string.Join('+', bid.Pots)} {bid.Value}")));
}
