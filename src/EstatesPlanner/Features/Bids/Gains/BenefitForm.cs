using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Features.Bids.Form;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>A few fields of a benefit under one heading.</summary>
/// <param name="Heading">Of an expander that hides them until they are wanted; null where they always show.</param>
public sealed record BenefitGroup(string? Heading, IReadOnlyList<GridColumn> Columns)
{
    /// <summary>Whether its fields are short enough to stand beside each other.</summary>
    public bool IsShort => Columns.All(column => column.Width.Length > 0);
}

/// <summary>
/// What a benefit says of itself, as fields: one row of the workbook's sheet of benefits, so that page and file are read by the same rules.
/// What few bids need stands in
/// expanders. Of one made from a template, the working gives quantity and pounds, so those fields are not asked.
/// </summary>
/// <param name="Groups">In the order of the page; the first is its head, the second how much and when (none of a template).</param>
/// <param name="Grid">Its one row.</param>
public sealed record BenefitForm(IReadOnlyList<BenefitGroup> Groups, Grid Grid)
{
    private const string Narrow = "nhsuk-input--width-4";
    private const string Number = "nhsuk-input--width-10";

    private static readonly GridColumn[] Service = [new("service", "Service whose work it changes")];

    /// <summary>The head, and how much and when.</summary>
    public IEnumerable<BenefitGroup> Head => Groups.Where(group => group.Heading is null);

    public IEnumerable<BenefitGroup> Expanders => Groups.Where(group => group.Heading is not null);

    /// <param name="template">Null for a benefit that is stated directly.</param>
    /// <param name="benefit">Null for a new one.</param>
    public static BenefitForm Of(CapitalBid bid, BenefitTemplate? template, Benefit? benefit)
    {
        var groups = Of(template).ToList();
        var shown =
            template is not null && benefit is not null && benefit.ResourceKey == template.KeyFor(benefit.Service)
                ? benefit with
                {
                    ResourceKey = null,
                }
                : benefit;
        var one = bid with
        {
            Options = shown is null
                ? []
                :
                [
                    new BidOption
                    {
                        Id = "option",
                        Name = "",
                        Role = OptionRole.Other,
                        Costs = [],
                        Risks = [],
                        Benefits = [shown],
                    },
                ],
        };
        var grid = Grid.Of(one, BidColumns.Benefits, "benefit", [.. groups.SelectMany(group => group.Columns)], blank: 0);
        return new BenefitForm(groups, benefit is null ? grid with { Rows = [New(bid, template)] } : grid);
    }

    /// <summary>Whether the person should see the group's fields at once: something stands there, or something is wrong there.</summary>
    public bool IsOpen(BenefitGroup group, Func<string, bool> isWrong) =>
        group.Columns.Any(column => isWrong(Field(column.Name)) || !string.IsNullOrEmpty(this[column.Name]));

    public string? this[string column] => Grid.Rows[0].GetValueOrDefault(column);

    public string Field(string column) => Grid.Field(column, 0);

    private static Dictionary<string, string?> New(CapitalBid bid, BenefitTemplate? template) =>
        template is null
            ? new(StringComparer.Ordinal)
            {
                ["from"] = "1",
                ["to"] = bid.AppraisalYears.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
            : new(StringComparer.Ordinal) { ["name"] = template.Name, ["class"] = WireWord.Of(template.Classes[0]) };

    private static IEnumerable<BenefitGroup> Of(BenefitTemplate? template)
    {
        var stated = template is null;
        yield return new(
            null,
            [
                new("name", "Name of the benefit"),
                new(
                    "class",
                    "Class",
                    Choices: stated ? FormChoices.Words<BenefitClass>(BenefitWords.Of) : BenefitWords.Classes(template!),
                    Hint: "Cash is released only where a budget is cut"
                ),
            ]
        );
        if (stated)
        {
            yield return new(
                null,
                [
                    new(
                        "amount",
                        "£ a year, once built up",
                        Number,
                        InputMode: "decimal",
                        Hint: "Leave blank for a benefit that is not in pounds"
                    ),
                    new("quantity per year", "Quantity a year", Number, InputMode: "decimal", Hint: "In its own unit"),
                    new("unit", "Its own unit", "nhsuk-input--width-20", Hint: "Such as staff hours or bed days"),
                    new("from", "Begins in year", Narrow, InputMode: "numeric", Hint: "Year 0 is the first of the bid"),
                    new("full from", "In full from year", Narrow, InputMode: "numeric", Hint: "Blank: at once"),
                    new("to", "Last year", Narrow, InputMode: "numeric"),
                ]
            );
        }

        yield return new(
            null,
            [
                new("evidence", "Where do these numbers come from, and of when are they?", Rows: 3),
                new("evidence grade", "What the evidence is", Choices: [new("", "Choose"), .. BenefitWords.Grades]),
                new("owner", "Who answers for it"),
                .. stated ? [] : Service,
            ]
        );
        yield return new(
            "Who receives it, and what it releases",
            [
                new("beneficiary", "Organisation that receives it", Hint: "Its code or name; blank for the trust itself"),
                .. stated ? Service : [],
                new(
                    "baseline input cost",
                    "What that service costs a year, £",
                    Number,
                    InputMode: "decimal",
                    Hint: "Pay and other inputs: productivity is a percentage of it"
                ),
                new(
                    "resource key",
                    "Resource it releases",
                    Hint: stated
                        ? "Such as theatre-nurse-hours. One hour, bed or slot is claimed once"
                        : $"Blank: {template!.KeyFor(null)}, with the service’s name. One hour, bed or slot is claimed once"
                ),
                new("budget", "Budget that is cut", Hint: "Where cash is released"),
            ]
        );
        yield return new(
            "How it will be seen",
            [
                new("measure", "What will be counted"),
                new(
                    "measure baseline",
                    stated ? "Where it stands now, a year" : $"Where it stands now, {template!.Unit} a year",
                    Number,
                    InputMode: "decimal"
                ),
                new("baseline source", "Where that figure comes from"),
            ]
        );
        yield return new(
            "Prices, doubt and years that differ",
            [
                .. stated
                    ? new GridColumn[]
                    {
                        new(
                            "by year",
                            "£ year by year, where the years differ",
                            Hint: "Years and pounds such as 1=10000; 2=12500. Leave pounds a year and the years above blank"
                        ),
                        new(
                            "confidence percent",
                            "How much of the estimate is counted, %",
                            Narrow,
                            InputMode: "decimal",
                            Hint: "The pounds and the quantity above are what is counted"
                        ),
                        new("stream", "Discounted at", Choices: BenefitWords.Streams),
                    }
                    : [],
                new("terms", "Pounds are in", Choices: BenefitWords.Terms),
                new("relative price percent", "Its price rises faster than prices in general by, % a year", Narrow, InputMode: "decimal"),
                new("low percent", "Low end against the estimate, %", Narrow, InputMode: "decimal", Hint: "Such as -20"),
                new("high percent", "High end against the estimate, %", Narrow, InputMode: "decimal", Hint: "Such as 15"),
                new("range evidence", "Where that range comes from"),
            ]
        );
    }
}
