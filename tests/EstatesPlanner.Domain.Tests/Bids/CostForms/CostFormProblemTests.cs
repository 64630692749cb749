using System.Text.Json;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Bids.CostForms;

public class CostFormProblemTests
{
    private static readonly OptimismBias OnAll = new() { Percent = 24, Base = ["works", "contingency"] };

    [Fact]
    public void The_example_has_none() => Assert.Empty(CostFormProblem.In(WardForm.Form, WardForm.Terms));

    [Fact]
    public void Bias_on_a_base_that_holds_contingency_says_why_or_is_refused()
    {
        var terms = WardForm.Terms with { Bias = OnAll };
        Assert.Equal(
            [
                "Optimism bias on a base that holds contingency counts the same doubt twice. Take contingency out of its base, or say why it belongs there.",
            ],
            Sentences(WardForm.Form, terms)
        );
        Assert.Empty(
            CostFormProblem.In(WardForm.Form with { BiasOnContingencyBecause = "The contingency is for known decants alone." }, terms)
        );
        Assert.Empty(CostFormProblem.In(WardForm.Form with { Contingency = FormShare.None }, terms));
    }

    [Fact]
    public void Years_of_spending_make_the_whole() =>
        Assert.Equal(
            ["The years of spending make 90%. They must make 100%."],
            Sentences(WardForm.Form with { Spend = [new(0, 40), new(1, 50)] })
        );

    [Fact]
    public void A_row_is_a_percentage_or_an_amount_and_says_where_it_comes_from()
    {
        Assert.Equal(
            ["State the fees as a percentage or as an amount, not as both."],
            Sentences(WardForm.Form with { Fees = new(12, Money.FromPounds(1), "x") })
        );
        Assert.Equal(["Say what the figure for fees rests on."], Sentences(WardForm.Form with { Fees = new(12, null) }));
    }

    [Fact]
    public void A_series_that_does_not_reach_is_named() =>
        Assert.Equal(
            ["Trial index does not reach from 1999/00 to 2026/27 and on to the years of spending."],
            Sentences(WardForm.Form with { PricedAt = PriceBase.Parse("1999/00") })
        );

    [Fact]
    public void Works_are_costed() =>
        Assert.Equal(["Enter at least one departmental cost."], Sentences(WardForm.Form with { Departmental = [] }));

    [Fact]
    public void A_form_with_a_problem_is_not_worked_out() =>
        Assert.Throws<InvalidOperationException>(() => CostStatement.Of(WardForm.Form with { Spend = [] }, WardForm.Terms));

    [Fact]
    public void A_form_comes_back_from_json_as_it_went_in_and_an_older_option_reads_without_one()
    {
        var json = JsonSerializer.Serialize(ExampleBid.Whole.Options[1] with { CostForm = WardForm.Form }, DocumentJson.Options);
        var back = JsonSerializer.Deserialize<BidOption>(json, DocumentJson.Options)!;
        Assert.Equal(WardForm.Statement[FormRowKind.Outturn], CostStatement.Of(back.CostForm!, WardForm.Terms)[FormRowKind.Outturn]);
        Assert.Equal(json, JsonSerializer.Serialize(back, DocumentJson.Options));
        var older = JsonSerializer.Deserialize<BidOption>(
            """{"id":"pwf","name":"Replace","role":"preferred","costs":[],"benefits":[],"risks":[]}""",
            DocumentJson.Options
        )!;
        Assert.Null(older.CostForm);
    }

    private static IEnumerable<string> Sentences(CostForm form, FormTerms? terms = null) =>
        CostFormProblem.In(form, terms ?? WardForm.Terms).Select(problem => problem.Sentence);
}
