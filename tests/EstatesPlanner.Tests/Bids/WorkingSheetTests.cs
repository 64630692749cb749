using System.Text.Json;

namespace EstatesPlanner.Tests.Bids;

/// <summary>
/// A cost form and the inputs of a benefit come in by sheets of their own; the figures are worked out from them as the pages do.
/// </summary>
public sealed class WorkingSheetTests
{
    private const string FormColumns = "bid|option|row|name|part|year|amount|percent|recovered percent|basis";
    private const string InputColumns =
        "bid|option|benefit|template|input|answer|question|unit|use|divided by|price base|source|vintage|price index|price factor";
    private const string BenefitColumns =
        "bid|option|benefit|name|class|service|from|full from|to|amount|quantity per year|evidence|evidence grade|confidence percent|baseline input cost";

    private static readonly string[] FormRows =
    [
        "P1|pwf|departmental|Roof|||£400,000|||",
        "P1|pwf|on-costs|Preliminaries|||100000|||",
        "P1|pwf|location|||||-4||Adviser",
        "P1|pwf|fees|||||12||Proposals",
        "P1|pwf|contingency||||30,380|||Register",
        "P1|pwf|vat||works|||20||Adviser",
        "P1|pwf|vat||fees|||20|100|Adviser",
        "P1|pwf|spend|||0||40||",
        "P1|pwf|spend|||1||60||",
    ];

    private static readonly string[] Inputs =
    [
        "P1|pwf|travel|travel-time|journeys|6,000|||||||||",
        "P1|pwf|travel|travel-time|minutes|10|||||||||",
        "P1|pwf|travel|travel-time|unit value|30|||||2026/27|Payroll|Month 6||",
    ];

    private static (string Name, string[] Rows)[] Sheets(
        string[]? form = null,
        string[]? inputs = null,
        string[]? costs = null,
        string benefit = "1|2|5|||System, 2026|measured-here|80|2400000",
        string head = "P1|pwf|2025/26|gdp-deflator-2026-03|"
    ) =>
        [
            ("Bids", ["bid|name|type|sector|pots|price base", "P1|Roof|backlog|community|operational|2026/27"]),
            (
                "Options",
                [
                    "bid|option|name|role|optimism bias percent|optimism bias base",
                    "P1|bau|Business as usual|bau||",
                    "P1|pwf|Roof|preferred|24|works",
                ]
            ),
            (
                "Costs",
                ["bid|option|cost|name|kind|from|to|amount|terms|vat percent", "P1|bau|c1|Repairs|revenue|1|10|35||", .. costs ?? []]
            ),
            ("Cost forms", ["bid|option|priced at|price index|bias on contingency because", head]),
            ("Cost form rows", [FormColumns, .. form ?? FormRows]),
            ("Benefits", [BenefitColumns, $"P1|pwf|travel|Travel|non-cash-releasing|District nursing|{benefit}"]),
            ("Benefit inputs", [InputColumns, .. inputs ?? Inputs]),
        ];

    [Fact]
    public async Task A_form_and_inputs_alone_give_the_capital_and_the_gain_that_the_pages_give()
    {
        using var desk = await Desk.WithRound();
        var answer = await desk.Json("import", "bids", desk.Workbook(Sheets()), "--trust", Desk.Trust);
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        var option = (await desk.Json("bid", "costs", "P1"))
            .GetProperty("options")
            .EnumerateArray()
            .Single(each => each.GetProperty("option").GetString() == "pwf");
        var rows = option.GetProperty("form").GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("row").GetString()!);
        Assert.Equal(
            (567_980m, 107_520m, true),
            (
                rows["for-approval"].GetProperty("net").GetDecimal(),
                rows["for-approval"].GetProperty("vat").GetDecimal(),
                option.GetProperty("form").GetProperty("agrees").GetBoolean()
            )
        );
        Assert.Equal(option.GetProperty("capital").GetDecimal(), desk.Bid("P1").Capital.Total);

        var benefit = desk.Bid("P1").Preferred!.Benefits.Single();
        Assert.Equal(
            (12_000m, 24_000m, 800m, "district-nursing-staff-hours", "staff hours"),
            (benefit.Flow[1], benefit.Flow[5], benefit.QuantityPerYear, benefit.ResourceKey, benefit.Unit)
        );
        Assert.Equal(
            "6000 journeys a year × 10 minutes saved on each ÷ 60 × 80% confidence × £30.00 a unit at 2026/27 prices (Payroll, Month 6) = £24,000 a year",
            benefit.Working!.Sentence
        );
    }

    [Fact]
    public async Task A_row_that_contradicts_its_form_or_its_inputs_is_refused_at_its_cell()
    {
        using var desk = await Desk.WithRound();
        await desk.Json("import", "bids", desk.Workbook(Sheets()), "--trust", Desk.Trust);
        var works = desk.Bid("P1").Preferred!.Costs.Single(cost => cost.Id == "works").Flow;
        var answer = await desk.Json(
            1,
            "import",
            "bids",
            desk.Workbook(
                Sheets(
                    costs:
                    [
                        $"P1|pwf|works|Works|capital|0|0|{works[0]}||",
                        "P1|pwf|works|Works|capital|1|1|5||",
                        "P1|pwf|fees|Our fees|capital|0|1|5|nominal|17.5",
                        "P1|pwf|lift|Lift|capital|0|0|5||",
                        "P1|pwf|contingency|Allowance|revenue|0|0|5||",
                    ],
                    benefit: "1|2|5|25000|900|System, 2026|measured-here|80|2400000"
                )
            ),
            "--trust",
            Desk.Trust
        );
        var fees = desk.Bid("P1").Preferred!.Costs.Single(cost => cost.Id == "fees").Flow;
        Assert.Equal(
            [
                $"Costs!H4 amount: The cost form of option pwf makes works {works[1]:#,0.00} in year 1, and this makes it 5. Mend the form, or take out the rows of works here: they are worked out.",
                $"Costs!H5 amount: The cost form of option pwf makes fees {fees[0]:#,0.##} in year 0, and this makes it 5. Mend the form, or take out the rows of fees here: they are worked out.",
                "Costs!D5 name: The cost form calls this line Fees. Mend the form, or leave this as the form has it.",
                "Costs!I5 terms: The cost form is in real terms. Mend the form, or leave this as the form has it.",
                "Costs!J5 vat percent: The cost form puts VAT of 20% on it. Mend the form, or leave this as the form has it.",
                "Costs!C6 cost: Option pwf has a cost form, which gives all of its capital: works, fees, contingency. Put this on the form, or take the form's rows out.",
                "Costs!E7 kind: Planning contingency is a line of the cost form of option pwf, which is capital. Call this cost by another id.",
                "Benefits!J2 amount: The inputs of benefit travel make 24,000 a year, and this says 25,000. Mend the inputs, or leave this blank: it is worked out.",
                "Benefits!K2 quantity per year: The inputs of benefit travel make 800 a year, and this says 900. Mend the inputs, or leave this blank: it is worked out.",
            ],
            Errors(answer)
        );
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_named_at_its_cell()
    {
        await Say(
            Sheets(
                form:
                [
                    "P1|pwf|departmental|Roof|||lots|||",
                    "P1|pwf|roofing|Roof|||1|||",
                    "P1|pwf|fees|Fees||||12||",
                    "P1|none|spend|||0||100||",
                    "P1|pwf|vat||roof|||200||",
                    "P1|pwf|spend|||99||33.333||",
                    "P1|pwf|fees|||||5||x",
                ]
            ),
            "Cost form rows!G2 amount: lots is not a number.",
            "Cost form rows!C3 row: 'roofing' is not one of: departmental, on-costs, location, fees, non-works, equipment, contingency, vat, inflated, spend.",
            "Cost form rows!D4 name: A row of fees takes percent, amount, basis: leave this blank.",
            "Cost form rows!B5 option: Bid P1 has no option none. Options: bau, pwf.",
            "Cost form rows!E6 part: 'roof' is not one of: works, fees, non-works, equipment, contingency.",
            "Cost form rows!H6 percent: This is a number from 0 to 100.",
            "Cost form rows!H7 percent: Write at most 2 decimal places.",
            "Cost form rows!F7 year: Year 99 is outside years 0 to 10 of the bid.",
            "Cost form rows!C8 row: Rows 4 and 8 both state the fees of one form."
        );
        await Say(
            Sheets(form: [.. FormRows[..^1], "P1|pwf|spend|||1||200||"]),
            "Cost form rows!H10 percent: This is a number from 0 to 100."
        );
        await Say(
            Sheets(form: [.. FormRows[..^1], "P1|pwf|spend|||1||50||", "P1|pwf|equipment||||7|1||", "P1|pwf|non-works|Decant|||-5|||"]),
            "Cost form rows!H10 percent: The years of spending make 90%. They must make 100%.",
            "Cost form rows!H11 percent: State the equipment as a percentage or as an amount, not as both.",
            "Cost form rows!G12 amount: Decant is less than nothing."
        );
        await Say(
            Sheets(form: [.. FormRows[..3], "P1|pwf|fees|||||12||", .. FormRows[4..], "P1|pwf|spend|||1||60||", "P1|pwf|vat||fees|||5||"]),
            "Cost form rows!F11 year: Rows 10 and 11 both state spend of year 1.",
            "Cost form rows!E12 part: Rows 8 and 12 both state vat of part fees."
        );
        await Say(
            Sheets(form: [.. FormRows[..3], "P1|pwf|fees|||||12||", .. FormRows[4..]]),
            "Cost form rows!J5 basis: Say what the figure for fees rests on."
        );
        await Say(
            Sheets(head: "P1|pwf|2025/26|retail prices|"),
            "Cost forms!D2 price index: RXX has no price index retail prices. Known: gdp-deflator-2026-03, ons-construction-opi-2023."
        );
        await Say(
            Sheets(form: []),
            "Cost forms!B2 option: Enter at least one departmental cost.",
            "Cost forms!B2 option: The years of spending make 0%. They must make 100%."
        );
        await Say(
            Sheets(head: "P1|bau|2025/26|gdp-deflator-2026-03|"),
            [
                "Options!F3 optimism bias base: Option pwf has no cost works.",
                "Cost forms!B2 option: Enter at least one departmental cost.",
                "Cost forms!B2 option: The years of spending make 0%. They must make 100%.",
                .. Enumerable
                    .Range(2, 9)
                    .Select(row =>
                        $"Cost form rows!B{row} option: Option pwf has no row on the Cost forms sheet, which says the prices of its form."
                    ),
            ]
        );
    }

    [Fact]
    public async Task What_is_wrong_with_an_input_is_named_at_its_cell()
    {
        await Say(
            Sheets(inputs: ["P1|pwf|travel|hovering|journeys|6000|||||||||"]),
            "Benefit inputs!D2 template: 'hovering' is not one of: theatre-sessions, cancellations-avoided, bed-days, beds-closed, outpatient-virtual, missed-appointments, diagnostics, discharge-delay, community-contacts, travel-time, staff-time, caseload, ambulance-handover, ambulance-response, bank-agency, energy, reactive-maintenance, retention, qalys, patient-time, own."
        );
        await Say(
            Sheets(
                inputs:
                [
                    "P1|pwf|travel|travel-time|journeys|many||||||Survey|||",
                    "P1|pwf|travel|energy|trips|10|||||||||",
                    "P1|pwf|travel|travel-time|journeys|5|||||||||",
                    "P1|pwf|walking|travel-time|journeys|5|||||||||",
                    "P1|pwf|travel|travel-time|unit value|30||hours|||26/28|Payroll|Month 6||",
                ]
            ),
            "Benefit inputs!E2 input: Benefit travel has no row for minutes: enter minutes saved on each.",
            "Benefit inputs!L2 source: An answer takes question, unit, use, divided by: leave this blank.",
            "Benefit inputs!F2 answer: many is not a number.",
            "Benefit inputs!D3 template: Benefit travel is worked out by travel-time on row 2 and by energy here.",
            "Benefit inputs!E3 input: Template travel-time asks for no trips. It asks for: journeys, minutes, unit value.",
            "Benefit inputs!E4 input: Rows 2 and 4 both answer journeys of benefit travel.",
            "Benefit inputs!C5 benefit: Option pwf has no benefit walking on the Benefits sheet.",
            "Benefit inputs!H6 unit: The unit value takes price base, source, vintage, price index, price factor: leave this blank.",
            "Benefit inputs!K6 price base: '26/28' is not a financial year such as 2026/27."
        );
        await Say(
            Sheets(inputs: Inputs[..1]),
            "Benefit inputs!E2 input: Benefit travel has no row for minutes: enter minutes saved on each."
        );
        await Say(
            Sheets(inputs: Inputs[..2]),
            "Benefit inputs!E2 input: Enter your own unit value, or leave the benefit out of the pounds. None is supplied. It is a row with the input unit value."
        );
        await Say(
            Sheets(inputs: [.. Inputs[..2], "P1|pwf|travel|travel-time|unit value|30|||||2026/27||||"]),
            "Benefit inputs!L4 source: Say where the unit value comes from.",
            "Benefit inputs!M4 vintage: Say the edition or date of that source."
        );
        await Say(
            Sheets(inputs: [.. Inputs[..2], "P1|pwf|travel|travel-time|unit value|30|||||1901/02|Payroll|Month 6||"]),
            "Benefit inputs!N4 price index: GDP deflator, HM Treasury, March 2026 does not reach from 1901/02 to 2026/27."
        );
        await Say(
            Sheets(
                inputs:
                [
                    "P1|pwf|travel|cancellations-avoided|cancelled|50|||||||||",
                    "P1|pwf|travel|cancellations-avoided|avoided|200|||||||||",
                    "P1|pwf|travel|cancellations-avoided|unit value|1|||||2026/27|x|y||",
                ]
            ),
            "Benefit inputs!F3 answer: of them avoided is at most 100%."
        );
        await Say(
            Sheets(benefit: "5|2|1|||System|measured-here||2400000"),
            "Benefits!N2 confidence percent: Enter how much of the estimate to count, 100 for all of it."
        );
        await Say(
            Sheets(benefit: "5|2|1|||System|measured-here|80|2400000"),
            "Benefits!G2 from: It begins, is there in full and ends in this order, in years 0 to 10."
        );
    }

    private static async Task Say((string Name, string[] Rows)[] sheets, params string[] errors)
    {
        using var desk = await Desk.WithRound();
        Assert.Equal(errors, Errors(await desk.Json(1, "import", "bids", desk.Workbook(sheets), "--trust", Desk.Trust)));
        Assert.Empty(desk.Read(db => db.Bids.ToList()));
    }

    private static List<string> Errors(JsonElement answer) =>
        [
            .. answer
                .GetProperty("problems")
                .EnumerateArray()
                .Where(problem => problem.GetProperty("level").GetString() == "error")
                .Select(problem =>
                    $"{problem.GetProperty("sheet").GetString()}!{(problem.TryGetProperty("cell", out var cell) && cell.GetString() is { } place ? place + " " : "")}{problem.GetProperty("column").GetString()}: {problem.GetProperty("message").GetString()}"
                ),
        ];
}
