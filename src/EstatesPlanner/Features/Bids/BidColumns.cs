using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The sheets of a bids workbook and their columns. Order never matters; a csv file holds the Bids sheet alone.</summary>
internal static class BidColumns
{
    public const string Bids = "Bids";
    public const string Options = "Options";
    public const string Costs = "Costs";
    public const string Benefits = "Benefits";
    public const string Risks = "Risks";
    public const string Removes = "Removes";
    public const string Measures = "Measures";
    public const string Factors = "Factors";
    public const string Filter = "Options filter";
    public const string Narrative = "Narrative";
    public const string Realised = "Realised";
    public const string Bias = "Optimism bias";
    public const string Replaced = "Replaced assets";
    public const string Forms = "Cost forms";
    public const string FormRows = "Cost form rows";
    public const string Inputs = "Benefit inputs";
    public const string Scenarios = "Scenarios";
    public const string Groups = "Income groups";
    public const string Shares = "Income shares";

    /// <summary>Columns by which a small bid states its whole preferred option on the Bids sheet.</summary>
    public static readonly IReadOnlyList<string> ShortForm =
    [
        "capital year 0",
        "capital year 1",
        "capital year 2",
        "yearly benefit",
        "benefit class",
        "benefit from year",
        "service",
        "baseline input cost",
        "yearly bau cost",
    ];

    private static readonly ColumnNames Bid = new("bid", true, ["bid reference", "bid ref", "bid id", "reference"]);

    private static readonly ColumnNames Option = new("option", true, ["option id"]);

    private static readonly ColumnNames Name = new("name", true, ["title"]);

    private static readonly ColumnNames Baseline = new("baseline input cost", false, ["baseline input cost a year", "service running cost"])
    {
        Kind = ColumnKind.ExactPounds,
    };

    private static ColumnNames Ratio(string name, bool required = false, params string[] aliases) =>
        new(name, required, aliases) { Kind = ColumnKind.Ratio };

    private static ColumnNames Measure(string name, bool required = false, params string[] aliases) =>
        new(name, required, aliases) { Kind = ColumnKind.Measure };

    private static ColumnNames Money(string name) => new(name) { Kind = ColumnKind.Money };

    /// <summary>In whose prices a line is, and how far it may lie from the estimate.</summary>
    private static readonly ColumnNames[] Terms =
    [
        new("terms"),
        Ratio("relative price percent"),
        Ratio("low percent"),
        Ratio("high percent"),
        new("range evidence"),
    ];

    /// <summary>VAT on a line, and how it becomes an asset in the accounts.</summary>
    private static readonly ColumnNames[] Accounts =
    [
        Ratio("vat percent"),
        Ratio("vat recoverable percent"),
        new("life years"),
        new("in use from"),
        Ratio("donated percent"),
        Ratio("impairment percent"),
        Ratio("asset residual percent"),
    ];

    public static readonly IReadOnlyDictionary<string, HeaderFinder> Sheets = new Dictionary<string, HeaderFinder>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [Bids] = new([
            Bid,
            new("name", true, ["title", "bid name", "scheme"]),
            new("type"),
            new("sector"),
            new("need", false, ["health need"]),
            new("summary", false, ["description"]),
            new("author"),
            new("sponsor"),
            new("pots", true, ["pot"]),
            new("start years", false, ["start year"]),
            new("must do"),
            new("appraisal years", false, ["years"]),
            new("price base"),
            new("capital year 0", false, ["capital"]),
            new("capital year 1"),
            new("capital year 2"),
            new("yearly benefit", false, ["annual benefit"]),
            new("benefit class"),
            new("benefit from year"),
            new("service"),
            Baseline,
            new("yearly bau cost", false, ["annual bau cost", "yearly business as usual cost"]),
            new("removes", false, ["backlog items", "items removed"]),
            new("bcr denominator"),
            new("vat source", false, ["source of vat", "vat paid from", "vat funding"]),
        ]),
        [Options] = new([
            Bid,
            Option,
            Name,
            new("role", true),
            new("description"),
            new("no cost because"),
            Ratio("optimism bias percent", false, "optimism bias", "optimism bias %"),
            new("optimism bias base"),
            new("residual year"),
            new("residual amount", false, ["residual value"]),
        ]),
        [Costs] = new([
            Bid,
            Option,
            new("cost", true, ["cost id"]),
            Name,
            new("kind", true),
            new("from", true),
            new("to", true),
            new("amount", true),
            .. Terms,
            new("payer"),
            .. Accounts,
        ]),
        [Forms] = new([Bid, Option, new("priced at", true), new("price index", true), new("bias on contingency because")]),
        [FormRows] = new([
            Bid,
            Option,
            new("row", true),
            new("name"),
            new("part"),
            new("year"),
            Money("amount"),
            Ratio("percent"),
            Ratio("recovered percent"),
            new("basis"),
        ]),
        [Benefits] = new([
            Bid,
            Option,
            new("benefit", true, ["benefit id"]),
            Name,
            new("class", true, ["benefit class"]),
            new("stream"),
            new("beneficiary"),
            new("service"),
            Baseline,
            new("unit"),
            Measure("quantity per year", false, "quantity a year"),
            new("resource key"),
            new("owner"),
            new("from", true),
            new("full from"),
            new("to", true),
            new("amount"),
            new("by year"),
            new("evidence"),
            new("evidence grade"),
            Ratio("confidence percent", false, "confidence"),
            new("measure"),
            Measure("measure baseline"),
            new("baseline source"),
            new("budget", false, ["budget code"]),
            .. Terms,
        ]),
        [Inputs] = new([
            Bid,
            Option,
            new("benefit", true, ["benefit id"]),
            new("template", true),
            new("input", true),
            Measure("answer", true),
            new("question"),
            new("unit"),
            new("use"),
            new("divided by"),
            new("price base"),
            new("source"),
            new("vintage"),
            new("price index"),
            Ratio("price factor"),
        ]),
        [Risks] = new([
            Bid,
            Option,
            new("risk", true, ["risk id"]),
            Name,
            Ratio("probability", true),
            new("impact", true),
            new("year", true),
            new("kind"),
        ]),
        [Removes] = new([
            Bid,
            new("site", true, ["site code"]),
            new("item", true, ["item reference"]),
            Ratio("share", false, "share removed", "how much"),
        ]),
        [Measures] = new([Bid, new("criterion", true), Measure("quantity", true), new("evidence")]),
        [Factors] = new([Bid, new("factor", true, ["factor id"]), Name]),
        [Filter] = new([Bid, new("step", true), Name, new("meets"), new("outcome", true), new("reason")]),
        [Narrative] = new([Bid, new("part", true), new("text", true)]),
        [Realised] = new([Bid, new("benefit", true, ["benefit id"]), new("year", true), Measure("quantity", true), new("evidence")]),
        [Replaced] = new([
            Bid,
            Option,
            new("asset", true, ["asset id"]),
            Name,
            new("net book value", true),
            new("remaining life years", true),
            new("replaced in", true),
            new("donated"),
        ]),
        [Scenarios] = new([
            Bid,
            new("scenario", true, ["scenario id"]),
            Name,
            new("option"),
            new("driver"),
            Ratio("change percent", false, "change %"),
            new("benefits delayed years"),
            new("discount schedule"),
        ]),
        [Groups] = new([Bid, new("group", true, ["group id"]), Name, Ratio("income ratio", true), new("source")]),
        [Shares] = new([Bid, new("group", true, ["group id"]), new("option"), new("benefit", true, ["benefit id"]), Ratio("share", true)]),
        [Bias] = new([
            Bid,
            Option,
            new("method", true),
            new("type", true),
            Ratio("share", true),
            Ratio("upper percent", true),
            new("factor"),
            Ratio("contribution percent"),
            Ratio("mitigated"),
            new("evidence"),
        ]),
    };
}
