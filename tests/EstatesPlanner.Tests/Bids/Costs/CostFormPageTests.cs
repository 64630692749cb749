using System.Net;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Bids.Costs;

/// <summary>An author fills in a cost form on one page; its figure is the one that every other reader of the bid has.</summary>
public sealed class CostFormPageTests : IAsyncLifetime
{
    private const string Address = "/trust/RQQ/bids/B1/edit/costs/form/pwf";

    private static readonly (string Name, string Value)[] Rows =
    [
        ("PricedAt", "2025/26"),
        ("Departmental[0].Name", "Roof"),
        ("Departmental[0].Amount", "£400,000"),
        ("OnCosts[0].Name", "Preliminaries"),
        ("OnCosts[0].Amount", "100000"),
        ("Location.Percent", "-4"),
        ("Location.Basis", "Adviser"),
        ("Fees.Percent", "12%"),
        ("Fees.Basis", "Proposals"),
        ("Contingency.Amount", "30,380"),
        ("Contingency.Basis", "Register"),
        ("BiasPercent", "24"),
        ("BiasOn", "works"),
        ("Vat[0].Rate", "20"),
        ("Vat[1].Rate", "20"),
        ("Vat[1].Recovered", "100"),
        ("VatBasis", "Adviser"),
        ("Spend[0]", "40"),
        ("Spend[1]", "60"),
    ];

    private readonly Installation planner = new();
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        await planner.AddTrust();
        await planner.Do(
            "import",
            "backlog",
            planner.Write("r.csv", "reference,site,element,defect,category,cost,price base\nA-1,RQQ01,B03,Roof,High,300000,2025/26\n"),
            "--trust",
            "RQQ"
        );
        await planner.Do(
            "import",
            "bids",
            planner.Write(
                "b.csv",
                "bid,name,type,sector,pots,price base,capital year 0,yearly bau cost,removes\nB1,Roof,backlog,acute,operational,2026/27,100000,5000,RQQ01/A-1\n"
            ),
            "--trust",
            "RQQ"
        );
        visitor = new Visitor(await planner.Serve());
    }

    [Fact]
    public async Task The_form_is_worked_out_kept_and_used_by_score_appraisal_and_json()
    {
        await visitor.Open("/trust/RQQ/bids/B1/edit/costs");
        Assert.Contains("Small schemes state their costs line by line.", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(Address);
        await visitor.Send("Work out", Rows);
        Assert.Equal(["£567,980", "£107,520", "£675,500"], Row("Total for approval"));
        Assert.Equal(100_000m, Bid().Capital.Total);

        await visitor.Send("Save the cost form", Rows);
        Assert.Equal("/trust/RQQ/bids/B1/costs", visitor.At);
        var capital = Bid().Capital.Total;
        await visitor.Open("/trust/RQQ/bids/B1");
        Assert.Contains("From eradication to outturn", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(["£300,000"], Row("Cost to eradicate, as registered").Where(cell => cell.Length > 0));
        Assert.Contains(
            "Works beyond the register",
            await visitor.Download("/trust/RQQ/bids/B1/costs?option=pwf&table=bridge&format=csv"),
            StringComparison.Ordinal
        );

        await planner.DisposeWeb();
        var option = (await planner.Do("bid", "costs", "B1", "--json"))
            .Json.GetProperty("options")
            .EnumerateArray()
            .Single(each => each.GetProperty("option").GetString() == "pwf");
        Assert.Equal(capital, option.GetProperty("capital").GetDecimal());
        var rows = option
            .GetProperty("form")
            .GetProperty("rows")
            .EnumerateArray()
            .ToDictionary(row => row.GetProperty("row").GetString()!, row => row.GetProperty("gross").GetDecimal());
        var steps = option.GetProperty("bridge").GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(rows["outturn"], steps[^1].GetProperty("amount").GetDecimal());
        Assert.Equal(
            rows["outturn"],
            steps[0].GetProperty("amount").GetDecimal()
                + steps.Where(step => !step.GetProperty("whole").GetBoolean()).Sum(step => step.GetProperty("amount").GetDecimal())
        );
        Assert.True(option.GetProperty("form").GetProperty("agrees").GetBoolean());
        var pv = (await planner.Do("appraise", "B1", "--json"))
            .Json.GetProperty("options")
            .EnumerateArray()
            .Single(each => each.GetProperty("id").GetString() == "pwf");
        Assert.InRange(pv.GetProperty("pvCosts").GetDecimal(), capital * 0.96m, capital);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_kept()
    {
        await visitor.Open(Address);
        await visitor.Send(
            "Save the cost form",
            [.. Rows.Where(row => row.Name is not ("Spend[1]" or "Fees.Basis")), ("BiasOn", "contingency"), ("NonWorks[0].Amount", "5")]
        );
        Assert.Equal(["Say what £5 is for."], Problems());
        await visitor.Send("Save the cost form", ("NonWorks[0].Amount", ""));
        Assert.Equal(
            [
                "Optimism bias on a base that holds contingency counts the same doubt twice. Take contingency out of its base, or say why it belongs there.",
                "Say what the figure for fees rests on.",
                "The years of spending make 40%. They must make 100%.",
            ],
            Problems().Order(StringComparer.Ordinal)
        );
        Assert.Null(Bid().Preferred!.CostForm);
    }

    [Fact]
    public async Task A_page_from_before_another_change_is_refused_and_says_who_was_first()
    {
        var other = new Visitor(new Uri((await visitor.Get("/")).RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority)));
        await visitor.Open(Address);
        await other.Open(Address);
        await visitor.Send("Save the cost form", Rows);
        await other.Send("Save the cost form", Rows);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("after you opened it", Problems(other).Single(), StringComparison.Ordinal);
        other.Dispose();
    }

    [Fact]
    public async Task Plain_lines_are_changed_row_by_row_and_a_removed_form_leaves_its_lines()
    {
        await visitor.Open(Address);
        await visitor.Send("Save the cost form", Rows);
        var capital = Bid().Capital.Total;
        await visitor.Open("/trust/RQQ/bids/B1/edit/costs");
        await visitor.Send(
            "Save",
            ("cost-option-1", "pwf"),
            ("cost-name-1", "Running costs"),
            ("cost-kind-1", "revenue"),
            ("cost-from-1", "1"),
            ("cost-to-1", "5"),
            ("cost-amount-1", "2,000")
        );
        Assert.Equal(
            (capital, 10_000m),
            (Bid().Capital.Total, Bid().Preferred!.Costs.Single(cost => cost.Kind == CostKind.Revenue).Flow.Total)
        );
        await visitor.Open(Address);
        await visitor.Send("Remove the cost form");
        Assert.Equal((capital, null), (Bid().Capital.Total, Bid().Preferred!.CostForm));
        await visitor.Open("/trust/RQQ/bids/B1/edit/costs");
        await visitor.Send("Save", ("cost-amount-0", "x"));
        Assert.Single(Problems());
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await planner.DisposeAsync();
    }

    private CapitalBid Bid()
    {
        using var db = planner.Read();
        return db.Bids.Single(bid => bid.Reference == "B1");
    }

    private IReadOnlyList<string> Row(string label) =>
        visitor
            .Page.QuerySelectorAll("tr")
            .FirstOrDefault(row => row.QuerySelector("th")?.TextContent.Trim() == label)
            ?.QuerySelectorAll("td")
            .Select(cell => cell.TextContent.Trim())
            .ToList()
        ?? [];

    private List<string> Problems(Visitor? of = null) =>
        [.. (of ?? visitor).Page.QuerySelectorAll(".nhsuk-error-summary li").Select(item => item.TextContent.Trim())];
}
