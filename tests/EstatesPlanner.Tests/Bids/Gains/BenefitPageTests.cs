using System.Net;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Reference;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Bids.Gains;

/// <summary>An author answers a template's questions; the benefit keeps its working, and productivity reads it.</summary>
public sealed class BenefitPageTests : IAsyncLifetime
{
    private const string Add = "/trust/RQQ/bids/B1/edit/benefits/pwf/add/travel-time";

    private static readonly (string Name, string Value)[] Answers =
    [
        ("Answers[0]", "6,000"), ("Answers[1]", "10"), ("Evidence", "Lone worker system, 2025/26"), ("Grade", "measured-here"), ("Confidence", "80"),
        ("Value", "30"), ("ValuePrices", "2026/27"), ("Source", "Payroll"), ("Vintage", "Month 6"), ("From", "1"), ("FullFrom", "2"), ("To", "5"),
        ("Service", "District nursing"), ("BaselineInputCost", "2,400,000"), ("Measure", "Hours on the road"), ("Baseline", "8,000"),
    ];

    private readonly Installation planner = new();
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        await planner.AddTrust();
        await planner.Do("import", "bids", planner.Write("b.csv", "bid,name,type,sector,pots,price base,capital year 0,yearly bau cost\nB1,Routes,digital,community,operational,2026/27,96000,5000\nB2,Hub,digital,community,operational,2026/27,50000,1\n"), "--trust", "RQQ");
        visitor = new Visitor(await planner.Serve());
    }

    [Fact]
    public async Task The_answers_become_a_benefit_with_its_working_and_count_as_productivity()
    {
        await visitor.Open("/trust/RQQ/bids/B1/edit/benefits/list");
        await visitor.Send("Continue", ("template", "travel-time"));
        Assert.Equal(Add, visitor.At);
        await visitor.Send("Show the working", Answers);
        const string working = "6000 journeys a year × 10 minutes saved on each ÷ 60 × 80% confidence × £30.00 a unit at 2026/27 prices (Payroll, Month 6) = £24,000 a year";
        Assert.Contains(working, visitor.Text, StringComparison.Ordinal);
        Assert.Empty(Bid("B1").Preferred!.Benefits);

        await visitor.Send("Save the benefit", Answers);
        var benefit = Bid("B1").Preferred!.Benefits.Single();
        Assert.Equal((12_000m, 24_000m, 800m, "district-nursing-staff-hours"), (benefit.Flow[1], benefit.Flow[5], benefit.QuantityPerYear, benefit.ResourceKey));
        Assert.Equal(working, benefit.Working!.Sentence);

        await visitor.Open("/trust/RQQ/bids/B1/productivity");
        Assert.Contains("800 staff hours", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("District nursing", await visitor.Download("/trust/RQQ/bids/B1/productivity?format=csv"), StringComparison.Ordinal);
        await planner.DisposeWeb();
        var json = (await planner.Do("bid", "productivity", "B1", "--json")).Json;
        Assert.Equal((1m, 24_000m, 800m, 0.25m), (json.GetProperty("percent").GetDecimal(), json.GetProperty("yearly").GetDecimal(), json.GetProperty("staffHours").GetDecimal(), json.GetProperty("gainPerPound").GetDecimal()));
        var unit = json.GetProperty("services")[0].GetProperty("benefits")[0];
        Assert.Equal((10m, "measured-here"), (unit.GetProperty("percentOfBaseline").GetDecimal(), unit.GetProperty("evidence").GetString()));
    }

    [Fact]
    public async Task Without_the_trusts_own_unit_value_it_is_refused_or_not_in_pounds()
    {
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", [.. Answers.Where(answer => answer.Name is not ("Value" or "Evidence"))]);
        Assert.Equal(["Say where these numbers come from, and of when they are."], Problems());
        await visitor.Send("Save the benefit", ("Evidence", "System"));
        Assert.Equal(["Enter your own unit value, or leave the benefit out of the pounds. None is supplied."], Problems());
        await visitor.Send("Save the benefit", ("Class", "unmonetised"));
        Assert.Equal((BenefitClass.Unmonetised, true, 800m), (Bid("B1").Preferred!.Benefits.Single().Class, Bid("B1").Preferred!.Benefits.Single().Flow.IsNone, Bid("B1").Preferred!.Benefits.Single().QuantityPerYear));
    }

    [Fact]
    public async Task One_resource_is_claimed_once_in_an_option_and_another_bids_claim_is_named()
    {
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        Assert.Equal(["travel-time of option pwf and travel-time-2 of option pwf claim the same district-nursing-staff-hours: a resource is released once."], Problems());
        await visitor.Open(Add.Replace("/B1/", "/B2/", StringComparison.Ordinal));
        await visitor.Send("Save the benefit", Answers);
        Assert.Contains("travel-time of B1 and travel-time of B2 claim the same district-nursing-staff-hours: a resource is released once.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benefit_is_changed_and_removed_and_a_page_from_before_is_refused()
    {
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        await visitor.Open("/trust/RQQ/bids/B1/edit/benefits/pwf/change/travel-time");
        await visitor.Send("Save the benefit", ("Confidence", "40"));
        Assert.Equal(12_000m, Bid("B1").Preferred!.Benefits.Single().Flow[5]);
        var stale = visitor.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await visitor.Send("Remove", ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        await visitor.Open("/trust/RQQ/bids/B1/edit/benefits/list");
        await visitor.Send("Remove", ("version", stale));
        Assert.Empty(Bid("B1").Preferred!.Benefits);
    }

    [Fact]
    public void Every_template_asks_for_the_trusts_own_value_and_says_what_would_count_twice() => Assert.All(new BenefitTemplateFile().All, template =>
    {
        Assert.True(template is { Inputs.Count: > 0, Guards.Count: > 0, Classes.Count: > 0, Source.Length: > 0, Mark.Length: > 0, Value.Length: > 0 }, template.Id);
        Assert.Equal(template.Inputs.Count, template.Inputs.DistinctBy(input => input.Id).Count());
        Assert.Equal(template.KeyFor("A b"), template.ResourceKey.Replace("{service}", "a-b", StringComparison.Ordinal));
    });

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await planner.DisposeAsync();
    }

    private CapitalBid Bid(string reference)
    {
        using var db = planner.Read();
        return db.Bids.Single(bid => bid.Reference == reference);
    }

    private List<string> Problems() => [.. visitor.Page.QuerySelectorAll(".nhsuk-error-summary li").Select(item => item.TextContent.Trim())];
}
