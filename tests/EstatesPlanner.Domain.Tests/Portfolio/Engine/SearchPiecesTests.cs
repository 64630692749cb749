using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;
using EstatesPlanner.Domain.Portfolio.Engine;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

/// <summary>The search, its ties and its conflicts against every plan of tiny models.</summary>
public class SearchPiecesTests
{
    [Fact]
    public void The_search_ends_at_the_best_value_and_the_ties_at_the_first_of_the_best_plans()
    {
        foreach (var (seed, model, problem) in TinyProblems.Some(200))
        {
            var (incumbent, best) = (new Incumbent(problem), EveryPlan.Best(model));
            var search = new Search(problem, incumbent, ProofWriter.Nothing, _ => false);
            search.Run([SearchNode.Root(-1)]);

            Assert.True(search.IsFinished);
            Assert.Equal((seed, best?.Sum(bid => bid.Value)), (seed, search.Bound));
            if (best is not null)
            {
                var ties = new TieBreak(problem, () => false);
                Assert.Equal(
                    (seed, TinyProblems.Text(best)),
                    (seed, TinyProblems.Text(TinyProblems.Funded(problem, ties.Run(incumbent.Plan!, search.Ties))))
                );
                Assert.True(ties.IsProved);
            }
        }
    }

    [Fact]
    public void A_search_that_is_stopped_bounds_what_it_did_not_look_at()
    {
        var unfinished = 0;
        foreach (var (seed, model, problem) in TinyProblems.Some(200))
        {
            var best = EveryPlan.Best(model);
            var search = new Search(problem, new Incumbent(problem), ProofWriter.Nothing, nodes => nodes > 2);
            search.Run([SearchNode.Root(-1)]);
            Assert.True(best is null || search.Bound >= best.Sum(bid => bid.Value), TinyProblems.Seeded(seed));
            unfinished += search.IsFinished ? 0 : 1;
        }

        Assert.True(unfinished > 5, FormattableString.Invariant($"{unfinished}"));
    }

    [Fact]
    public void The_smallest_list_is_found_from_any_plan_to_begin_with()
    {
        foreach (var (seed, model, problem) in TinyProblems.Some(120))
        {
            // Spend and start count for nothing here: the order is that of the lists alone.
            var level = problem.Then(new long[problem.ChoiceCount], new long[problem.ChoiceCount], 0);
            var flat = new Problem
            {
                FirstChoice = level.FirstChoice,
                BidOf = level.BidOf,
                MustDo = level.MustDo,
                Objective = level.Objective,
                Rows = level.Rows,
                FirstUse = level.FirstUse,
                UseRow = level.UseRow,
                Use = level.Use,
                Choices = [.. level.Choices.Select(choice => choice with { Start = 0, Pounds = 0 })],
            };
            var plans = TinyProblems.Plans(flat);
            if (plans.Count == 0)
            {
                continue;
            }

            var incumbent = new Incumbent(flat);
            incumbent.Offer(plans[seed % plans.Count]);
            Assert.True(new SmallestList(flat, incumbent, _ => false).Run([SearchNode.Root(-1)]));
            // A list is its choices in order; one that is the beginning of another comes first.
            var first = plans
                .Select(plan => string.Concat(plan.Where(choice => choice >= 0).Select(choice => (char)('0' + choice))))
                .Min(StringComparer.Ordinal);
            Assert.Equal(
                (seed, first),
                (seed, string.Concat(incumbent.Plan!.Where(choice => choice >= 0).Select(choice => (char)('0' + choice))))
            );
            Assert.NotNull(model);
        }
    }

    [Fact]
    public void Looking_around_the_best_plan_finds_only_plans_that_hold_and_never_a_worse_one()
    {
        var better = 0;
        foreach (var (seed, _, problem) in TinyProblems.Some(150).Where(tiny => tiny.Problem.ChoiceCount > 0))
        {
            var plans = TinyProblems.Plans(problem);
            if (plans.Count == 0)
            {
                continue;
            }

            var (incumbent, at) = (new Incumbent(problem), new NodeBounds(problem, () => false));
            incumbent.Offer(plans[seed % plans.Count]);
            var before = incumbent.Value;
            at.GoTo(SearchNode.Root(-1));
            at.ShowsNone(null, out _);
            new Neighbourhood(problem, incumbent, () => false).LookAround(1000, at.Relaxation);
            Assert.True(incumbent.Value >= before && problem.Holds(incumbent.Plan), TinyProblems.Seeded(seed));
            better += incumbent.Value > before ? 1 : 0;
        }

        Assert.True(better > 20, FormattableString.Invariant($"{better}"));
    }

    [Fact]
    public void The_demands_a_plan_breaks_are_those_that_keep_it_from_standing()
    {
        foreach (var (seed, model, _) in TinyProblems.Some(120))
        {
            var free = model with
            {
                Rules = [],
                BeyondHorizon = BeyondHorizon.Report,
                Bids = [.. model.Bids.Select(bid => bid with { MustDo = false, MustNot = false })],
                Pots = [.. model.Pots.Select(pot => pot with { Limits = model.Years.ToDictionary(year => year, _ => 1_000_000L) })],
            };
            var (problem, broken) = (Formulation.Of(free), new BrokenDemands(model));
            foreach (var plan in TinyProblems.Selections(problem).Take(300))
            {
                var demands = broken.Of([.. plan.Where(choice => choice >= 0).Select(choice => problem.Choices[choice])]);
                var funded = TinyProblems.Funded(problem, plan);
                var problems = PlanChecker.PlanProblems(model with { Objective = free.Objective }, funded, problem.ValueOf(plan));
                Assert.True(
                    (demands.Count == 0) == (problems.Count == 0),
                    $"{TinyProblems.Seeded(seed)}: {string.Join(' ', problems)} {string.Join(' ', demands)}"
                );
                Assert.Equal(
                    (seed, demands.OfType<Conflict.MustDo>().Count()),
                    (seed, problems.Count(problem => problem.EndsWith(" must be done and is not funded.", StringComparison.Ordinal)))
                );
                Assert.Equal(
                    (seed, demands.OfType<Conflict.MustNot>().Count()),
                    (seed, problems.Count(problem => problem.EndsWith(" must not be done and is funded.", StringComparison.Ordinal)))
                );
                Assert.Equal(
                    (seed, demands.OfType<Conflict.Limit>().Any()),
                    (seed, problems.Any(problem => problem.Contains("overspent", StringComparison.Ordinal)))
                );
                Assert.Equal(
                    (seed, demands.OfType<Conflict.Horizon>().Any()),
                    (seed, problems.Any(problem => problem.Contains(" spends after ", StringComparison.Ordinal)))
                );
            }
        }
    }

    [Fact]
    public void The_smallest_hit_shares_a_member_with_every_set_and_no_smaller_set_does() =>
        Prop.ForAll<byte[]>(numbers =>
            {
                // Up to six sets of members 0 to 5.
                List<IReadOnlyList<int>> sets =
                [
                    .. numbers
                        .Take(6)
                        .Select(number => (number % 63) + 1)
                        .Select(bits => (IReadOnlyList<int>)[.. Enumerable.Range(0, 6).Where(i => (bits >> i) % 2 == 1)]),
                ];
                var search = new SmallestHit(sets, long.MaxValue);
                var hit = search.Find(7);
                var least = Enumerable
                    .Range(0, 64)
                    .Where(bits => sets.TrueForAll(set => set.Any(i => (bits >> i) % 2 == 1)))
                    .Min(bits => int.PopCount(bits));
                return search.IsFinished
                    && hit is not null
                    && hit.Count == least
                    && sets.TrueForAll(set => set.Any(hit.Contains))
                    && new SmallestHit(sets, long.MaxValue).Find(least) is null;
            })
            .Holds();

    [Fact]
    public void A_hit_that_takes_more_steps_than_allowed_is_not_finished()
    {
        IReadOnlyList<int>[] sets =
        [
            [0, 1],
            [2, 3],
            [1, 2],
        ];
        var search = new SmallestHit(sets, 2);

        Assert.Null(search.Find(4));
        Assert.False(search.IsFinished);
    }

    [Fact]
    public void A_proof_larger_than_may_be_kept_is_not_kept_and_the_answer_is_a_gap()
    {
        var model = Models.WorkedExample();
        var plan = PlanEngine.Solve(
            model,
            new PlanSettings { MostProofNumbers = 3 },
            TimeProvider.System,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal((PlanStatus.Gap, 1_112_500L, 1_112_500L), (plan.Status, plan.Value, plan.Bound));
        Assert.Empty(plan.Certificate.Nodes);
    }

    [Fact]
    public void A_proof_writes_a_node_its_split_and_nothing_once_it_is_full()
    {
        var (problem, proof) = (Formulation.Of(Models.WorkedExample()), new ProofWriter(8));
        Assert.Equal((0, 1), (proof.AddNode(), proof.AddNode()));
        proof.Branch(0, 2, 4, 1, 5);
        Assert.Equal(new ProofNode(-1, 2, 4, 1, 5), proof.Finish(problem, 7).Nodes[0]);
        Assert.Equal(
            (7L, problem.Rows.Length, problem.ChoiceCount),
            (proof.Finish(problem, 7).Bound, proof.Finish(problem, 7).Rows.Count, proof.Finish(problem, 7).Choices.Count)
        );

        proof.AddNode();
        Assert.True(proof.IsFull);
        Assert.Same(Certificate.None, proof.Finish(problem, 7));
        Assert.Same(Certificate.None, ProofWriter.Nothing.Finish(problem, 7));
    }

    [Fact]
    public void A_plan_that_the_checker_refuses_is_never_given_out()
    {
        var model = Models.WorkedExample();
        var answer = new PlanAnswer(model, Formulation.Of(model with { Rules = [] }), Certificate.None);

        Assert.Equal(
            "The search gave a plan that the checker refuses: B2 needs B1 at least 1 years before it.",
            Assert.Throws<InvalidOperationException>(() => answer.Gap([0, 2, -1], 2_000_000, TimeSpan.Zero)).Message
        );
        Assert.Equal("The certificate has no tree.", answer.ProofProblem());
    }

    [Fact]
    public void The_time_is_up_at_the_limit_or_when_the_caller_ends_it()
    {
        using var ended = new CancellationTokenSource();
        var clock = new SteppedClock();
        var time = new TimeBudget(clock, TimeSpan.FromSeconds(2), ended.Token);

        Assert.False(time.IsUp);
        clock.Seconds = 1.999;
        Assert.Equal((false, TimeSpan.FromSeconds(1.999)), (time.IsUp, time.Elapsed));
        clock.Seconds = 2;
        Assert.True(time.IsUp);
        clock.Seconds = 0;
        Assert.False(time.IsUp);
        ended.Cancel();
        Assert.True(time.IsUp);
    }

    private sealed class SteppedClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => 5 + (long)Math.Round(Seconds * TimeSpan.TicksPerSecond);
    }
}
