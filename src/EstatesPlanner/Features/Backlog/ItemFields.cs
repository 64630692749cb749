using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Wording;
using static EstatesPlanner.Features.Backlog.ItemTexts;
using Core = EstatesPlanner.Fields.FieldOf<EstatesPlanner.Features.Backlog.ItemEntry>;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// Every field of a backlog item, each said once: sheets, forms, mappings, pages, bulk changes, exports and differences all read this
/// table. The details
/// beside the core lie in <see cref="ItemDetails"/>; a new one is a line there and a property of its record.
/// </summary>
public static class ItemFields
{
    public const string Reference = "reference";
    public const string Site = "site";
    public const string Block = "block";
    public const string RemainingLife = "remaining life";
    public const string Element = "element";
    public const string Location = "location";
    public const string Defect = "defect";
    public const string Condition = "condition";
    public const string Consequence = "consequence";
    public const string Likelihood = "likelihood";
    public const string Category = "category";
    public const string OverrideReason = "override reason";
    public const string Cost = "cost";
    public const string PriceBase = "price base";
    public const string SurveyedOn = "surveyed on";
    public const string IncidentHours = "incident hours";
    public const string Notes = "notes";

    private const string Group = DetailGroup.Core;

    /// <summary>The core of an item, in the order of the blank sheet.</summary>
    public static readonly IReadOnlyList<RecordField<ItemEntry>> OfCore =
    [
        new(
            Reference,
            Group,
            "Reference",
            entry => entry.Item.Reference,
            ReadReference,
            (from, onto) => onto with { Item = onto.Item with { Reference = from.Item.Reference } }
        )
        {
            IsRequired = true,
            Sort = FieldKind.Code,
            Hint = "Your own reference, unique on the site",
            Width = "nhsuk-input--width-10",
            Aliases = ["item reference", "item ref", "ref", "reference number", "backlog reference", "item id", "id", "asset reference"],
            AlsoCalled = ["item no", "line no", "backlog no", "unique id", "unique reference", "no", "number"],
        },
        new(
            Site,
            Group,
            "Site",
            entry => entry.Item.SiteCode,
            ReadSite,
            (from, onto) => onto with { Item = onto.Item with { SiteCode = from.Item.SiteCode } }
        )
        {
            IsRequired = true,
            Sort = FieldKind.Code,
            InMatching = "Site (its code, or a text that stands for it)",
            Aliases = ["site code", "ods site code", "site ods code"],
            AlsoCalled = ["hospital", "hospital name", "hospital site", "premises", "property"],
        },
        Text("site name", "Name of the site", entry => entry.SiteName, (entry, value) => entry with { SiteName = value }),
        OfItem(Block, "Block", item => item.BlockCode, (item, value) => item with { BlockCode = value }) with
        {
            Sort = FieldKind.Code,
            Width = "nhsuk-input--width-10",
            Aliases = ["block code", "building code", "building"],
            AlsoCalled = ["wing", "block / building"],
        },
        Text("block name", "Name of the block", entry => entry.BlockName, (entry, value) => entry with { BlockName = value }) with
        {
            Aliases = ["building name"],
        },
        Core.Typed<int?>(
            RemainingLife,
            Group,
            "Remaining life of the block, years",
            entry => entry.BlockLife,
            (entry, value) => entry with { BlockLife = value },
            Plain,
            ReadYears
        ) with
        {
            Kind = ColumnKind.Whole,
            Width = "nhsuk-input--width-4",
            InputMode = "numeric",
            Aliases = ["remaining life (years)", "remaining life years", "block life", "life remaining"],
        },
        OfItem(Element, "Element", item => item.ElementCode, (item, value) => item with { ElementCode = value }) with
        {
            Sort = FieldKind.Choice,
            Aliases = ["element code", "sub-element", "sub-element code"],
            AlsoCalled = ["building element", "component", "system", "element description"],
        },
        OfItem(Location, "Floor, room or department", item => item.Location, (item, value) => item with { Location = value }, 400) with
        {
            Aliases = ["place", "floor / room", "room", "department"],
            AlsoCalled = ["area", "zone", "ward", "floor and room"],
        },
        OfItem(Defect, "What is wrong?", item => item.Defect, (item, value) => item with { Defect = value ?? "" }, 4000) with
        {
            Rows = 3,
            InMatching = "Defect: what is wrong",
            Aliases = ["description", "defect description", "item", "backlog item", "details"],
            AlsoCalled = ["issue", "problem", "fault", "deficiency", "defect / issue"],
        },
        Core.Typed<ConditionGrade?>(
            Condition,
            Group,
            "Condition",
            entry => entry.Item.Condition,
            (entry, value) => entry with { Item = entry.Item with { Condition = value } },
            grade => grade?.ToString(),
            ReadGrade
        ) with
        {
            Sort = FieldKind.Choice,
            Known = ScoreWords.Conditions,
            Hint = "A, B, C or D, with X where only replacement will improve it",
            Width = "nhsuk-input--width-4",
            Aliases = ["condition grade", "grade"],
            AlsoCalled = ["physical condition", "condition rating", "condition category"],
        },
        OneToFive(Consequence, "Consequence", item => item.Consequence, (item, value) => item with { Consequence = value }) with
        {
            Known = ScoreWords.Consequences,
            Choices = ScoreWords.ConsequenceChoices,
            Aliases = ["consequence (1-5)", "impact", "severity", "consequence score"],
        },
        OneToFive(Likelihood, "Likelihood", item => item.Likelihood, (item, value) => item with { Likelihood = value }) with
        {
            Known = ScoreWords.Likelihoods,
            Choices = ScoreWords.LikelihoodChoices,
            Aliases = ["likelihood (1-5)", "probability", "likelihood score"],
        },
        Core.Typed<RiskCategory?>(
            Category,
            Group,
            "Risk category",
            entry => entry.Stated,
            (entry, value) => entry with { Stated = value },
            category => category?.ToString(),
            ReadCategory
        ) with
        {
            Sort = FieldKind.Choice,
            Known = ScoreWords.Categories,
            Choices = ScoreWords.CategoryChoices,
            Cell = entry => entry.Item.Category.ToString(),
            Hint = "Leave as it is to take the category from the score",
            Aliases = ["risk category", "risk", "risk level", "risk rating", "backlog category"],
            AlsoCalled = ["rag", "rag rating", "rag status", "risk colour", "colour", "risk band"],
        },
        OfItem(
            OverrideReason,
            "Reason, where the category departs from the score",
            item => item.OverrideReason,
            (item, value) => item with { OverrideReason = value }
        ) with
        {
            Rows = 2,
            Aliases = ["reason for override"],
        },
        Core.Typed<Money?>(
            Cost,
            Group,
            "Cost to eradicate, £",
            entry => entry.Item.CostParts.Count > 0 ? null : entry.Item.Cost,
            (entry, value) => entry with { Item = entry.Item with { Cost = value ?? Money.Zero } },
            Pounds,
            ReadCost
        ) with
        {
            Kind = ColumnKind.Money,
            Cell = entry => entry.Item.Cost.Pounds,
            Copy = (from, onto) => onto with { Item = onto.Item with { Cost = from.Item.Cost } },
            Width = "nhsuk-input--width-10",
            InputMode = "decimal",
            Aliases =
            [
                "cost to eradicate",
                "cost to eradicate (£)",
                "cost (£)",
                "backlog cost",
                "backlog cost (£)",
                "estimated cost",
                "total cost",
            ],
            AlsoCalled =
            [
                "cost to rectify",
                "cost to repair",
                "rectification cost",
                "remedial cost",
                "repair cost",
                "cost estimate",
                "budget cost",
                "estimate",
            ],
        },
        new(
            PriceBase,
            Group,
            "Price base",
            entry => entry.Item.PriceBase.ToString(),
            ReadPriceBase,
            (from, onto) => onto with { Item = onto.Item with { PriceBase = from.Item.PriceBase } }
        )
        {
            Hint = "The financial year of these prices, such as 2026/27",
            Width = "nhsuk-input--width-5",
            Aliases = ["base date", "price base year", "base year"],
        },
        Core.Typed<DateOnly?>(
            SurveyedOn,
            Group,
            "Surveyed on",
            entry => entry.Item.SurveyedOn,
            (entry, value) => entry with { Item = entry.Item with { SurveyedOn = value } },
            day => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Core.ReadDay
        ) with
        {
            Kind = ColumnKind.Day,
            Cell = entry => entry.Item.SurveyedOn,
            Hint = "For example, 31/03/2026",
            Width = "nhsuk-input--width-10",
            Aliases = ["survey date", "date surveyed", "date of survey", "surveyed"],
            AlsoCalled = ["inspection date", "date inspected", "date of inspection", "last surveyed"],
        },
        Core.Typed<decimal?>(
            IncidentHours,
            Group,
            "Clinical hours lost to it in the last 12 months",
            entry => entry.Item.IncidentHours,
            (entry, value) => entry with { Item = entry.Item with { IncidentHours = value ?? 0 } },
            hours => hours?.ToString("0.##", CultureInfo.InvariantCulture),
            ReadHours
        ) with
        {
            Kind = ColumnKind.Measure,
            Cell = entry => entry.Item.IncidentHours,
            InMatching = "Clinical hours lost in 12 months",
            Width = "nhsuk-input--width-5",
            InputMode = "decimal",
            Aliases = ["clinical hours lost", "hours lost"],
        },
        OfItem(Notes, "Notes", item => item.Notes, (item, value) => item with { Notes = value }, 4000) with
        {
            Rows = 3,
            Aliases = ["comments", "comment", "remarks"],
            AlsoCalled = ["further comments", "additional notes"],
        },
    ];

    /// <summary>The core, then the details.</summary>
    public static readonly FieldTable<ItemEntry> Table = new([.. OfCore, .. ItemDetails.All.Select(OfDetail)]);

    private static RecordField<ItemEntry> OfDetail(RecordField<BacklogItem> detail) =>
        detail.Of<ItemEntry>(entry => entry.Item, (entry, item) => entry with { Item = item }) with
        {
            InForm = $"Details[{detail.Name}]",
        };

    private static RecordField<ItemEntry> Text(
        string name,
        string label,
        Func<ItemEntry, string?> get,
        Func<ItemEntry, string?, ItemEntry> set,
        int longest = int.MaxValue
    ) =>
        Core.Words(
            name,
            Group,
            label,
            longest,
            string.Create(CultureInfo.InvariantCulture, $"The {name} must be {longest:N0} characters or fewer."),
            get,
            set
        );

    private static RecordField<ItemEntry> OfItem(
        string name,
        string label,
        Func<BacklogItem, string?> get,
        Func<BacklogItem, string?, BacklogItem> set,
        int longest = int.MaxValue
    ) => Text(name, label, entry => get(entry.Item), (entry, value) => entry with { Item = set(entry.Item, value) }, longest);

    private static RecordField<ItemEntry> OneToFive(
        string name,
        string label,
        Func<BacklogItem, int?> get,
        Func<BacklogItem, int?, BacklogItem> set
    ) =>
        Core.Typed(
            name,
            Group,
            label,
            entry => get(entry.Item),
            (entry, value) => entry with { Item = set(entry.Item, value) },
            Plain,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 5
                    ? (number, null)
                    : ((int?)null, $"{label} is a whole number from 1 to 5.")
        ) with
        {
            Sort = FieldKind.Choice,
            Header = $"{name} (1-5)",
            Cell = entry => get(entry.Item),
        };
}
