using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>Rows that the engine adds because they follow from the model's own.</summary>
public class CutTests
{
    private static readonly PortfolioModel Model = EstateModels.FewLargeBids(1);
    private static readonly Plan Plan = Models.Solve(Model);

    [Fact]
    public void Every_plan_that_holds_keeps_every_cut()
    {
        var seen = 0;
        for (var seed = 0; seed < 1200; seed++)
        {
            var model = RandomModels.Of(seed);
            var certificate = model.Problems().Count > 0 ? Certificate.None : Models.Solve(model).Certificate;
            var cuts = certificate.Rows.Where(row => row is ProofRow.Cover or ProofRow.Clique).ToList();
            foreach (var plan in cuts.Count == 0 ? [] : EveryPlan.ThatHold(model))
            {
                Assert.True(cuts.TrueForAll(cut => Keeps(plan, cut, certificate)), FormattableString.Invariant($"Seed {seed}"));
            }

            seen += cuts.Count;
        }

        Assert.True(seen > 100, FormattableString.Invariant($"{seen} cuts seen."));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_round_of_few_large_bids_that_several_pots_may_pay_is_proved(int seed)
    {
        var model = EstateModels.FewLargeBids(seed);
        var plan = Models.Solve(model);
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Empty(PlanChecker.PlanProblems(model, plan.Funded, plan.Value!.Value));
        Assert.Null(PlanChecker.BoundProblem(model, plan.Certificate));
    }

    [Fact]
    public void A_cover_with_a_coefficient_raised_or_its_limit_lowered_is_refused()
    {
        var (cover, i) = Plan.Certificate.Rows.Select((row, i) => (row as ProofRow.Cover, i)).First(pair => pair.Item1 is not null);
        Assert.NotNull(Refusal(i, cover! with { Limit = cover.Limit - 1 }));
        for (var k = 0; k < cover.Coefficients.Count; k++)
        {
            Assert.NotNull(
                Refusal(
                    i,
                    cover with
                    {
                        Coefficients = [.. cover.Coefficients.Select((coefficient, at) => at == k ? coefficient + 1 : coefficient)],
                    }
                )
            );
        }
    }

    [Fact]
    public void A_cover_of_too_few_choices_or_of_another_row_is_refused()
    {
        var (cover, i) = Plan.Certificate.Rows.Select((row, i) => (row as ProofRow.Cover, i)).First(pair => pair.Item1 is not null);
        Assert.NotNull(Refusal(i, new ProofRow.Cover(cover!.Source, [cover.Choices[0]], [1], 0)));
        Assert.NotNull(Refusal(i, cover with { Source = i }));
        Assert.NotNull(Refusal(i, cover with { Source = cover.Source == 0 ? 1 : 0 }));
        Assert.NotNull(Refusal(i, cover with { Choices = [.. cover.Choices.Skip(1)] }));
    }

    [Fact]
    public void A_clique_whose_members_do_not_all_exclude_each_other_is_refused()
    {
        var (clique, i) = Plan.Certificate.Rows.Select((row, i) => (row as ProofRow.Clique, i)).First(pair => pair.Item1 is not null);
        Assert.NotNull(Refusal(i, clique! with { Sources = [] }));
        Assert.NotNull(Refusal(i, clique with { Sources = [i] }));
        Assert.NotNull(Refusal(i, clique with { Choices = [.. clique.Choices, clique.Choices[0]] }));
        Assert.NotNull(Refusal(i, clique with { Choices = [.. Enumerable.Range(0, Plan.Certificate.Choices.Count)] }));
    }

    private static string? Refusal(int index, ProofRow row) =>
        PlanChecker.BoundProblem(
            Model,
            Plan.Certificate with
            {
                Rows = [.. Plan.Certificate.Rows.Select((old, i) => i == index ? row : old)],
            }
        )
            is { } problem
        && problem.StartsWith("Row ", StringComparison.Ordinal)
            ? problem
            : null;

    private static bool Keeps(FundedBid[] plan, ProofRow cut, Certificate certificate)
    {
        bool IsTaken(int choice) =>
            plan.Any(bid =>
                certificate.Choices[choice] is var (id, option, start, pots)
                && string.Equals(id, bid.Bid, StringComparison.Ordinal)
                && string.Equals(option, bid.Option, StringComparison.Ordinal)
                && start == bid.Start
                && pots.SequenceEqual(bid.Pots, StringComparer.Ordinal)
            );
        bool IsFunded(int choice) => plan.Any(bid => string.Equals(bid.Bid, certificate.Choices[choice].Bid, StringComparison.Ordinal));
        return cut switch
        {
            ProofRow.Cover cover => cover.Choices.Zip(cover.Coefficients).Sum(pair => IsTaken(pair.First) ? pair.Second : 0) <= cover.Limit,
            ProofRow.Clique clique => clique.Choices.Count(IsTaken) + clique.LeftOut.Count(choice => !IsFunded(choice)) <= 1,
            _ => true,
        };
    }
}
