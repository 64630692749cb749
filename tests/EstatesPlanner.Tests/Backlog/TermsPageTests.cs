using System.Net;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Bands;
using EstatesPlanner.Features.Backlog.Costs;
using EstatesPlanner.Features.Backlog.Prices;
using EstatesPlanner.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Backlog;

public class TermsPageTests
{
    [Fact]
    public async Task A_scheme_is_looked_at_applied_and_taken_back_by_pages_alone()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/bands?to=npsa-2008-corporate");
        Assert.Contains("2 of 5 items would change category", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Moderate",
            (await visitor.Download("/trust/RQQ/register/bands?to=npsa-2008-corporate&format=csv")).Split('\n')[2],
            StringComparison.Ordinal
        );

        await visitor.Send("Use NPSA");
        Assert.Equal("/trust/RQQ/register/changes", visitor.At);
        Assert.Contains("2 of 5 items move", visitor.Text, StringComparison.Ordinal);
        await visitor.Follow("Undo new risk bands");
        await visitor.Send("Undo this change");
        Assert.Contains("Undone: 2 items are as before.", visitor.Text, StringComparison.Ordinal);
        using var db = planner.Read();
        Assert.Equal("nhs-estates-2004", db.Organisations.Single().RiskBands);
    }

    [Fact]
    public async Task What_was_shown_is_applied_or_nothing_is()
    {
        await using var planner = await TermsTrust.Open();
        var address = await planner.Serve();
        using var visitor = new Visitor(address);
        using var other = new Visitor(address);
        await visitor.Open("/trust/RQQ/register/uplift?index=gdp-deflator-2026-03&to=2027%2F28");
        await other.Open("/trust/RQQ/register/RQQ01/A/edit");
        await other.Send("Save", ("Notes", "Seen today"));

        await visitor.Send("Uplift 5 items");
        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
        Assert.Contains("The register has changed since you looked. Nothing was changed", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Uplift 5 items");
        Assert.Contains("5 items uplifted", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_basis_is_shown_then_used()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/basis");
        await visitor.Send("Show what would change", ("words", "Works only"), ("part", "works"));
        Assert.Contains("The reported backlog of 1 items would change", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Use this cost basis");
        Assert.Contains("to Works: the reported backlog goes from", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ/register/RQQ01/B");
        Assert.Contains("£50,000 at 2026/27 prices", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("From eradication to the full project cost", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Works", "Reported backlog", "Fees", "VAT that is not recovered", "Full project cost"],
            visitor.Page.QuerySelectorAll("caption:contains('Parts') ~ tbody th").Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public async Task An_index_is_typed_mended_kept_and_used()
    {
        await using var planner = await TermsTrust.Open();
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/register/prices");
        await visitor.Send(
            "Keep this index",
            ("Id", "own"),
            ("Name", "Our index"),
            ("Source", "Our surveyor"),
            ("Vintage", "2026"),
            ("values", "2024/25, 100\n2026/27 TBC")
        );
        Assert.Contains("Line 2: TBC is not a number.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Keep this index", ("values", "2024/25, 100\n2025/26 105\n2026/27; 110"));
        Assert.Contains("Our index is kept.", visitor.Text, StringComparison.Ordinal);
        await visitor.Send("Use Our index in reports");
        Assert.Contains("Reports now carry costs by Our index.", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/trust/RQQ");
        Assert.Contains("Costs carried to 2026/27 prices by Our index.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_with_some_sites_alone_may_not_change_the_terms_of_the_whole_trust()
    {
        await using var planner = await TermsTrust.Open();
        await using var program = planner.Program();
        var refusals = new Action[]
        {
            () => program.GetRequiredService<ChangeBands>().Preview(TermsTrust.Estates("RQQ01"), "RQQ", "npsa-2008-corporate", 1),
            () => program.GetRequiredService<ChangeBasis>().Preview(TermsTrust.Estates("RQQ01"), "RQQ", new DeclaredBasis("Works", []), 1),
            () =>
                program
                    .GetRequiredService<UpliftRegister>()
                    .Preview(TermsTrust.Estates("RQQ01"), "RQQ", "gdp-deflator-2026-03", PriceBase.Parse("2027/28"), 1),
            () =>
                program
                    .GetRequiredService<ChooseIndex>()
                    .Use(TermsTrust.Estates("RQQ01"), "RQQ", "gdp-deflator-2026-03")
                    .GetAwaiter()
                    .GetResult(),
        };
        Assert.All(
            refusals,
            ask =>
                Assert.Equal(
                    "Sam Estates may not do this for the whole of RQQ. These roles may, for all its sites: estates.",
                    Assert.Throws<Refusal>(ask).Message
                )
        );
        Assert.Equal(
            2,
            program.GetRequiredService<ChangeBands>().Preview(TermsTrust.Estates("*"), "RQQ", "npsa-2008-corporate", 1).Effect.Changed
        );
    }
}
