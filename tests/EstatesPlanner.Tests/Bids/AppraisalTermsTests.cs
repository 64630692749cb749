using System.Text.Json;
using EstatesPlanner.Tests.Pages;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Bids;

/// <summary>What a bid says of its own appraisal: the denominator of its ratio, its scenarios, and who receives the benefits.</summary>
public sealed class AppraisalTermsTests
{
    private const string Bids = "bid|name|type|sector|pots|price base|bcr denominator";
    private const string Options = "bid|option|name|role";
    private const string Costs = "bid|option|cost|name|kind|from|to|amount";
    private const string Benefits = "bid|option|benefit|name|class|from|to|amount|evidence";
    private const string Scenarios = "bid|scenario|name|option|driver|change percent|benefits delayed years|discount schedule";
    private const string Groups = "bid|group|name|income ratio|source";
    private const string Shares = "bid|group|option|benefit|share";

    [Fact]
    public async Task The_ratio_the_scenarios_and_the_weights_are_the_bids_own()
    {
        using var desk = await Desk.WithRound();
        await desk.Json(
            "import",
            "bids",
            Workbook(
                desk,
                "works",
                ["B1|late|Late and dear||capital|25|1|", "B1|late|Late and dear|pwf|benefit:b1|-10||"],
                ["B1|low|Lowest fifth|2|Census"],
                ["B1|low|pwf|b1|0.5"]
            ),
            "--trust",
            Desk.Trust
        );
        var answer = await desk.Json("appraise", "B1");
        var preferred = answer.GetProperty("options").EnumerateArray().Single(option => option.GetProperty("id").GetString() == "pwf");
        var increment = preferred.GetProperty("incremental");

        Assert.Equal(increment.GetProperty("pvBenefits").GetDecimal() / 100_000, increment.GetProperty("bcr").GetDecimal(), 6);
        Assert.Contains("works", increment.GetProperty("bcrFormula").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["Late and dear"],
            answer.GetProperty("scenarios").EnumerateArray().Select(scenario => scenario.GetProperty("name").GetString())
        );
        var weighted = answer
            .GetProperty("distribution")
            .GetProperty("results")[0]
            .GetProperty("options")
            .EnumerateArray()
            .Single(option => option.GetProperty("id").GetString() == "pwf");

        // Half of the benefit counts 2^1.3 = 2.4623 times.
        Assert.Equal(
            preferred.GetProperty("npsv").GetDecimal() + (increment.GetProperty("pvBenefits").GetDecimal() * 0.5m * 1.462289m),
            weighted.GetProperty("weightedNpsv").GetDecimal(),
            0
        );
    }

    [Fact]
    public async Task What_names_nothing_of_the_bid_is_refused_at_its_cell()
    {
        using var desk = await Desk.WithRound();
        var answer = await desk.Json(
            ExitCode.BadInput,
            "import",
            "bids",
            Workbook(
                desk,
                "roof",
                [
                    "B1|s1|Odd|none|capital|25||",
                    "B1|s2|Odd||cost:roof|5||",
                    "B1|s3|Odd||capital|5000||",
                    "B1|s4|Nothing|||||",
                    "B1|s5|Odd||||99|",
                    "B1|s6|Odd|||||my-own",
                ],
                ["B1|low|Lowest|0|", "B1|low|Again|2|"],
                ["B1|high|pwf|b1|0.5", "B1|low|pwf|b9|2"]
            ),
            "--trust",
            Desk.Trust
        );

        Assert.Equal(
            [
                "Bids bcr denominator: No option has a cost line roof that counts in the economic view.",
                "Income groups group: The bid has the income group low twice.",
                "Income groups income ratio: This is a number from 0.01 to 100.",
                "Income shares benefit: No option has a benefit b9 that counts in pounds.",
                "Income shares group: The bid has no income group high.",
                "Income shares share: This is a number from 0 to 1.",
                "Scenarios benefits delayed years: This is a number from 0 to 10.",
                "Scenarios change percent: This is a number from -100 to 1,000.",
                "Scenarios discount schedule: 'my-own' is not one of: ",
                "Scenarios driver: No option has a driver cost:roof. Drivers: capital, benefits, optimism-bias, residual, cost:ID, benefit:ID, risk:ID.",
                "Scenarios driver: Scenario s4 changes nothing: name a driver, a delay or a discount schedule.",
                "Scenarios option: The bid has no option none.",
            ],
            answer
                .GetProperty("problems")
                .EnumerateArray()
                .Where(problem => problem.GetProperty("level").GetString() == "error")
                .Select(problem =>
                    $"{problem.GetProperty("sheet").GetString()} {problem.GetProperty("column").GetString()}: {problem.GetProperty("message").GetString()}"
                )
                .Select(message =>
                    message.StartsWith("Scenarios discount", StringComparison.Ordinal)
                        ? message[..(message.IndexOf("one of: ", StringComparison.Ordinal) + 8)]
                        : message
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("20", "The working of the optimism bias gives 23.04%, and 20% is stated.")]
    [InlineData("", "This cell is blank")]
    public async Task A_percentage_beside_a_working_is_what_the_working_gives(string percent, string sentence)
    {
        using var desk = await Desk.WithRound();
        string File(string stated) =>
            desk.Workbook(
                ("Bids", [Bids, "B1|Plant|equipment|acute|operational|2026/27|"]),
                (
                    "Options",
                    [
                        $"{Options}|optimism bias percent|optimism bias base",
                        "B1|bau|As now|bau||",
                        $"B1|pwf|Replace|preferred|{stated}|works",
                    ]
                ),
                ("Costs", [Costs, "B1|bau|repairs|Repairs|revenue|0|10|5000", "B1|pwf|works|Works|capital|0|0|100000"]),
                (
                    "Optimism bias",
                    [
                        "bid|option|method|type|share|upper percent|factor|contribution percent|mitigated",
                        "B1|pwf|Generic|Standard building|1|24|Design|4|1",
                    ]
                )
            );

        var problem = (await desk.Json(ExitCode.BadInput, "import", "bids", File(percent), "--trust", Desk.Trust)).GetProperty("problems")[
            0
        ];
        Assert.Equal(
            ("Options", "optimism bias percent"),
            (problem.GetProperty("sheet").GetString(), problem.GetProperty("column").GetString())
        );
        Assert.StartsWith(sentence, problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        var taken = await desk.Json("import", "bids", File("23.04"), "--trust", Desk.Trust);
        Assert.Empty(taken.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task A_percentage_that_a_spreadsheet_shows_as_one_is_asked_about()
    {
        using var desk = await Desk.WithRound();
        var taken = await desk.Json(
            "import",
            "bids",
            desk.Workbook(
                ("Bids", [Bids, "B1|Plant|equipment|acute|operational|2026/27|"]),
                (
                    "Options",
                    [$"{Options}|optimism bias percent|optimism bias base", "B1|bau|As now|bau||", "B1|pwf|Replace|preferred|0.24|works"]
                ),
                ("Costs", [Costs, "B1|bau|repairs|Repairs|revenue|0|10|5000", "B1|pwf|works|Works|capital|0|0|100000"])
            ),
            "--trust",
            Desk.Trust
        );

        Assert.Equal(
            ("warning", "0.24 is read as 0.24%. If the cell shows 24%, write 24."),
            (
                taken.GetProperty("problems")[0].GetProperty("level").GetString(),
                taken.GetProperty("problems")[0].GetProperty("message").GetString()
            )
        );
    }

    [Fact]
    public async Task A_file_without_the_sheets_leaves_what_the_form_said_and_a_line_that_goes_leaves_the_denominator()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", Workbook(desk, "works", ["B1|late|Late||||2|"], [], []), "--trust", Desk.Trust);
        await desk.Json(
            "import",
            "bids",
            desk.Workbook(
                ("Bids", [Bids, "B1|Plant renamed|equipment|acute|operational|2026/27|works"]),
                ("Options", [Options, "B1|bau|As now|bau", "B1|pwf|Replace|preferred"]),
                (
                    "Costs",
                    [
                        Costs,
                        "B1|bau|repairs|Repairs|revenue|0|10|5000",
                        "B1|pwf|plant|Plant|capital|0|0|100000",
                        "B1|bau|works|Works|revenue|1|1|10",
                    ]
                ),
                ("Benefits", [Benefits, "B1|pwf|b1|Time|non-cash-releasing|1|10|20000|Rota"])
            ),
            "--trust",
            Desk.Trust
        );

        Assert.Equal(2, desk.Bid("B1").AppraisalTerms!.Scenarios.Single().BenefitsDelayedYears);
        await desk.Change(db =>
            db.Entry(db.Bids.Single())
                .CurrentValues.SetValues(
                    db.Bids.Single() with
                    {
                        AppraisalTerms = db.Bids.Single().AppraisalTerms! with { Denominator = ["gone"] },
                    }
                )
        );
        Assert.Equal(
            JsonValueKind.String,
            (await desk.Json("appraise", "B1"))
                .GetProperty("options")
                .EnumerateArray()
                .Last()
                .GetProperty("incremental")
                .GetProperty("bcrFormula")
                .ValueKind
        );
    }

    [Fact]
    public async Task The_form_says_it_and_says_what_is_wrong()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        await planner.Do(
            "import",
            "bids",
            planner.Write(
                "b.csv",
                $"{Desk.BidHeader}\nB1,Plant,equipment,acute,operational,2026/27,100000,,20000,non-cash-releasing,Theatres,900000,5000\n"
            ),
            "--trust",
            "RQQ"
        );
        using var visitor = new Visitor(await planner.Serve());
        await visitor.Open("/trust/RQQ/bids/B1/edit/appraisal");
        await visitor.Send("Save", ("scenario-name-0", "Dear"), ("scenario-driver-0", "capital"), ("scenario-change-percent-0", "lots"));
        Assert.Contains("Scenario 1: ", visitor.Text, StringComparison.Ordinal);

        await visitor.Send("Save", ("scenario-change-percent-0", "25"));
        using var db = planner.Read();
        var scenario = db.Bids.Single().AppraisalTerms!.Scenarios.Single();
        Assert.Equal(
            ("s1", "Dear", "capital", 25m),
            (scenario.Id, scenario.Name, scenario.Changes[0].Driver, scenario.Changes[0].ChangePercent)
        );
    }

    private static string Workbook(Desk desk, string denominator, string[] scenarios, string[] groups, string[] shares) =>
        desk.Workbook([
            ("Bids", [Bids, $"B1|Plant|equipment|acute|operational|2026/27|{denominator}"]),
            ("Options", [Options, "B1|bau|As now|bau", "B1|pwf|Replace|preferred"]),
            ("Costs", [Costs, "B1|bau|repairs|Repairs|revenue|0|10|5000", "B1|pwf|works|Works|capital|0|0|100000"]),
            ("Benefits", [Benefits, "B1|pwf|b1|Time|non-cash-releasing|1|10|20000|Rota"]),
            ("Scenarios", [Scenarios, .. scenarios]),
            ("Income groups", [Groups, .. groups]),
            ("Income shares", [Shares, .. shares]),
        ]);
}
