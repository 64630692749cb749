using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Tests.Portfolio.Checking;

/// <summary>
/// The checker's own reading of a model: its rows and choices say the same of every plan as reading the plan rule by rule.
/// </summary>
public class CheckedRowTests
{
    [Fact]
    public void Rows_are_kept_by_exactly_the_selections_that_stand_rule_by_rule()
    {
        foreach (var (seed, model, _) in TinyProblems.Some(150))
        {
            var (choices, rows) = (CheckedChoices.Of(model), Rows(model).ToList());
            foreach (var taken in Selections(model, choices).Take(600))
            {
                var holds =
                    rows.TrueForAll(row => taken.Sum(row.Use) <= row.Limit)
                    && model.Bids.All(bid => !bid.MustDo || taken.Any(choice => model.Bids[choice.Bid].Id == bid.Id));
                var funded = Funded(model, taken);
                Assert.True(
                    holds == (new PlanCheck(model, funded).Problems(taken.Sum(choice => choice.Worth)).Count == 0),
                    $"{TinyProblems.Seeded(seed)}: {TinyProblems.Text(funded)}"
                );
            }
        }
    }

    [Fact]
    public void Every_plan_that_stands_is_a_selection_of_its_choices()
    {
        foreach (var (seed, model, _) in TinyProblems.Some(150))
        {
            var standing = Selections(model, CheckedChoices.Of(model))
                .Select(taken => Funded(model, taken).OrderBy(bid => bid.Bid, StringComparer.Ordinal).ToArray())
                .Where(funded => new PlanCheck(model, funded).Problems(funded.Sum(bid => bid.Value)).Count == 0)
                .Select(TinyProblems.Text);
            var every = EveryPlan.ThatHold(model).Select(TinyProblems.Text);
            Assert.Equal(
                (seed, string.Join("\n", every.Order(StringComparer.Ordinal))),
                (seed, string.Join("\n", standing.Order(StringComparer.Ordinal)))
            );
        }
    }

    [Theory]
    [InlineData(10, "6 -9 0", 3, 3)]
    [InlineData(-10, "6 -9", 3, -4)]
    [InlineData(-9, "6 -9", 3, -3)]
    [InlineData(7, "0 0", 1, 7)]
    public void A_row_is_divided_by_what_divides_all_its_uses_and_its_limit_is_rounded_down(
        int limit,
        string uses,
        long divisor,
        int divided
    )
    {
        var row = CheckedRow.Cut(limit);

        Assert.Equal(
            divisor,
            row.Divide(uses.Split(' ').Select(use => long.Parse(use, System.Globalization.CultureInfo.InvariantCulture)))
        );
        Assert.Equal(divided, (int)row.Limit);
    }

    [Fact]
    public void What_is_no_row_of_the_model_is_none()
    {
        var model = Models.WorkedExample();
        var (first, last) = (model.Years[0], model.Years[^1]);

        Assert.NotNull(CheckedRow.Of(model, new ProofRow.PotYears("operational", first, last)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.PotYears("strategic", first, last)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.PotYears("operational", last, first)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.PotYears("operational", first, last + 1)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.PotYears("operational", first + -1, last)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.OfRule(-1, 0)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.OfRule(model.Rules.Count, 0)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.OfRule(0, model.Years.Count)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.OfRule(0, -1)));
        Assert.Null(CheckedRow.Of(model, new ProofRow.OfRule(1, 1)));
    }

    [Fact]
    public void The_rows_of_a_pot_take_in_what_may_be_carried_into_their_first_year()
    {
        var model = Models.WorkedExample() with { Pots = [Models.PotOf("operational", 999, 3000) with { CarryForwardPercent = 12.5m }] };
        var (first, last) = (model.Years[0], model.Years[^1]);

        Assert.Equal(999, (int)CheckedRow.Of(model, new ProofRow.PotYears("operational", first, first))!.Limit);
        Assert.Equal(3124, (int)CheckedRow.Of(model, new ProofRow.PotYears("operational", last, last))!.Limit);
        Assert.Equal(3999, (int)CheckedRow.Of(model, new ProofRow.PotYears("operational", first, last))!.Limit);
    }

    private static FundedBid[] Funded(PortfolioModel model, IEnumerable<CheckedChoice> taken) =>
        [.. taken.Select(choice => new FundedBid(model.Bids[choice.Bid].Id, choice.Option.Id, choice.Start, choice.Pots, choice.Worth))];

    /// <summary>Every row that a model can have.</summary>
    internal static IEnumerable<CheckedRow> Rows(PortfolioModel model) =>
        Keys(model).Select(key => CheckedRow.Of(model, key)).OfType<CheckedRow>();

    internal static IEnumerable<ProofRow> Keys(PortfolioModel model) =>
        [
            .. from pot in model.Pots from a in model.Years from b in model.Years where a <= b select new ProofRow.PotYears(pot.Id, a, b),
            .. from rule in Enumerable.Range(0, model.Rules.Count)
            from part in Enumerable.Range(0, Math.Max(2, model.Years.Count))
            select new ProofRow.OfRule(rule, part),
        ];

    private static IEnumerable<List<CheckedChoice>> Selections(PortfolioModel model, List<CheckedChoice> choices)
    {
        IEnumerable<List<CheckedChoice>> selections =
        [
            [],
        ];
        for (var b = 0; b < model.Bids.Count; b++)
        {
            var ways = choices.Where(choice => choice.Bid == b).ToList();
            selections = selections.SelectMany(before => ways.Select(way => (List<CheckedChoice>)[.. before, way]).Prepend(before));
        }

        return selections;
    }
}
