namespace EstatesPlanner.Features.Bids.Template;

/// <summary>
/// The worked example of the empty workbook: a small bid, and one that uses the other sheets. Every figure and source is invented and says
/// so.
/// </summary>
internal static class BidExample
{
    public const string Small = "EXAMPLE-1";
    private const string Large = "EXAMPLE-2";
    private const string Base = "2026/27";

    /// <param name="index">Id of a price series that ships.</param>
    public static IReadOnlyList<Dictionary<string, object?>> Rows(string sheet, string index) =>
        sheet switch
        {
            BidColumns.Bids =>
            [
                Row(
                    Small,
                    ("name", "Example: tablets for visits"),
                    ("type", "community"),
                    ("sector", "community"),
                    ("need", "Notes are typed twice, so fewer people are seen."),
                    ("summary", "Tablets for one team, in the first year."),
                    ("pots", "operational"),
                    ("start years", Base),
                    ("must do", "no"),
                    ("appraisal years", 10),
                    ("price base", Base),
                    ("capital year 0", 40_000),
                    ("yearly benefit", 6_000),
                    ("benefit class", "non-cash-releasing"),
                    ("benefit from year", 1),
                    ("service", "Community nursing"),
                    ("baseline input cost", 1_000_000),
                    ("yearly bau cost", 2_000)
                ),
                Row(
                    Large,
                    ("name", "Example: new day unit"),
                    ("type", "capacity"),
                    ("sector", "acute"),
                    ("need", "Day cases wait for a room."),
                    ("summary", "Two procedure rooms in the old store, by the end of the second year."),
                    ("pots", "strategic; operational"),
                    ("start years", $"{Base}; 2027/28"),
                    ("must do", "no"),
                    ("appraisal years", 20),
                    ("price base", Base),
                    ("bcr denominator", "works; fees; equipment"),
                    ("vat source", "Trust cash, finance committee of May 2026 (invented)")
                ),
            ],
            BidColumns.Options =>
            [
                Row(
                    Large,
                    ("option", "bau"),
                    ("name", "Business as usual"),
                    ("role", "bau"),
                    ("description", "Repairs, and cases sent elsewhere.")
                ),
                Row(
                    Large,
                    ("option", "min"),
                    ("name", "Do minimum"),
                    ("role", "do-minimum"),
                    ("description", "Renew the ventilation of the room there is.")
                ),
                Row(
                    Large,
                    ("option", "pwf"),
                    ("name", "New day unit"),
                    ("role", "preferred"),
                    ("description", "Two rooms and a recovery bay."),
                    ("optimism bias percent", 23.04m),
                    ("optimism bias base", "works; fees; equipment"),
                    ("residual year", 20),
                    ("residual amount", 50_000)
                ),
                Row(Large, ("option", "lease"), ("name", "Leased unit"), ("role", "other"), ("description", "A unit on the car park.")),
            ],
            BidColumns.Costs =>
            [
                Row(
                    Large,
                    ("option", "bau"),
                    ("cost", "repairs"),
                    ("name", "Reactive repairs"),
                    ("kind", "revenue"),
                    ("from", 0),
                    ("to", 20),
                    ("amount", 30_000)
                ),
                Row(
                    Large,
                    ("option", "min"),
                    ("cost", "plant"),
                    ("name", "Ventilation"),
                    ("kind", "capital"),
                    ("from", 0),
                    ("to", 0),
                    ("amount", 250_000),
                    ("low percent", -10),
                    ("high percent", 25),
                    ("range evidence", "Surveyor, invented"),
                    ("vat percent", 20),
                    ("life years", 20)
                ),
                Row(
                    Large,
                    ("option", "min"),
                    ("cost", "running"),
                    ("name", "Running it"),
                    ("kind", "revenue"),
                    ("from", 1),
                    ("to", 20),
                    ("amount", 24_000)
                ),
                Row(
                    Large,
                    ("option", "pwf"),
                    ("cost", "running"),
                    ("name", "Running the unit"),
                    ("kind", "revenue"),
                    ("from", 2),
                    ("to", 20),
                    ("amount", 18_000)
                ),
                Row(
                    Large,
                    ("option", "pwf"),
                    ("cost", "renewal"),
                    ("name", "Renewal of plant"),
                    ("kind", "lifecycle"),
                    ("from", 15),
                    ("to", 15),
                    ("amount", 60_000)
                ),
                Row(
                    Large,
                    ("option", "lease"),
                    ("cost", "rent"),
                    ("name", "Rent"),
                    ("kind", "revenue"),
                    ("from", 0),
                    ("to", 20),
                    ("amount", 95_000),
                    ("terms", "nominal")
                ),
            ],
            BidColumns.Forms => [Row(Large, ("option", "pwf"), ("priced at", Base), ("price index", index))],
            BidColumns.FormRows =>
            [
                Form("departmental", ("name", "Procedure rooms"), ("amount", 480_000)),
                Form("departmental", ("name", "Recovery bay"), ("amount", 120_000)),
                Form("on-costs", ("name", "Services and drainage"), ("amount", 90_000)),
                Form("location", ("percent", -3), ("basis", "Cost adviser, invented")),
                Form("fees", ("percent", 12), ("basis", "Fee proposal, invented")),
                Form("non-works", ("name", "Clearing the store"), ("amount", 25_000)),
                Form("equipment", ("percent", 15), ("basis", "Room data sheets, invented")),
                Form("contingency", ("percent", 5), ("basis", "Risk register, invented")),
                Form("vat", ("part", "works"), ("percent", 20), ("basis", "VAT adviser, invented")),
                Form("vat", ("part", "fees"), ("percent", 20), ("recovered percent", 100), ("basis", "VAT adviser, invented")),
                Form("spend", ("year", 0), ("percent", 40)),
                Form("spend", ("year", 1), ("percent", 60)),
            ],
            BidColumns.Benefits =>
            [
                Row(
                    Large,
                    ("option", "pwf"),
                    ("benefit", "cancelled"),
                    ("name", "Operations no longer cancelled"),
                    ("class", "non-cash-releasing"),
                    ("service", "Day surgery"),
                    ("baseline input cost", 4_000_000),
                    ("from", 2),
                    ("full from", 3),
                    ("to", 20),
                    ("evidence", "Theatre system, invented"),
                    ("evidence grade", "measured-here"),
                    ("confidence percent", 80),
                    ("measure", "Operations cancelled for want of a room"),
                    ("measure baseline", 120),
                    ("baseline source", "Theatre system, invented")
                ),
                Row(
                    Large,
                    ("option", "pwf"),
                    ("benefit", "agency"),
                    ("name", "Fewer agency shifts"),
                    ("class", "cash-releasing"),
                    ("service", "Day surgery"),
                    ("baseline input cost", 4_000_000),
                    ("unit", "shifts"),
                    ("quantity per year", 60),
                    ("resource key", "day-surgery-agency-shifts"),
                    ("owner", "Theatre manager"),
                    ("from", 2),
                    ("to", 20),
                    ("amount", 9_000),
                    ("evidence", "Rota, invented"),
                    ("evidence grade", "judgement"),
                    ("measure", "Agency shifts"),
                    ("measure baseline", 90),
                    ("baseline source", "Rota, invented"),
                    ("budget", "T100")
                ),
                Row(
                    Large,
                    ("option", "pwf"),
                    ("benefit", "dignity"),
                    ("name", "Privacy in recovery"),
                    ("class", "unmonetised"),
                    ("evidence", "Patient survey, invented")
                ),
            ],
            BidColumns.Inputs =>
            [
                Input("cancelled", 120),
                Input("avoided", 75),
                Input(
                    "unit value",
                    10,
                    ("price base", Base),
                    ("source", "Example only: your own cost of a cancelled operation"),
                    ("vintage", "The month it was taken"),
                    ("price index", index)
                ),
            ],
            BidColumns.Risks =>
            [
                Row(
                    Large,
                    ("option", "pwf"),
                    ("risk", "asbestos"),
                    ("name", "Asbestos in the store"),
                    ("probability", 0.3m),
                    ("impact", 80_000),
                    ("year", 0),
                    ("kind", "capital")
                ),
            ],
            BidColumns.Measures => [Row(Large, ("criterion", "places"), ("quantity", 900), ("evidence", "Demand model, invented"))],
            BidColumns.Factors =>
            [
                Row(Large, ("factor", "fit"), ("name", "Fits the estate strategy")),
                Row(Large, ("factor", "pace"), ("name", "Open within two years")),
            ],
            BidColumns.Filter =>
            [
                Row(
                    Large,
                    ("step", "scope"),
                    ("name", "Two rooms"),
                    ("meets", "fit; pace"),
                    ("outcome", "preferred"),
                    ("reason", "Meets the demand of the next ten years.")
                ),
                Row(
                    Large,
                    ("step", "scope"),
                    ("name", "Four rooms"),
                    ("meets", "fit"),
                    ("outcome", "discounted"),
                    ("reason", "The store is too small.")
                ),
            ],
            BidColumns.Narrative =>
            [
                Row(Large, ("part", "objectives"), ("text", "Fewer operations cancelled for want of a room.")),
                Row(Large, ("part", "scope"), ("text", "Two procedure rooms and a recovery bay.")),
            ],
            BidColumns.Replaced =>
            [
                Row(
                    Large,
                    ("option", "pwf"),
                    ("asset", "A-1"),
                    ("name", "Ventilation of the old room"),
                    ("net book value", 12_000),
                    ("remaining life years", 4),
                    ("replaced in", 2)
                ),
            ],
            BidColumns.Bias =>
            [
                Row(
                    Large,
                    ("option", "pwf"),
                    ("method", "Upper bound less what is mitigated, invented"),
                    ("type", "Standard building"),
                    ("share", 1),
                    ("upper percent", 24),
                    ("factor", "Design not complete"),
                    ("contribution percent", 4),
                    ("mitigated", 1),
                    ("evidence", "Drawings signed off")
                ),
            ],
            BidColumns.Scenarios =>
            [
                Row(
                    Large,
                    ("scenario", "late"),
                    ("name", "Open a year late, works a fifth dearer"),
                    ("driver", "cost:works"),
                    ("change percent", 20),
                    ("benefits delayed years", 1)
                ),
                Row(
                    Large,
                    ("scenario", "late"),
                    ("name", "Open a year late, works a fifth dearer"),
                    ("option", "pwf"),
                    ("driver", "benefit:agency"),
                    ("change percent", -25)
                ),
            ],
            BidColumns.Groups =>
            [
                Row(
                    Large,
                    ("group", "lowest"),
                    ("name", "Lowest fifth by income"),
                    ("income ratio", 2),
                    ("source", "Deprivation of patients, invented")
                ),
            ],
            BidColumns.Shares => [Row(Large, ("group", "lowest"), ("option", "pwf"), ("benefit", "cancelled"), ("share", 0.3m))],
            BidColumns.Removes or BidColumns.Realised => [],
            _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet, "Not a sheet of the bids workbook."),
        };

    private static Dictionary<string, object?> Form(string row, params (string, object?)[] cells) =>
        Row(Large, [("option", "pwf"), ("row", row), .. cells]);

    private static Dictionary<string, object?> Input(string input, int answer, params (string, object?)[] cells) =>
        Row(
            Large,
            [
                ("option", "pwf"),
                ("benefit", "cancelled"),
                ("template", "cancellations-avoided"),
                ("input", input),
                ("answer", answer),
                .. cells,
            ]
        );

    private static Dictionary<string, object?> Row(string bid, params (string Column, object? Cell)[] cells)
    {
        var row = cells.ToDictionary(cell => cell.Column, cell => cell.Cell, StringComparer.Ordinal);
        row["bid"] = bid;
        return row;
    }
}
