using System.Text.Json;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

/// <summary>Every problem is named at its own cell, in a sentence, and nothing of a refused file goes in.</summary>
public sealed class BadBidFileTests
{
    [Fact]
    public async Task Problems_of_the_bids_sheet_are_named_at_their_cells()
    {
        using var desk = await Desk.WithRound();
        var answer = await Refused(
            desk,
            desk.Csv(
                "bid,name,type,sector,pots,start years,must do,appraisal years,price base,capital year 0,yearly benefit,benefit class,yearly bau cost,removes,author",
                "B1,,heating,seaside,operational; lottery,2026/27; 2040/41,perhaps,400,26/28,1.5m,,,900,RXX01-7,",
                "B2,Two,backlog,acute,,2026,,10.5,,-5,100,unmonetised,900,,ann",
                "B2,Again,backlog,acute,operational,,,,,5,,,900,,",
                ",Nameless,backlog,acute,operational,,,,,5,,,900,,",
                "B5,Five,backlog,acute,operational,,,,,,,,900,,"
            )
        );

        Assert.Equal(
            [
                "H2 appraisal years: This is a number from 1 to 125.",
                "I2 price base: '26/28' is not a financial year such as 2026/27.",
                "N2 removes: 'RXX01-7' is not a site and a reference such as RXX01/B-104.",
                "B2 name: This cell is blank: name is needed.",
                "C2 type: 'heating' is not one of: backlog, equipment, capacity, digital, community, net-zero, new-build, decant.",
                "D2 sector: 'seaside' is not one of: acute, mental-health, community, ambulance.",
                "E2 pots: Round example has no pot lottery. Pots: operational, strategic.",
                "F2 start years: 2040/41 is not a year of round example, which runs from 2026/27 to 2030/31.",
                "G2 must do: 'perhaps' is neither yes nor no.",
                "J2 capital year 0: 1.5m: write 1500000.",
                "H3 appraisal years: Write a whole number.",
                "O3 author: The author is the person who imports the file. Take this column out.",
                "E3 pots: This cell is blank: pots is needed.",
                "F3 start years: '2026' is not a financial year such as 2026/27.",
                "K3 yearly benefit: An unmonetised benefit has no pounds: leave this blank.",
                "A3 bid: The preferred option's capital in year 0 adds up to less than nothing (-5).",
                "A4 bid: Rows 3 and 4 share reference B2.",
                "A5 bid: This cell is blank: bid is needed.",
                "A6 bid: Bid B5 has no preferred option. Fill in capital year 0, or give it a row on the Options sheet with the role preferred.",
            ],
            Errors(answer)
        );
        Assert.Equal("5 0 0 0 5 0", SmallBidTests.Counts(answer));
    }

    [Fact]
    public async Task Problems_of_the_other_sheets_are_named_at_their_cells()
    {
        using var desk = await Desk.WithRound();
        var answer = await Refused(
            desk,
            desk.Workbook(
                (
                    "bids",
                    [
                        "bid|name|type|sector|pots|price base|capital year 0",
                        "B1|One|backlog|acute|operational|2026/27|5",
                        "B2|Two|backlog|acute|operational|2026/27|",
                    ]
                ),
                (
                    "OPTIONS",
                    [
                        "bid|option|name|role|optimism bias percent|optimism bias base|residual year|residual amount",
                        "B1|bau|Wait|bau||||",
                        "B1|pwf|Do|preferred|24|c1; c9|11|",
                        "B1|alt|Other|favourite||||",
                        "B1|pwf|Again|other||||",
                        "B2|x|X|preferred|20|||",
                        "B2|y|Y|preferred||||",
                    ]
                ),
                (
                    "Costs",
                    [
                        "bid|option|cost|name|kind|from|to|amount",
                        "B1|pwf|c1|Works|capital|0|1|50",
                        "B1|pwf|c1|Works|revenue|2|3|50",
                        "B1|pwf|c2|Fees|capital|3|2|50",
                        "B1|none|c1|Works|capital|0|0|5",
                        "B9|pwf|c1|Works|capital|0|0|5",
                        "B1|pwf|c3|Late|capital|0|30|lots",
                    ]
                ),
                (
                    "Benefits",
                    [
                        "bid|option|benefit|name|class|stream|from|full from|to|amount",
                        "B1|pwf|b1|Time|non-cash-releasing|standard|1|9|5|10",
                        "B1|pwf|b1|Time again|societal|standard|1||5|10",
                        "B1|pwf|b2|Comfort|unmonetised||1||5|10",
                        "B1|pwf|b3|Blank|societal|wealth|1||5|",
                    ]
                ),
                ("Risks", ["bid|option|risk|name|probability|impact|year", "B1|pwf|r1|Asbestos|30|100|1", "B1|pwf|r2|Flood|0.3|20bn|12"]),
                ("Removes", ["bid|site|item", "B1|RXX01|"]),
                ("Measures", ["bid|criterion|quantity|evidence", "B1|deliverability|5|", "B1|places|many|"])
            )
        );

        Assert.Equal(
            [
                "Bids!G2 capital year 0: The bid has rows on the Options sheet, so leave this blank.",
                "Bids!A3 bid: Bid B2 has several options with the role preferred: x, y. One has it.",
                "Options!G3 residual year: Year 11 is outside years 0 to 10 of the bid.",
                "Options!H3 residual amount: This cell is blank: residual amount is needed.",
                "Options!F3 optimism bias base: Option pwf has no cost c9.",
                "Options!D4 role: 'favourite' is not one of: bau, do-minimum, preferred, other.",
                "Options!B5 option: Rows 3 and 5 share option pwf of bid B1.",
                "Options!F6 optimism bias base: Name the costs the percentage is of.",
                "Costs!E3 kind: Cost c1 is capital on row 2 and revenue here.",
                "Costs!G4 to: This ends in year 2, before it begins in year 3.",
                "Costs!B5 option: Bid B1 has no option none. Options: bau, pwf, alt.",
                "Costs!A6 bid: There is no bid B9 on the Bids sheet.",
                "Costs!G7 to: Year 30 is outside years 0 to 10 of the bid.",
                "Costs!H7 amount: lots is not a number.",
                "Benefits!H2 full from: The full amount is reached between year 1 and year 5.",
                "Benefits!C3 benefit: Rows 2 and 3 share benefit b1 of option pwf.",
                "Benefits!J4 amount: An unmonetised benefit has no pounds: leave this blank.",
                "Benefits!F5 stream: 'wealth' is not one of: standard, health.",
                "Benefits!J5 amount: This cell is blank: amount is needed.",
                "Risks!E2 probability: This is a number from 0 to 1.",
                "Risks!F3 impact: 20bn: write 20000000000.",
                "Risks!G3 year: Year 12 is outside years 0 to 10 of the bid.",
                "Removes!C2 item: This cell is blank: item is needed.",
                "Measures!B2 criterion: Round example asks for no quantity of deliverability. It asks for: places.",
                "Measures!C3 quantity: many is not a number.",
            ],
            Errors(answer)
        );
        Assert.Equal("3 0 0 0 3 0", SmallBidTests.Counts(answer));
    }

    [Fact]
    public async Task What_is_worth_knowing_is_said_and_stops_nothing()
    {
        using var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "backlog",
            desk.File("register.csv", "reference,site,category,cost\nA-1,RXX01,High,100\nA-2,RXX01,Low,100\n"),
            "--trust",
            Desk.Trust
        );
        await desk.Json(
            "import",
            "bids",
            desk.Csv(
                "bid,name,type,sector,pots,price base,capital year 0,yearly bau cost,removes",
                "B0,Zero,backlog,acute,operational,2026/27,5,5,RXX01/A-1"
            ),
            "--trust",
            Desk.Trust
        );
        var answer = await desk.Json(
            "import",
            "bids",
            desk.Workbook(
                (
                    "Bids",
                    [
                        "bid|name|type|pots|price base|removes|colour",
                        "B1|One|backlog|operational|2026/27|RXX01/A-1|red",
                        "B2|Two|backlog|operational|2026/27|RXX01/A-9|",
                    ]
                ),
                ("Options", ["bid|option|name|role", "B1|pwf|Do|preferred", "B2|pwf|Do|preferred"]),
                (
                    "Benefits",
                    [
                        "bid|option|benefit|name|class|resource key|from|to|amount",
                        "B1|pwf|b1|Time|cash-releasing|nurse-hours|1|5|10",
                        "B2|pwf|b1|Time|societal|nurse-hours|1|5|10",
                    ]
                ),
                ("Benefit", ["bid", "B1"])
            ),
            "--trust",
            Desk.Trust
        );

        Assert.Equal("2 2 0 0 0 0", SmallBidTests.Counts(answer));
        Assert.Equal(
            [
                "Bids!sector: The sector is blank and was taken to be acute.",
                "Bids!A2 bid: Bid B1 has no business as usual, so nothing can be measured against it. Fill in yearly bau cost, or add an option with the role bau.",
                "Bids!A2 bid: The preferred option of bid B1 asks for no capital.",
                "Bids!F2 removes: Bid B0 removes item A-1 at RXX01 too: it is removed once.",
                "Bids!sector: The sector is blank and was taken to be acute.",
                "Bids!A3 bid: Bid B2 has no business as usual, so nothing can be measured against it. Fill in yearly bau cost, or add an option with the role bau.",
                "Bids!A3 bid: The preferred option of bid B2 asks for no capital.",
                "Bids!F3 removes: The register has no item A-9 at RXX01.",
                "Options!C2 name: Do has no cost. Give it a row on the Costs sheet, or say under \"no cost because\" on the Options sheet why it costs nothing.",
                "Options!C3 name: Do has no cost. Give it a row on the Costs sheet, or say under \"no cost because\" on the Options sheet why it costs nothing.",
                "Benefits!baseline input cost: Without a baseline input cost, b1 counts for nothing in the bid's productivity gain.",
                "Benefits!F3 resource key: b1 of B1 and b1 of B2 claim the same nurse-hours: a resource is released once.",
            ],
            Places(answer, "warning")
        );
        Assert.Equal(
            [
                "Sheet Benefit is not one of the workbook's sheets and was not read.",
                "The column colour of sheet Bids is not known and was not read.",
            ],
            answer.GetProperty("notes").EnumerateArray().Select(note => note.GetString())
        );
    }

    [Fact]
    public async Task A_file_without_what_every_bid_needs_cannot_be_read()
    {
        using var desk = await Desk.WithRound();
        Assert.Equal(
            "No column for pots. Found: bid, name.",
            await desk.Refusal(ExitCode.BadInput, "import", "bids", desk.Csv("bid,name", "B1,One"), "--trust", Desk.Trust)
        );
        Assert.Equal(
            "The workbook has no sheet called Bids with rows in it. Found: Options, Costs.",
            await desk.Refusal(
                ExitCode.BadInput,
                "import",
                "bids",
                desk.Workbook(("Options", ["bid|option|name|role", "B1|x|X|preferred"]), ("Costs", ["bid"])),
                "--trust",
                Desk.Trust
            )
        );
        Assert.Equal(
            "No round 2030.",
            await desk.Refusal(ExitCode.NotFound, "import", "bids", desk.Csv(Desk.BidHeader), "--trust", Desk.Trust, "--round", "2030")
        );
        Assert.Equal(
            "Sheet Costs: No column for to. Found: bid, option, cost, name, kind, from, amount.",
            await desk.Refusal(
                ExitCode.BadInput,
                "import",
                "bids",
                desk.Workbook(
                    ("Bids", ["bid|name|pots", "B1|One|operational"]),
                    ("Costs", ["bid|option|cost|name|kind|from|amount", "B1|x|c|C|capital|0|5"])
                ),
                "--trust",
                Desk.Trust
            )
        );
    }

    private static async Task<JsonElement> Refused(Desk desk, string file)
    {
        var dry = await desk.Json(ExitCode.BadInput, "import", "bids", file, "--trust", Desk.Trust, "--round", "example", "--dry-run");
        var answer = await desk.Json(ExitCode.BadInput, "import", "bids", file, "--trust", Desk.Trust, "--round", "example");
        Assert.Equal(Errors(dry), Errors(answer));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("importId").ValueKind);
        Assert.Equal((0, 0), desk.Read(db => (db.Bids.Count(), db.Imports.Count())));
        return answer;
    }

    private static string[] Errors(JsonElement answer) => Places(answer, "error");

    private static string[] Places(JsonElement answer, string level) =>
        [
            .. answer
                .GetProperty("problems")
                .EnumerateArray()
                .Where(problem => problem.GetProperty("level").GetString() == level)
                .Select(problem =>
                    $"{(problem.GetProperty("sheet").GetString() is { } sheet ? $"{char.ToUpperInvariant(sheet[0])}{sheet[1..].ToLowerInvariant()}!" : "")}{Cell(problem)}{problem.GetProperty("column").GetString()}: {problem.GetProperty("message").GetString()}"
                ),
        ];

    private static string Cell(JsonElement problem) => problem.GetProperty("cell").GetString() is { } cell ? cell + " " : "";
}
