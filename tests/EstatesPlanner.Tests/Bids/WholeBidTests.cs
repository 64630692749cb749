using System.Text.Json;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Bids;
using EstatesPlanner.Import;
using EstatesPlanner.Tests.Appraisal;

namespace EstatesPlanner.Tests.Bids;

/// <summary>A workbook with every sheet becomes the bid it describes, and is appraised as the same options in a file are.</summary>
public sealed class WholeBidTests
{
    private static readonly (string Name, string[] Rows)[] Sheets =
    [
        (
            "Bids",
            [
                "bid|name|type|sector|need|summary|sponsor|pots|start years|must do|appraisal years|price base",
                "P1|Replace plant|net zero|acute|Patients wait.|New plant.|sponsor-one|strategic; operational|2027/28; 2026/27|Yes|10|2026/27",
            ]
        ),
        (
            "Options",
            [
                "bid|option|name|role|description|optimism bias percent|optimism bias base|residual year|residual amount",
                "P1|bau|Business as usual|Business as usual|||||",
                "P1|pwf|Replace plant|preferred|All of it.|24|c2|10|10",
            ]
        ),
        (
            "Costs",
            [
                "bid|option|cost|name|kind|from|to|amount",
                "P1|bau|c1|Reactive repairs|revenue|1|10|35",
                "P1|pwf|c2|Works|capital|0|0|100",
                "P1|pwf|c2|Works|capital|1|1|12",
                "P1|pwf|c2|Works|capital|1|1|8",
            ]
        ),
        (
            "Benefits",
            [
                "bid|option|benefit|name|class|stream|beneficiary|service|baseline input cost|unit|quantity per year|resource key|owner|from|full from|to|amount|evidence",
                "P1|pwf|b1|Staff time|non-cash-releasing|standard|ZZZ|Theatres|600|hours|40|theatre-nurse-hours|Matron|2||10|12|Rota, 2026",
                "P1|pwf|b2|Comfort|unmonetised|||||||||||||Survey",
            ]
        ),
        ("Risks", ["bid|option|risk|name|probability|impact|year", "P1|pwf|r1|Asbestos|0.3|20|1"]),
        ("Removes", ["bid|site|item", "P1|rxx01|A-1", "P1|RXX01|A-1"]),
        ("Measures", ["bid|criterion|quantity|evidence", "P1|places|2,500|Model, 2026"]),
    ];

    [Fact]
    public async Task Every_sheet_says_its_part()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Workbook(Sheets), "--trust", Desk.Trust, "--round", "example");

        var bid = desk.Bid("P1");
        Assert.Equal(
            (BidType.NetZero, true, "sponsor-one", "Patients wait.", "New plant."),
            (bid.Type, bid.MustDo, bid.Sponsor, bid.Need, bid.Summary)
        );
        Assert.Equal([FinancialYear.Parse("2026/27"), FinancialYear.Parse("2027/28")], bid.StartYears);
        Assert.Equal([new RemovedItem("RXX01", "A-1")], bid.Removes);
        Assert.Equal([new StatedMeasure("places", 2500, "Model, 2026")], bid.Measures);
        Assert.Equal([100m, 20m], bid.Capital.Amounts.Values);
        Assert.Equal(
            (24m, "c2", new Residual(10, 10)),
            (bid.Preferred!.OptimismBias!.Percent, bid.Preferred.OptimismBias.Base.Single(), bid.Preferred.Residual)
        );
        Assert.Equal(
            new Benefit
            {
                Id = "b1",
                Name = "Staff time",
                Class = BenefitClass.NonCashReleasing,
                Beneficiary = "ZZZ",
                Service = "Theatres",
                BaselineInputCost = 600,
                Unit = "hours",
                QuantityPerYear = 40,
                ResourceKey = "theatre-nurse-hours",
                Owner = "Matron",
                Evidence = "Rota, 2026",
                Flow = Flow.Run(2, 10, 12),
            },
            bid.Preferred.Benefits[0]
        );
        Assert.True(bid.Preferred.Benefits[1].Flow.IsNone);
    }

    [Fact]
    public async Task A_bid_is_appraised_as_the_same_options_in_a_file_are()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Workbook(Sheets), "--trust", Desk.Trust, "--round", "example");

        var (bid, file) = (await desk.Json("appraise", "P1"), await Appraise.Json(Appraise.Sample));
        foreach (var figure in new[] { "pvCosts", "optimismBias", "expectedRisk", "residual", "npc", "npsv", "eac" })
        {
            Assert.Equal(Preferred(file).GetProperty(figure).GetDecimal(), Preferred(bid).GetProperty(figure).GetDecimal());
        }

        Assert.NotEqual(
            Preferred(bid).GetProperty("npsv").GetDecimal(),
            Preferred(await desk.Json("appraise", "P1", "--schedule", "green-book-2018-reduced")).GetProperty("npsv").GetDecimal()
        );
        Assert.Equal("No bid P2.", await desk.Refusal(4, "appraise", "P2"));
        Assert.Equal("Name one bid, or give one file with --file.", await desk.Refusal(1, "appraise"));
    }

    [Fact]
    public async Task The_order_of_sheets_rows_and_columns_does_not_matter()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Workbook(Sheets), "--trust", Desk.Trust, "--round", "example");
        var turned = Sheets
            .Reverse()
            .Select(sheet =>
                (sheet.Name.ToUpperInvariant(), sheet.Rows.Select(row => string.Join('|', row.Split('|').Reverse())).ToArray())
            )
            .ToArray();
        Assert.Equal(
            "1 0 0 1 0 0",
            SmallBidTests.Counts(await desk.Json("import", "bids", desk.Workbook(turned), "--trust", Desk.Trust, "--round", "example"))
        );
    }

    [Theory]
    [InlineData("bids.xlsx")]
    [InlineData("bids.csv")]
    public async Task Every_column_of_the_blank_sheets_is_known_to_the_importer(string template)
    {
        using var desk = await Desk.WithRound();
        using var file = TableFile.Open(Desk.Template(template), ImportLimits.Verb);
        var sheets = file
            .Sheets.Where(sheet => sheet.Name != "Read me")
            .Select(sheet =>
                (
                    sheet.Name ?? "Bids",
                    new[] { string.Join('|', sheet.Rows().First().Cells), string.Join('|', sheet.Rows().First().Cells.Select(_ => "?")) }
                )
            )
            .ToArray();

        var answer = await desk.Json(1, "import", "bids", desk.Workbook(sheets), "--trust", Desk.Trust);

        Assert.Empty(answer.GetProperty("notes").EnumerateArray());
        Assert.Equal(template == "bids.csv" ? 1 : BidColumns.Sheets.Count, sheets.Length);
    }

    private static JsonElement Preferred(JsonElement answer) =>
        answer.GetProperty("options").EnumerateArray().Single(option => option.GetProperty("role").GetString() == "preferred");
}
