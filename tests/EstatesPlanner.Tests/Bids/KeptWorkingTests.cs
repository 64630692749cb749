using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Bids;

/// <summary>The columns by which a workbook speaks of evidence, and the workings that no sheet speaks of.</summary>
public sealed class KeptWorkingTests
{
    private const string Columns =
        "bid|option|benefit|name|class|unit|quantity per year|from|to|amount|evidence grade|confidence percent|measure|measure baseline|baseline source|budget";

    private static (string Name, string[] Rows)[] Sheets(
        string capital = "100",
        string benefit = "12",
        string grade = "measured elsewhere",
        string measure = "Hours"
    ) =>
        [
            ("Bids", ["bid|name|type|sector|pots|price base", "P1|Plant|net zero|acute|operational|2026/27"]),
            ("Options", ["bid|option|name|role", "P1|bau|Business as usual|bau", "P1|pwf|Plant|preferred"]),
            (
                "Costs",
                [
                    "bid|option|cost|name|kind|from|to|amount",
                    "P1|bau|c1|Repairs|revenue|1|10|35",
                    $"P1|pwf|works|Works|capital|0|0|{capital}",
                ]
            ),
            ("Benefits", [Columns, $"P1|pwf|b1|Time|non-cash-releasing|hours|40|2|10|{benefit}|{grade}|80|{measure}|400|Rota, 2026|T1"]),
        ];

    [Fact]
    public async Task Evidence_confidence_measure_and_budget_come_in_by_column()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Workbook(Sheets()), "--trust", Desk.Trust);
        var benefit = desk.Bid("P1").Preferred!.Benefits.Single();
        Assert.Equal(
            (EvidenceGrade.MeasuredElsewhere, 80m, new BenefitMeasure("Hours", 400, "Rota, 2026"), "T1"),
            (benefit.EvidenceGrade!.Value, benefit.ConfidencePercent!.Value, benefit.Measure, benefit.Budget)
        );

        var wrong = await desk.Json(1, "import", "bids", desk.Workbook(Sheets(grade: "hearsay", measure: "")), "--trust", Desk.Trust);
        Assert.Equal(
            ["'hearsay' is not one of: measured-here, measured-elsewhere, judgement, not-evidenced.", "Say what the baseline counts."],
            wrong
                .GetProperty("problems")
                .EnumerateArray()
                .Where(problem => problem.GetProperty("level").GetString() == "error")
                .Select(problem => problem.GetProperty("message").GetString())
        );
    }

    [Fact]
    public async Task A_form_and_a_working_stay_while_the_file_says_their_figures_and_go_when_it_says_others()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Workbook(Sheets()), "--trust", Desk.Trust);
        var form = new CostForm
        {
            PricedAt = PriceBase.Parse("2026/27"),
            Index = "x",
            Departmental = [new("Plant", Money.FromPounds(100))],
            Spend = [new(0, 100)],
        };
        var working = new BenefitWorking
        {
            Template = "own",
            Inputs = [],
            ConfidencePercent = 80,
            From = 2,
            FullFrom = 2,
            To = 10,
        };
        await desk.Change(db =>
        {
            var bid = db.Bids.Single(bid => bid.Reference == "P1");
            db.Entry(bid)
                .CurrentValues.SetValues(
                    bid with
                    {
                        Options =
                        [
                            .. bid.Options.Select(option =>
                                option.Role == OptionRole.Preferred
                                    ? option with
                                    {
                                        CostForm = form,
                                        Benefits = [option.Benefits[0] with { Working = working }],
                                    }
                                    : option
                            ),
                        ],
                    }
                );
        });

        await desk.Json("import", "bids", desk.Workbook(Sheets(measure: "Hours a year")), "--trust", Desk.Trust);
        Assert.Equal(
            ("Hours a year", "own", "x"),
            (
                desk.Bid("P1").Preferred!.Benefits[0].Measure!.Name,
                desk.Bid("P1").Preferred!.Benefits[0].Working!.Template,
                desk.Bid("P1").Preferred!.CostForm!.Index
            )
        );
        await desk.Json("import", "bids", desk.Workbook(Sheets(capital: "120", benefit: "13")), "--trust", Desk.Trust);
        Assert.Equal(
            (null, null, 120m),
            (desk.Bid("P1").Preferred!.Benefits[0].Working, desk.Bid("P1").Preferred!.CostForm, desk.Bid("P1").Capital.Total)
        );
    }
}
