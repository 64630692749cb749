using System.Net;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Reference;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Bids.Gains;

/// <summary>An author answers a template's questions; the benefit keeps its working, and productivity reads it.</summary>
public sealed class BenefitPageTests : IAsyncLifetime
{
    private const string List = "/trust/RQQ/bids/B1/edit/benefits";
    private const string Add = $"{List}/pwf/add/travel-time";
    private const string Stated = $"{List}/pwf/add/stated";

    private static readonly (string Name, string Value)[] Answers =
    [
        ("Answers[0]", "6,000"),
        ("Answers[1]", "10"),
        ("benefit-evidence-0", "Lone worker system, 2025/26"),
        ("benefit-evidence-grade-0", "measured-here"),
        ("Confidence", "80"),
        ("Value", "30"),
        ("ValuePrices", "2026/27"),
        ("Source", "Payroll"),
        ("Vintage", "Month 6"),
        ("From", "1"),
        ("FullFrom", "2"),
        ("To", "5"),
        ("benefit-service-0", "District nursing"),
        ("benefit-baseline-input-cost-0", "2,400,000"),
        ("benefit-measure-0", "Hours on the road"),
        ("benefit-measure-baseline-0", "8,000"),
    ];

    private readonly Installation planner = new();
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        await planner.AddTrust();
        await planner.Do(
            "import",
            "bids",
            planner.Write(
                "b.csv",
                "bid,name,type,sector,pots,price base,capital year 0,yearly bau cost\nB1,Routes,digital,community,operational,2026/27,96000,5000\nB2,Hub,digital,community,operational,2026/27,50000,1\n"
            ),
            "--trust",
            "RQQ"
        );
        visitor = new Visitor(await planner.Serve());
    }

    [Fact]
    public async Task The_answers_become_a_benefit_with_its_working_and_count_as_productivity()
    {
        await visitor.Open($"{List}/pwf/add");
        Assert.Contains(Add, visitor.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        await visitor.Open(Add);
        await visitor.Send("Show the working", Answers);
        const string working =
            "6000 journeys a year × 10 minutes saved on each ÷ 60 × 80% confidence × £30.00 a unit at 2026/27 prices (Payroll, Month 6) = £24,000 a year";
        Assert.Contains(working, visitor.Text, StringComparison.Ordinal);
        Assert.Empty(Bid("B1").Preferred!.Benefits);

        await visitor.Send("Save the benefit", Answers);
        var benefit = Bid("B1").Preferred!.Benefits.Single();
        Assert.Equal(
            (12_000m, 24_000m, 800m, "district-nursing-staff-hours"),
            (benefit.Flow[1], benefit.Flow[5], benefit.QuantityPerYear, benefit.ResourceKey)
        );
        Assert.Equal(working, benefit.Working!.Sentence);

        await visitor.Open("/trust/RQQ/bids/B1/productivity");
        Assert.Contains("800 staff hours", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("District nursing", await visitor.Download("/trust/RQQ/bids/B1/productivity?format=csv"), StringComparison.Ordinal);
        await planner.DisposeWeb();
        var json = (await planner.Do("bid", "productivity", "B1", "--json")).Json;
        Assert.Equal(
            (1m, 24_000m, 800m, 0.25m),
            (
                json.GetProperty("percent").GetDecimal(),
                json.GetProperty("yearly").GetDecimal(),
                json.GetProperty("staffHours").GetDecimal(),
                json.GetProperty("gainPerPound").GetDecimal()
            )
        );
        var unit = json.GetProperty("services")[0].GetProperty("benefits")[0];
        Assert.Equal(
            (10m, "measured-here"),
            (unit.GetProperty("percentOfBaseline").GetDecimal(), unit.GetProperty("evidence").GetString())
        );
    }

    [Fact]
    public async Task Without_the_trusts_own_unit_value_it_is_refused_or_not_in_pounds()
    {
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", [.. Answers.Where(answer => answer.Name is not ("Value" or "benefit-evidence-0"))]);
        Assert.Equal(["Say where these numbers come from, and of when they are."], Problems());
        await visitor.Send("Save the benefit", ("benefit-evidence-0", "System"));
        Assert.Equal(["Enter your own unit value, or leave the benefit out of the pounds. None is supplied."], Problems());
        await visitor.Send("Save the benefit", ("benefit-class-0", "unmonetised"));
        Assert.Equal(
            (BenefitClass.Unmonetised, true, 800m),
            (
                Bid("B1").Preferred!.Benefits.Single().Class,
                Bid("B1").Preferred!.Benefits.Single().Flow.IsNone,
                Bid("B1").Preferred!.Benefits.Single().QuantityPerYear
            )
        );
    }

    [Fact]
    public async Task One_resource_is_claimed_once_in_an_option_and_another_bids_claim_is_named()
    {
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        Assert.Equal(
            [
                "travel-time of option pwf and travel-time-2 of option pwf claim the same district-nursing-staff-hours: a resource is released once.",
            ],
            Problems()
        );
        await visitor.Open(Add.Replace("/B1/", "/B2/", StringComparison.Ordinal));
        await visitor.Send("Save the benefit", Answers);
        Assert.Contains(
            "travel-time of B1 and travel-time of B2 claim the same district-nursing-staff-hours: a resource is released once.",
            visitor.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_benefit_is_changed_and_removed_and_a_page_from_before_is_refused()
    {
        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        await visitor.Open($"{List}/pwf/change/travel-time");
        await visitor.Send("Save the benefit", ("Confidence", "40"));
        Assert.Equal(12_000m, Bid("B1").Preferred!.Benefits.Single().Flow[5]);
        Assert.Equal(List, visitor.At);
        var stale = visitor.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await visitor.Send("Remove", ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        await visitor.Open(List);
        await visitor.Send("Remove", ("version", stale));
        Assert.Empty(Bid("B1").Preferred!.Benefits);
    }

    [Fact]
    public async Task A_small_bid_states_a_benefit_in_four_fields_and_changes_every_other_one_later()
    {
        await visitor.Open(Stated);
        await visitor.Send(
            "Show the working",
            ("benefit-name-0", "Lists kept"),
            ("benefit-class-0", "non-cash-releasing"),
            ("benefit-amount-0", "90,000")
        );
        Assert.Contains(
            "Years 1 to 10: £90,000 a year. £900,000 in all, before discounting. Pounds are at 2026/27 prices.",
            visitor.Text,
            StringComparison.Ordinal
        );
        await visitor.Send("Save the benefit");
        Assert.Equal(
            ["b1 Lists kept 900000.0"],
            Bid("B1")
                .Preferred!.Benefits.Select(benefit => FormattableString.Invariant($"{benefit.Id} {benefit.Name} {benefit.Flow.Total:0.0}"))
        );

        await visitor.Open($"{List}/pwf/change/b1");
        await visitor.Send(
            "Save the benefit",
            ("benefit-class-0", "cash-releasing"),
            ("benefit-amount-0", ""),
            ("benefit-from-0", ""),
            ("benefit-to-0", ""),
            ("benefit-by-year-0", "1=10000; 3=12500.5"),
            ("benefit-unit-0", "lists"),
            ("benefit-quantity-per-year-0", "40"),
            ("benefit-beneficiary-0", "RXX"),
            ("benefit-service-0", "Theatres"),
            ("benefit-baseline-input-cost-0", "5,000,000"),
            ("benefit-resource-key-0", "theatre-lists"),
            ("benefit-budget-0", "T1"),
            ("benefit-owner-0", "Director of operations"),
            ("benefit-evidence-0", "Theatre log, 2025/26"),
            ("benefit-evidence-grade-0", "judgement"),
            ("benefit-confidence-percent-0", "75"),
            ("benefit-measure-0", "Lists run"),
            ("benefit-measure-baseline-0", "900"),
            ("benefit-baseline-source-0", "Theatre log"),
            ("benefit-stream-0", "health"),
            ("benefit-terms-0", "nominal"),
            ("benefit-relative-price-percent-0", "1"),
            ("benefit-low-percent-0", "-20"),
            ("benefit-high-percent-0", "15"),
            ("benefit-range-evidence-0", "Past schemes")
        );
        Assert.Empty(Problems());
        var changed = new Benefit
        {
            Id = "b1",
            Name = "Lists kept",
            Class = BenefitClass.CashReleasing,
            Stream = BenefitStream.Health,
            Beneficiary = "RXX",
            ResourceKey = "theatre-lists",
            Flow = Flow.Of([new(1, 10_000), new(3, 12_500.5m)]),
            Terms = PriceTerms.Nominal,
            RelativePricePercent = 1,
            Range = new LineRange(-20, 15, "Past schemes"),
            Service = "Theatres",
            BaselineInputCost = 5_000_000,
            Unit = "lists",
            QuantityPerYear = 40,
            Owner = "Director of operations",
            Evidence = "Theatre log, 2025/26",
            EvidenceGrade = EvidenceGrade.Judgement,
            ConfidencePercent = 75,
            Measure = new BenefitMeasure("Lists run", 900, "Theatre log"),
            Budget = "T1",
        };
        Assert.Equal(changed, Bid("B1").Preferred!.Benefits.Single());
        Assert.Contains("£12,501 years 1 to 3, differs by year", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Releases theatre-lists", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("theatre-lists", await visitor.Download($"{List}?format=csv"), StringComparison.Ordinal);

        await visitor.Open($"{List}/pwf/change/b1");
        await visitor.Send("Save the benefit");
        Assert.Equal(changed, Bid("B1").Preferred!.Benefits.Single());
    }

    [Fact]
    public async Task What_is_missing_from_a_stated_benefit_is_said_at_its_field_and_a_resource_is_claimed_once()
    {
        await visitor.Open(Stated);
        await visitor.Send(
            "Save the benefit",
            ("benefit-amount-0", "5"),
            ("benefit-from-0", "3"),
            ("benefit-to-0", "2"),
            ("benefit-measure-baseline-0", "4")
        );
        Assert.Equal(
            ["Class is needed.", "Name of the benefit is needed.", "Say what the baseline counts."],
            Problems().Order(StringComparer.Ordinal)
        );
        Assert.NotNull(visitor.Page.QuerySelector("details[open] #benefit-measure-baseline-0"));
        Assert.Null(visitor.Page.QuerySelector("details[open] #benefit-terms-0"));
        await visitor.Send(
            "Save the benefit",
            ("benefit-name-0", "Lists"),
            ("benefit-class-0", "societal"),
            ("benefit-measure-baseline-0", ""),
            ("benefit-resource-key-0", "district-nursing-staff-hours")
        );
        Assert.Equal(["This ends in year 2, before it begins in year 3."], Problems());
        Assert.Empty(Bid("B1").Preferred!.Benefits);

        await visitor.Open(Add);
        await visitor.Send("Save the benefit", Answers);
        await visitor.Open(Stated);
        await visitor.Send(
            "Save the benefit",
            ("benefit-name-0", "Lists"),
            ("benefit-class-0", "societal"),
            ("benefit-amount-0", "5"),
            ("benefit-resource-key-0", "district-nursing-staff-hours")
        );
        Assert.Equal(
            ["b1 of option pwf and travel-time of option pwf claim the same district-nursing-staff-hours: a resource is released once."],
            Problems()
        );
    }

    [Fact]
    public async Task A_worked_benefit_keeps_what_its_page_says_of_prices_and_range_and_its_resource_follows_its_service()
    {
        await visitor.Open(Add);
        await visitor.Send(
            "Save the benefit",
            [.. Answers, ("benefit-low-percent-0", "-10"), ("benefit-high-percent-0", "10"), ("benefit-relative-price-percent-0", "2")]
        );
        await visitor.Open($"{List}/pwf/change/travel-time");
        await visitor.Send("Save the benefit", ("benefit-service-0", "Health visiting"));
        var benefit = Bid("B1").Preferred!.Benefits.Single();
        Assert.Equal(
            (new LineRange(-10, 10), 2m, "health-visiting-staff-hours", 24_000m),
            (benefit.Range, benefit.RelativePricePercent, benefit.ResourceKey, benefit.Flow[5])
        );
    }

    [Fact]
    public void Every_template_asks_for_the_trusts_own_value_and_says_what_would_count_twice() =>
        Assert.All(
            new BenefitTemplateFile().All,
            template =>
            {
                Assert.True(
                    template
                        is {
                            Inputs.Count: > 0,
                            Guards.Count: > 0,
                            Classes.Count: > 0,
                            Kind.Length: > 0,
                            Source.Length: > 0,
                            Mark.Length: > 0,
                            Value.Length: > 0
                        },
                    template.Id
                );
                Assert.Equal(template.Inputs.Count, template.Inputs.DistinctBy(input => input.Id).Count());
                Assert.Equal(template.KeyFor("A b"), template.ResourceKey.Replace("{service}", "a-b", StringComparison.Ordinal));
            }
        );

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

    private List<string> Problems() =>
        [.. visitor.Page.QuerySelectorAll(".nhsuk-error-summary li").Select(item => item.TextContent.Trim())];
}
