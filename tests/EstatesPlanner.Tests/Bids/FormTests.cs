using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Bids;

/// <summary>A bid taken from an idea to submitted through the pages of its form, by plain forms.</summary>
public sealed class FormTests
{
    private const string Register =
        "reference,site,defect,category,cost,price base\nB-1,RQQ01,Chiller fails,High,90000,2026/27\nB-2,RQQ01,Lift fails,Low,1000,2026/27\n";

    [Fact]
    public async Task A_small_bid_is_written_section_by_section_and_submitted()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("r.csv", Register), "--trust", "RQQ");
        await planner.Do(
            "import",
            "incidents",
            planner.Write(
                "i.csv",
                $"reference,site,date,type,relation to CIR,items,down time hours,clinical,cost to rectify\nI-1,RQQ01,{Clock.Today.AddMonths(-2):yyyy-MM-dd},Ventilation systems,critical,B-1,6,yes,3000\n"
            ),
            "--trust",
            "RQQ"
        );
        using var visitor = new Visitor(await planner.Serve());

        await visitor.Open("/trust/RQQ/bids/new");
        await visitor.Send("Begin", ("Name", ""));
        Assert.Contains("Enter the name of the bid.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Begin", ("Name", "New chiller"), ("Need", "Theatres stop."));
        Assert.Equal("/trust/RQQ/bids/B1/edit", visitor.At);
        Assert.Contains("Write what it does about it.", visitor.Text, StringComparison.Ordinal);

        await Section(visitor, "about", ("bid-pots-0", "operational"), ("bid-start-years-0", "2026/27"));
        await Section(visitor, "need", ("summary", "A new chiller."), ("part-governance", "The estates board."));
        await visitor.Open("/trust/RQQ/bids/B1/edit/removes?q=Chiller");
        await visitor.Send("Add the ticked", ("pick", "RQQ01/B-1"));
        await Section(visitor, "removes", ("item-share-0", "0.5"));
        await Section(
            visitor,
            "options",
            ("option-name-0", "As now"),
            ("option-role-0", "bau"),
            ("option-name-1", "Replace"),
            ("option-role-1", "preferred")
        );
        await visitor.Send("Put these costs", ("worth", "250"), ("evidence", "Theatre rota"));
        await Section(
            visitor,
            "costs",
            ("cost-option-2", "opt2"),
            ("cost-name-2", "Works"),
            ("cost-kind-2", "capital"),
            ("cost-from-2", "0"),
            ("cost-to-2", "0"),
            ("cost-amount-2", "100,000")
        );
        Assert.Contains("£100k", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ/bids/B1/edit/benefits/opt2/add/stated");
        await visitor.Send(
            "Save the benefit",
            ("benefit-name-0", "Hours"),
            ("benefit-class-0", "non-cash-releasing"),
            ("benefit-amount-0", "20000")
        );
        Assert.Contains("Hours is saved.", visitor.Text, StringComparison.Ordinal);
        await Section(
            visitor,
            "risks",
            ("risk-option-0", "opt2"),
            ("risk-name-0", "Asbestos"),
            ("risk-probability-0", "0.1"),
            ("risk-impact-0", "5000"),
            ("risk-year-0", "0")
        );
        await Section(visitor, "bias", ("option-optimism-bias-percent-1", "24"), ("option-optimism-bias-base-1", "c1"));
        await Section(
            visitor,
            "filter",
            ("factor-factor-0", "fit"),
            ("factor-name-0", "Strategic fit"),
            ("choice-step-0", "scope"),
            ("choice-name-0", "Core"),
            ("choice-meets-0", "fit"),
            ("choice-outcome-0", "preferred")
        );

        await visitor.Open("/trust/RQQ/bids/B1/edit");
        Assert.DoesNotContain("Everything a bid of this value needs", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("outstanding in its short form business case", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            "/trust/RQQ/bids/B1/edit/need#part-procurement",
            visitor
                .Page.QuerySelectorAll("main li a")
                .Single(link => link.TextContent.Contains("Procurement route", StringComparison.Ordinal))
                .GetAttribute("href")
        );
        var listed = visitor
            .Page.QuerySelectorAll("main li a")
            .Select(link => link.TextContent)
            .Where(text => text.Contains("still to be written", StringComparison.Ordinal))
            .ToList();
        await visitor.Open("/trust/RQQ/bids/B1");
        Assert.All(listed, point => Assert.Contains(point, visitor.Text, StringComparison.Ordinal));
        await visitor.Follow("Submit this bid");
        Assert.Contains("It stands as it is from then on", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Submit this bid");
        Assert.Equal("/trust/RQQ/bids/B1", visitor.At);
        Assert.Contains("Awaiting review from: Estates, Clinical, Digital, Finance.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("45,000", visitor.Page.QuerySelectorAll("[aria-label=\"Effect on the ERIC return\"] td").Last().TextContent);

        using var db = planner.Read();
        var bid = db.Bids.Single();
        Assert.Equal(
            (BidState.Submitted, 1, 0.5m, 24m, "The estates board."),
            (bid.State, bid.Submission, bid.Removes.Single().Share, bid.Preferred!.OptimismBias!.Percent, bid.Narrative.Single().Text)
        );
        Assert.Equal(["reactive-repairs", "expected-failure"], bid.BusinessAsUsual!.Costs.Select(cost => cost.Id));
        Assert.All(bid.BusinessAsUsual.Costs, cost => Assert.True(cost.Flow.Total > 0));
        Assert.Equal(
            [(BidState.Idea, BidState.Draft), (BidState.Draft, BidState.Submitted)],
            db.BidMoves.OrderBy(move => move.At).AsEnumerable().Select(move => (move.From, move.To))
        );
    }

    [Fact]
    public async Task A_row_that_does_not_fit_is_refused_at_its_field_and_keeps_its_text()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/bids/new");
        await visitor.Send("Begin", ("Name", "New chiller"));
        await Section(visitor, "options", ("option-name-0", "Replace"), ("option-role-0", "preferred"));
        await visitor.Open("/trust/RQQ/bids/B1/edit/costs");
        await visitor.Send(
            "Save",
            ("cost-option-0", "opt1"),
            ("cost-name-0", "Works"),
            ("cost-kind-0", "capital"),
            ("cost-from-0", "0"),
            ("cost-to-0", "99"),
            ("cost-amount-0", "100")
        );
        Assert.Equal("#cost-to-0", visitor.Page.QuerySelector(".nhsuk-error-summary a")!.GetAttribute("href"));
        Assert.Contains("Cost 1: Year 99 is outside years 0 to 10 of the bid.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Works", visitor.Page.QuerySelector("#cost-name-0")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_another_was_saved_never_writes_over_it()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var address = await planner.Serve();
        using var first = new Visitor(address);
        using var second = new Visitor(address);
        await first.Open("/trust/RQQ/bids/new");
        await first.Send("Begin", ("Name", "New chiller"));
        await first.Open("/trust/RQQ/bids/B1/edit/options");
        await second.Open("/trust/RQQ/bids/B1/edit/options");
        await Section(first, "options", ("option-name-0", "Replace"), ("option-role-0", "preferred"));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await second.Send("Save", ("option-name-0", "Repair"), ("option-role-0", "preferred"));
            Assert.Contains("B1", second.Page.QuerySelector(".nhsuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }

        using var db = planner.Read();
        Assert.Equal("Replace", db.Bids.Single().Preferred!.Name);
    }

    private static async Task Section(Visitor visitor, string section, params (string Name, string Value)[] fields)
    {
        if (!visitor.At.EndsWith(section, StringComparison.Ordinal))
        {
            await visitor.Open($"/trust/RQQ/bids/B1/edit/{section}");
        }

        await visitor.Send("Save", fields);
        Assert.Empty(visitor.Page.QuerySelectorAll(".nhsuk-error-summary li").Select(error => error.TextContent.Trim()));
        Assert.Contains(": saved.", visitor.Text, StringComparison.Ordinal);
    }
}
