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
                AssertSmallest(model, plan, seed);
                continue;
            }

            Assert.True(plan.Status == PlanStatus.Optimal, Seeded(seed, $"{plan.Status}."));
            Assert.True(plan.TiesProved, Seeded(seed, $"ties not proved."));
            Assert.Equal((seed, Text(best)), (seed, Text(plan.Funded)));
            Assert.Equal(plan.Value, plan.Bound);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12).Select(k => k * 50)];

    /// <summary>With only the conflict's demands there is no plan, and no fewer demands of the model clash.</summary>
    private static void AssertSmallest(PortfolioModel model, Plan plan, int seed)
    {
        Assert.True(plan is { ConflictIsSmallest: true, ConflictIsMinimal: true }, Seeded(seed, $"conflict not proved smallest."));
        Assert.True(EveryConflict.IsConflict(model, plan.Conflict), Seeded(seed, $"the conflict alone allows a plan."));
        Assert.True(
            EveryConflict.LeastMembers(model) == plan.Conflict.Count,
            Seeded(seed, $"{EveryConflict.LeastMembers(model)} demands clash, and {plan.Conflict.Count} are named.")
        );
    }

    private static string Seeded(int seed, FormattableString text) =>
        FormattableString.Invariant($"Seed {seed}: ") + text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<FundedBid> funded) =>
        string.Join(
            "; ",
            funded.Select(bid =>
                FormattableString.Invariant($"{bid.Bid} {bid.Option} {bid.Start} {string.Join('+', bid.Pots)} {bid.Value}")
            )
        );
}
