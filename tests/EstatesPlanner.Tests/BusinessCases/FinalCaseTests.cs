using System.Text.Json;
using EstatesPlanner.Tests.Bids;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.BusinessCases;

/// <summary>A final: with a source for its VAT, and only once the bid is approved.</summary>
public sealed class FinalCaseTests
{
    [Fact]
    public async Task A_bid_with_VAT_that_is_not_recovered_becomes_a_final_once_it_is_approved_and_its_source_named()
    {
        using var desk = await CaseOfABid.Planned();
        var path = desk.File("case.pdf", "");
        Assert.Equal(
            "A final cannot be made while 1 thing is outstanding. The first: The bid is submitted. A final is made once it is approved: make a draft until then.",
            await desk.Refusal(ExitCode.Refused, "business-case", "B1", "--stage", "short", "--out", path, "--final")
        );
        Assert.Equal(0, desk.Read(db => db.BusinessCases.Count()));

        await desk.Approve();
        Assert.Contains(
            "These roles may: finance",
            await desk.Refusal(ExitCode.Refused, "business-case", "B1", "--stage", "short", "--out", path, "--final", "--as", "ann"),
            StringComparison.Ordinal
        );
        var made = await desk.Json("business-case", "B1", "--stage", "short", "--out", path, "--final", "--as", "fin");
        Assert.True(made.GetProperty("final").GetBoolean());
        var again = await desk.Json("business-case", "B1", "--stage", "short", "--out", path, "--final", "--as", "fin");
        Assert.Equal(
            (made.GetProperty("version").GetString(), true),
            (again.GetProperty("version").GetString(), again.GetProperty("printedAgain").GetBoolean())
        );
        Assert.Equal(0, made.GetProperty("problems").GetArrayLength());
        var text = PdfTools.Text(path);
        Assert.Contains("FINAL", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DRAFT", text, StringComparison.Ordinal);
        Assert.Contains("The capital board meets monthly.", text, StringComparison.Ordinal);
        Assert.Contains("No option on the short list has a higher", text, StringComparison.Ordinal);
        Assert.Contains(
            "Year 0 is 2027/28, the year in which the plan begins the scheme.",
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        PdfTools.Run("python3", SharedFolder.File("check/pdf_structure.py"), path);
    }

    [Theory]
    [InlineData("", "funding.vat", "funding.cost")]
    [InlineData("operational")]
    public async Task The_checklist_asks_who_pays_the_VAT(string source, params string[] outstanding)
    {
        using var desk = await CaseOfABid.Planned(source);
        var problems = (await desk.Json("business-case", "B1", "--stage", "short", "--out", desk.File("case.pdf", "")))
            .GetProperty("problems")
            .EnumerateArray()
            .Select(problem => problem.GetProperty("rule").GetString());

        Assert.Equal(outstanding.Order(StringComparer.Ordinal), problems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Contingency_in_the_base_of_the_workbook_is_listed()
    {
        using var desk = await CaseOfABid.Planned(CaseOfABid.Source, "B1|pwf|works-risk-allowance|Allowance for risk|capital|0|0|5000");
        var problems = (await desk.Json("business-case", "B1", "--stage", "short", "--out", desk.File("case.pdf", ""))).GetProperty(
            "problems"
        );
        Assert.Empty(problems.EnumerateArray());

        using var held = await CaseOfABid.Planned(CaseOfABid.Source, "B1|pwf|works|Works and contingency|capital|2|2|5000");
        await held.Change(db =>
        {
            var bid = db.Bids.Single();
            db.Entry(bid)
                .CurrentValues.SetValues(
                    bid with
                    {
                        Options =
                        [
                            .. bid.Options.Select(option =>
                                option with
                                {
                                    Costs =
                                    [
                                        .. option.Costs.Select(cost =>
                                            cost.Id == "works" ? cost with { Name = "Works and contingency" } : cost
                                        ),
                                    ],
                                }
                            ),
                        ],
                    }
                );
        });
        problems = (await held.Json("business-case", "B1", "--stage", "short", "--out", held.File("case.pdf", ""))).GetProperty("problems");
        Assert.Equal(
            "Take Works and contingency out of the base of optimism bias: contingency inside it counts the same uncertainty twice.",
            problems
                .EnumerateArray()
                .Single(problem => problem.GetProperty("rule").GetString() == "bias.contingency")
                .GetProperty("sentence")
                .GetString()
        );
    }

    [Fact]
    public async Task A_bid_put_to_the_round_after_its_plan_was_not_in_it()
    {
        using var desk = await CaseOfABid.Planned();
        await desk.Json(
            "import",
            "bids",
            desk.Csv(
                "bid,name,type,sector,pots,price base,capital year 0,yearly benefit,benefit class,service,baseline input cost,yearly bau cost",
                "B2,Late boiler,equipment,acute,operational,2026/27,100000,20000,cash-releasing,Theatres,900000,5000"
            ),
            "--trust",
            Desk.Demonstration,
            "--round",
            "example",
            "--as",
            "ben"
        );
        var path = desk.File("case.pdf", "");
        await desk.Json("business-case", "B2", "--stage", "short", "--out", path);
        using var figures = JsonDocument.Parse(PdfTools.Attachment(path, "figures.json"));

        Assert.Contains(
            "This bid was not in the plan of its round, which was made on ",
            figures.RootElement.GetProperty("texts").GetProperty("funding").GetString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "does not fund",
            figures.RootElement.GetProperty("texts").GetProperty("funding").GetString(),
            StringComparison.Ordinal
        );
    }
}
