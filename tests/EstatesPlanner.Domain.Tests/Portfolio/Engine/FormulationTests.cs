using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

/// <summary>A model written as rows of whole numbers allows exactly the plans that the independent checker lets stand.</summary>
public class FormulationTests
{
    [Fact]
    public void The_selections_that_keep_every_row_are_the_plans_that_stand()
    {
        foreach (var (seed, model, problem) in TinyProblems.Some(200))
        {
            Assert.Equal((seed, Standing(model)), (seed, Texts(problem)));
        }
    }

    [Fact]
    public void Without_a_demand_it_is_the_problem_of_the_model_without_it()
    {
        foreach (var (seed, model, _) in TinyProblems.Some(120))
        {
            foreach (var rule in model.Rules)
            {
                Assert.Equal(
                    (seed, Standing(model with { Rules = [.. model.Rules.Where(other => other != rule)] })),
                    (seed, Texts(Formulation.Of(model, new HashSet<Conflict> { new Conflict.Rule(rule) })))
                );
            }

            foreach (var bid in model.Bids.Where(bid => bid.MustDo || bid.MustNot))
            {
                var freed = model with
                {
                    Bids = [.. model.Bids.Select(other => other.Id == bid.Id ? other with { MustDo = false, MustNot = false } : other)],
                };
                Assert.Equal(
                    (seed, Standing(freed)),
                    (
                        seed,
                        Texts(Formulation.Of(model, new HashSet<Conflict> { new Conflict.MustDo(bid.Id), new Conflict.MustNot(bid.Id) }))
                    )
                );
            }

            Assert.Equal(
                (seed, Standing(model with { BeyondHorizon = BeyondHorizon.Report })),
                (seed, Texts(Formulation.Of(model, new HashSet<Conflict> { new Conflict.Horizon() })))
            );
        }
    }

    [Fact]
    public void A_pot_without_carry_forward_is_a_row_a_year_and_one_with_it_a_row_for_every_run_of_years()
    {
        var model = new PortfolioModel
        {
            Years = [Models.First, Models.First + 1, Models.First + 2],
            Pots = [Models.PotOf("b", 100, 200, 400) with { CarryForwardPercent = 12.5m }, Models.PotOf("a", 1, 2, 4)],
            Bids = [],
        };
        var rows = new RowWriter();
        PotRows.Of(model, new HashSet<Conflict>(), rows);

        // Carried out of 100: 12; out of 200: 25.
        Assert.Equal(
            [
                "a 2026/27-2026/27 1",
                "a 2027/28-2027/28 2",
                "a 2028/29-2028/29 4",
                "b 2026/27-2026/27 100",
                "b 2026/27-2027/28 300",
                "b 2026/27-2028/29 700",
                "b 2027/28-2027/28 212",
                "b 2027/28-2028/29 612",
                "b 2028/29-2028/29 425",
            ],
            rows.Finish()
                .Rows.Select(row => row.Key is ProofRow.PotYears(var pot, var from, var to) ? $"{pot} {from}-{to} {row.Limit}" : "")
        );
        Assert.Equal(12, PotRows.Carried(model.Pots[0], 100));
    }

    [Fact]
    public void A_dependency_is_a_row_for_each_start_of_the_bid_that_needs()
    {
        var model = Models.WorkedExample();
        var rows = new RowWriter();
        _ = new RuleRows(model, new HashSet<Conflict>(), rows);

        Assert.Equal(
            [(0, 0, 0L), (0, 1, 0L), (1, 0, 1L), (2, 0, -2_000_000_000L)],
            rows.Finish().Rows.Select(row => row.Key is ProofRow.OfRule(var rule, var part) ? (rule, part, row.Limit) : default)
        );
    }

    [Theory]
    [InlineData(10, 6, 9, "2 3 ≤ 3")]
    [InlineData(-5, -4, -6, "-2 -3 ≤ -3")]
    [InlineData(-6, -4, -6, "-2 -3 ≤ -3")]
    [InlineData(7, 5, 3, "5 3 ≤ 7")]
    public void A_row_is_divided_by_what_divides_all_its_uses_and_its_limit_is_rounded_down(long limit, long a, long b, string row)
    {
        var writer = new RowWriter();
        writer.Open(limit, new ProofRow.OfRule(0, 0));
        writer.Add([new(0, a)]);
        writer.Add([new(0, b)]);
        var (rows, firstUse, _, use) = writer.Finish();

        Assert.Equal(row, FormattableString.Invariant($"{use[0]} {use[1]} ≤ {rows[0].Limit}"));
        Assert.Equal([0, 1, 2], firstUse);
    }

    [Fact]
    public void Two_uses_of_one_row_by_one_choice_are_one()
    {
        var writer = new RowWriter();
        writer.Open(10, new ProofRow.OfRule(0, 0));
        writer.Open(10, new ProofRow.OfRule(1, 0));
        writer.Add([new(1, 3), new(0, 1), new(1, 4)]);

        Assert.Equal([(0, 1L), (1, 1L)], writer.Finish().UseRow.Zip(writer.Finish().Use));
        Assert.Equal(10 / 7, writer.Finish().Rows[1].Limit);
    }

    [Fact]
    public void The_order_of_ties_is_the_order_of_least_spend_earliest_start_and_smallest_list()
    {
        foreach (var (seed, model, problem) in TinyProblems.Some(150))
        {
            var (incumbent, random) = (new Incumbent(problem), new Random(seed));
            foreach (var selection in TinyProblems.Selections(problem).OrderBy(_ => random.Next()))
            {
                incumbent.Offer(selection);
            }

            var best = EveryPlan.Best(model);
            Assert.Equal(
                (seed, best is null ? null : TinyProblems.Text(best)),
                (seed, incumbent.Plan is { } plan ? TinyProblems.Text(TinyProblems.Funded(problem, plan)) : null)
            );
        }
    }

    [Fact]
    public void An_incumbent_gives_way_only_to_a_better_plan_that_holds()
    {
        var problem = Formulation.Of(Models.WorkedExample() with { Rules = [] });
        var incumbent = new Incumbent(problem);

        // B1 and B2 in one year ask for 1.2 + 2.6 of 4.0 million; with B3 for 4.2.
        Assert.False(incumbent.Offer([0, 2, 4]));
        Assert.Null(incumbent.Plan);
        Assert.True(incumbent.Offer([0, -1, -1]));
        Assert.False(incumbent.Offer([1, -1, -1]));
        Assert.True(incumbent.Offer([0, 2, -1]));
        Assert.False(incumbent.Offer([0, 3, -1]));
        Assert.Equal(1_112_500, incumbent.Value);
        Assert.Equal([0, 2, -1], incumbent.Plan!);
    }

    private static string Texts(Problem problem) =>
        string.Join(
            "\n",
            TinyProblems.Plans(problem).Select(plan => TinyProblems.Text(TinyProblems.Funded(problem, plan))).Order(StringComparer.Ordinal)
        );

    private static string Standing(PortfolioModel model) =>
        string.Join("\n", EveryPlan.ThatHold(model).Select(TinyProblems.Text).Order(StringComparer.Ordinal));
}
