using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Tests.Portfolio.Checking;

/// <summary>What the checker concludes on its way to a bound never loses a plan: tried against every selection of tiny models.</summary>
public class BoundPiecesTests
{
    [Fact]
    public void Closing_and_funding_are_undone_back_to_the_mark_in_any_order()
    {
        var open = new Openness(3, 2);
        open.Close(0);
        var mark = open.Mark;
        open.Close(0);
        open.Fund(1);
        open.Close(2);
        open.Fund(1);
        Assert.Equal((false, true, false, true), (open.IsOpen(0), open.IsOpen(1), open.IsOpen(2), open.IsFunded(1)));

        open.Undo(mark);

        Assert.Equal((false, true, true, false), (open.IsOpen(0), open.IsOpen(1), open.IsOpen(2), open.IsFunded(1)));
        open.Undo(0);
        Assert.True(open.IsOpen(0));
    }

    [Fact]
    public void A_bid_that_must_be_funded_and_has_no_choice_left_holds_nothing()
    {
        var open = new Openness(2, 2);
        int[] firstOfBid = [0, 2, 2];
        open.Close(0);
        open.Fund(0);
        Assert.False(open.HasNothingFor(firstOfBid));
        open.Close(1);
        Assert.True(open.HasNothingFor(firstOfBid));

        var empty = new Openness(2, 2);
        Assert.False(empty.HasNothingFor(firstOfBid));
        empty.Fund(1);
        Assert.True(empty.HasNothingFor(firstOfBid));
    }

    [Fact]
    public void Consequences_keep_every_plan_and_say_there_is_none_only_where_there_is_none()
    {
        var drawn = 0;
        foreach (var (seed, read, open) in Narrowed(300))
        {
            var mark = open.Mark;
            var plans = read.Plans.Where(plan => read.IsIn(plan, open)).ToList();
            var holds = new Consequences(read.Choices, read.FirstOfBid, read.Rows, open).Draw();
            drawn += open.Mark - mark;

            Assert.True(holds || plans.Count == 0, TinyProblems.Seeded(seed));
            Assert.True(plans.TrueForAll(plan => read.IsIn(plan, open)), TinyProblems.Seeded(seed));
        }

        Assert.True(drawn > 100);
    }

    [Fact]
    public void A_choice_that_does_not_fit_beside_what_must_be_done_is_closed_and_a_bid_that_a_minimum_needs_is_funded()
    {
        var model = new PortfolioModel
        {
            Years = [Models.First],
            Pots = [Models.PotOf("pot", 100)],
            Bids =
            [
                Models.BidOf("A", 1, [], [new() { Pots = ["pot"], Profile = [60] }], 3) with
                {
                    MustDo = true,
                },
                Models.BidOf("B", 1, [], [new() { Pots = ["pot"], Profile = [41] }], 9),
                Models.BidOf("C", 1, [], [new() { Pots = ["pot"], Profile = [40] }], 2),
                Models.BidOf("D", 1, [], [], 1),
            ],
            Rules = [new PortfolioRule.AtLeast("highRiskRemoved", 5000)],
        };
        var read = new Reading(model);

        Assert.True(new Consequences(read.Choices, read.FirstOfBid, read.Rows, read.Open).Draw());
        Assert.Equal([true, false, true, true], Enumerable.Range(0, 4).Select(read.Open.IsOpen));
        Assert.Equal([true, false, true, false], Enumerable.Range(0, 4).Select(read.Open.IsFunded));
    }

    [Fact]
    public void No_plan_is_worth_more_than_the_bound_whatever_the_multipliers()
    {
        var random = new Random(1);
        foreach (var (seed, read, open) in Narrowed(300))
        {
            if (open.HasNothingFor(read.FirstOfBid))
            {
                continue;
            }

            var plans = read.Plans.Where(plan => read.IsIn(plan, open)).ToList();
            var bound = new LagrangianBound(read.Choices, read.FirstOfBid, read.Rows, open);
            bound.Evaluate(Multipliers(random, read, withoutValues: false));
            Assert.True(plans.TrueForAll(plan => read.ValueOf(plan) <= bound.Whole), TinyProblems.Seeded(seed));

            var claimed = plans.Count == 0 ? 0 : plans.Min(read.ValueOf);
            bound.RuleOut(claimed);
            Assert.True(plans.TrueForAll(plan => read.ValueOf(plan) <= claimed || read.IsIn(plan, open)), TinyProblems.Seeded(seed));
        }
    }

    [Fact]
    public void A_sum_below_nought_without_values_shows_that_there_is_no_plan()
    {
        var (random, shown) = (new Random(2), 0);
        foreach (var (seed, read, open) in Narrowed(400))
        {
            if (open.HasNothingFor(read.FirstOfBid))
            {
                continue;
            }

            var bound = new LagrangianBound(read.Choices, read.FirstOfBid, read.Rows, open);
            bound.Evaluate(Multipliers(random, read, withoutValues: true));
            Assert.True(!bound.IsNegative || !read.Plans.Exists(plan => read.IsIn(plan, open)), TinyProblems.Seeded(seed));
            shown += bound.IsNegative ? 1 : 0;
        }

        Assert.True(shown > 10);
    }

    /// <summary>
    /// A pot of 100, a bid of 60 worth 30 and one of 50 worth 20, so a row 6a + 5b ≤ 10. At λ = 5: 50 + 0 + 0; at 4: 40 + 6 + 0 = 46; at
    /// 3½:
    /// 35 + 9 + 2½ = 46½; at 0: 30 + 20. Values come in tens.
    /// </summary>
    [Theory]
    [InlineData(0, 5, 50)]
    [InlineData(0, 4, 40)]
    [InlineData(1, 7, 40)]
    [InlineData(0, 0, 50)]
    public void The_bound_is_limits_at_their_multipliers_and_the_best_of_each_bid_rounded_down_to_what_values_can_reach(
        int shift,
        long value,
        int whole
    )
    {
        var read = new Reading(
            new PortfolioModel
            {
                Years = [Models.First],
                Pots = [Models.PotOf("pot", 100)],
                Bids =
                [
                    Models.BidOf("A", 30, [], [new() { Pots = ["pot"], Profile = [60] }]),
                    Models.BidOf("B", 20, [], [new() { Pots = ["pot"], Profile = [50] }]),
                ],
            }
        );
        var bound = new LagrangianBound(read.Choices, read.FirstOfBid, read.Rows, read.Open);

        bound.Evaluate(new ProofMultipliers(shift, false, [0], [value]));

        Assert.Equal(whole, (int)bound.Whole);
    }

    [Fact]
    public void A_cut_the_checker_lets_stand_is_kept_by_every_plan()
    {
        var (random, stood, refused) = (new Random(3), 0, 0);
        foreach (var (seed, model, problem) in TinyProblems.Some(400))
        {
            var read = new Reading(model);
            var check = new CutCheck(read.Choices, read.FirstOfBid, read.Open, read.Rows, [.. Enumerable.Range(0, read.Choices.Length)]);
            for (var tries = 0; tries < 20 && read.Rows.Length > 0 && read.Choices.Length > 1; tries++)
            {
                int[] some = [.. Enumerable.Range(0, read.Choices.Length).Where(_ => random.Next(2) == 0)];
                int[] leftOut = [.. Enumerable.Range(0, read.Choices.Length).Where(_ => random.Next(8) == 0)];
                var source = random.Next(read.Rows.Length);
                ProofRow key =
                    random.Next(2) == 0
                        ? new ProofRow.Cover(source, some, [.. some.Select(_ => (long)random.Next(-1, 3))], random.Next(0, 3))
                        : new ProofRow.Clique([.. Enumerable.Range(0, read.Rows.Length)], some.Length > 3 ? some[..3] : some, leftOut);
                var row = check.Row(key);
                (stood, refused) = row is null ? (stood, refused + 1) : (stood + 1, refused);
                Assert.True(
                    row is not var (uses, limit)
                        || read.Plans.TrueForAll(plan => plan.Sum(choice => choice < 0 ? 0 : uses[choice]) <= limit),
                    $"{TinyProblems.Seeded(seed)}: {key} of {problem.ChoiceCount}"
                );
            }
        }

        Assert.True(stood > 300 && refused > 300, FormattableString.Invariant($"{stood} stood, {refused} were refused."));
    }

    private static IEnumerable<(int Seed, Reading Read, Openness Open)> Narrowed(int count)
    {
        foreach (var (seed, model, _) in TinyProblems.Some(count))
        {
            var (read, random) = (new Reading(model), new Random(seed));
            for (var j = 0; j < read.Choices.Length; j++)
            {
                if (random.Next(6) == 0)
                {
                    read.Open.Close(j);
                }
            }

            for (var b = 0; b < model.Bids.Count; b++)
            {
                if (random.Next(6) == 0)
                {
                    read.Open.Fund(b);
                }
            }

            yield return (seed, read, read.Open);
        }
    }

    private static ProofMultipliers Multipliers(Random random, Reading read, bool withoutValues)
    {
        int[] rows = [.. Enumerable.Range(0, read.Rows.Length).Where(_ => random.Next(2) == 0)];
        return new(random.Next(4), withoutValues, rows, [.. rows.Select(_ => (long)random.Next(0, 20))]);
    }

    /// <summary>A model as the checker reads it, with every plan that holds as one choice, or −1, a bid.</summary>
    private sealed class Reading
    {
        private readonly PortfolioModel _model;

        public Reading(PortfolioModel model)
        {
            _model = model;
            Rows = [.. CheckedRowTests.Rows(model)];
            Choices = [.. CheckedChoices.Of(model)];
            for (var i = 0; i < Rows.Length; i++)
            {
                var divisor = Rows[i].Divide(Choices.Select(Rows[i].Use));
                foreach (var choice in Choices.Where(choice => Rows[i].Use(choice) != 0))
                {
                    choice.Uses.Add((i, Rows[i].Use(choice) / divisor));
                }
            }

            FirstOfBid = [.. Enumerable.Range(0, model.Bids.Count + 1).Select(b => Choices.Count(choice => choice.Bid < b))];
            Open = new Openness(Choices.Length, model.Bids.Count);
            foreach (var b in Enumerable.Range(0, model.Bids.Count).Where(b => model.Bids[b].MustDo))
            {
                Open.Fund(b);
            }
        }

        public CheckedRow[] Rows { get; }

        public CheckedChoice[] Choices { get; }

        public int[] FirstOfBid { get; }

        public Openness Open { get; }

        public List<int[]> Plans => field ??= [.. Selections().Where(Holds)];

        public long ValueOf(int[] plan) => plan.Sum(choice => choice < 0 ? 0 : Choices[choice].Worth);

        public bool IsIn(int[] plan, Openness open) =>
            plan.Index().All(bid => bid.Item < 0 ? !open.IsFunded(bid.Index) : open.IsOpen(bid.Item));

        private bool Holds(int[] plan)
        {
            FundedBid[] funded =
            [
                .. plan.Where(choice => choice >= 0)
                    .Select(choice => Choices[choice])
                    .Select(choice => new FundedBid(_model.Bids[choice.Bid].Id, choice.Option.Id, choice.Start, choice.Pots, choice.Worth)),
            ];
            return new PlanCheck(_model, funded).Problems(ValueOf(plan)).Count == 0;
        }

        private IEnumerable<int[]> Selections()
        {
            IEnumerable<int[]> selections =
            [
                [],
            ];
            for (var b = 0; b < _model.Bids.Count; b++)
            {
                int[] ways = [-1, .. Enumerable.Range(FirstOfBid[b], FirstOfBid[b + 1] - FirstOfBid[b])];
                selections = selections.SelectMany(_ => ways, (before, way) => (int[])[.. before, way]).ToList();
            }

            return selections;
        }
    }
}
