using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

public class RelaxationTests
{
    /// <summary>
    /// The fractional knapsack of the textbooks (Cormen and others, Introduction to Algorithms, 16.2): worth 60, 100, 120, weight 10, 20,
    /// 30, room 50.
    /// </summary>
    [Fact]
    public void The_fractional_knapsack_takes_the_best_worth_for_weight_first()
    {
        var rows = new LinearRows(
            Formulation.Of(
                Models.Knapsack(
                    [60, 100, 120],
                    [
                        [10, 20, 30],
                    ],
                    [50]
                )
            )
        );
        var relaxation = new Relaxation(rows);

        Assert.Equal(RelaxationEnd.Solved, relaxation.Solve(double.NegativeInfinity, () => false));
        Assert.Equal([1.0, 1.0, 2.0 / 3], Enumerable.Range(0, 3).Select(relaxation.X), (a, b) => Math.Abs(a - b) < 1e-9);
        // One pound more is worth 120 ÷ 30 = 4.
        Assert.Equal(4000, relaxation.Prices[0] * rows.Scale[0] * rows.Worth * 1 / GcdOfRow, 6);
    }

    [Fact]
    public void It_is_worth_at_least_the_best_plan_and_keeps_every_row()
    {
        foreach (var (seed, _, problem) in TinyProblems.Some(250).Where(tiny => tiny.Problem.ChoiceCount > 0))
        {
            var (rows, plans) = (new LinearRows(problem), TinyProblems.Plans(problem));
            var relaxation = Solve(problem, rows, out var end);
            if (end == RelaxationEnd.Infeasible)
            {
                Assert.True(plans.Count == 0 && relaxation.IsRay, TinyProblems.Seeded(seed));
                continue;
            }

            Assert.Equal((seed, RelaxationEnd.Solved), (seed, end));
            var x = Enumerable.Range(0, problem.ChoiceCount).Select(relaxation.X).ToArray();
            var worth = x.Zip(problem.Objective, (share, value) => share * value).Sum();
            Assert.True(plans.TrueForAll(plan => problem.ValueOf(plan) <= worth + 1e-3), TinyProblems.Seeded(seed));
            for (var i = 0; i < rows.Count; i++)
            {
                var used = Enumerable
                    .Range(rows.RowStart[i], rows.RowStart[i + 1] - rows.RowStart[i])
                    .Sum(e => rows.RowValue[e] * x[rows.RowColumn[e]]);
                Assert.True(used <= rows.Limit[i] + 1e-6, TinyProblems.Seeded(seed));
            }
        }
    }

    [Fact]
    public void What_can_be_worth_less_than_the_cutoff_ends_early_and_what_cannot_does_not()
    {
        var rows = new LinearRows(
            Formulation.Of(
                Models.Knapsack(
                    [60, 100, 120],
                    [
                        [10, 20, 30],
                    ],
                    [50]
                )
            )
        );

        // 240 of 120: the relaxation is worth 2 in units of the largest objective.
        Assert.Equal(RelaxationEnd.BelowCutoff, new Relaxation(rows).Solve(2.01, () => false));
        Assert.Equal(RelaxationEnd.Solved, new Relaxation(rows).Solve(1.99, () => false));
    }

    [Fact]
    public void Experience_mixes_what_a_variable_lost_with_what_all_did_while_its_record_is_short()
    {
        var experience = new Experience(3);
        Assert.Equal(0, experience.Expect(0, up: true, 0.5));

        experience.Learn(0, up: true, 0.5, 4);
        experience.Learn(0, up: true, 0.25, 4);
        experience.Learn(1, up: false, 1, 6);

        // Losses a unit: 8, 16 and 6, 10 on average. (8 + 16 + 10) ÷ 3 for the one tried twice, (6 + 10) ÷ 2, and 10 for one never tried.
        Assert.Equal(34.0 / 3 / 2, experience.Expect(0, up: true, 0.5), 9);
        Assert.Equal(8, experience.Expect(1, up: false, 1), 9);
        Assert.Equal(2.5, experience.Expect(2, up: true, 0.25), 9);
        Assert.Equal(10, experience.Expect(0, up: false, 1), 9);
    }

    /// <summary>The row is written as 1, 2, 3 ≤ 5.</summary>
    private const int GcdOfRow = 10;

    private static Relaxation Solve(Problem problem, LinearRows rows, out RelaxationEnd end)
    {
        var at = new NodeBounds(problem, () => false);
        at.GoTo(SearchNode.Root(-1));
        at.ShowsNone(null, out _);
        Assert.Equal(rows.Count, at.Rows.Count);
        at.Relaxation.Reset(null);
        end = at.Relaxation.Solve(double.NegativeInfinity, () => false);
        return at.Relaxation;
    }
}
