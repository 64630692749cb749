using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Strategic case, the estate: the register by risk category, what the scheme removes from it, and what is left.</summary>
internal static class ComposeBacklog
{
    private const string Register = "Backlog register";

    public static void Into(CaseDraft draft)
    {
        var open = draft.Sources.Register.Where(item => item.IsLive).ToList();
        if (open.Count > 0)
        {
            Position(draft, open);
        }

        if (draft.Sources.Removed.Count > 0)
        {
            Removal(draft);
        }
    }

    private static void Position(CaseDraft draft, List<BacklogItem> open)
    {
        var figures = draft.Figures;
        var totals = Totals(draft, open);
        foreach (var category in RiskCategories.WorstFirst)
        {
            var items = open.Where(item => item.Category == category).ToList();
            figures.Stated(
                $"backlog.{Word(category)}.items",
                $"{category} items",
                items.Count,
                FigureUnit.Count,
                "count of open items of the category",
                new SourceRow { File = Register }
            );
            figures.Engine(
                $"backlog.{Word(category)}.cost",
                $"{category} backlog",
                totals[category].Cost.Pounds,
                FigureUnit.Pounds,
                SumOf(draft, items),
                items.Select(Row).Select(FigureInput.Of)
            );
        }

        var total = figures.Sum(
            "backlog.total",
            "Backlog, all categories",
            FigureUnit.Pounds,
            "sum of the four categories",
            Each("backlog", "cost", figures)
        );
        figures.Sum("backlog.items", "Open items", FigureUnit.Count, "sum of the four categories", Each("backlog", "items", figures));
        figures.Sum(
            "backlog.cir",
            "Critical infrastructure risk",
            FigureUnit.Pounds,
            "High + Significant",
            [figures["backlog.high.cost"], figures["backlog.significant.cost"]]
        );
        RiskAdjusted(draft, totals);

        draft.Chart(
            "backlog",
            ChartShape.Bars,
            "Backlog by risk category",
            Register,
            [.. RiskCategories.WorstFirst.Select(category => new ChartPoint($"{category}", [$"backlog.{Word(category)}.cost"]))]
        );
        draft.Table(
            "backlog",
            "The trust's backlog by risk category",
            $"{Register}; costs on the basis \"{draft.Sources.Trust.CostBasis}\"",
            [
                new("Risk category"),
                new("Items", Figures: true),
                new("Cost to eradicate", Figures: true),
                new("Share of cost", Figures: true),
            ],
            [
                .. RiskCategories.WorstFirst.Select(category => new CaseRow([
                    $"{category}",
                    figures[$"backlog.{Word(category)}.items"],
                    figures[$"backlog.{Word(category)}.cost"],
                    total.Value == 0
                        ? ""
                        : figures.Quotient(
                            $"backlog.{Word(category)}.share",
                            $"{category} share of backlog",
                            FigureUnit.Percent,
                            figures[$"backlog.{Word(category)}.cost"],
                            total
                        ),
                ])),
                new CaseRow(["All categories", figures["backlog.items"], total, ""], Total: true),
                new CaseRow(["Critical infrastructure risk (High and Significant)", "", figures["backlog.cir"], ""]),
                .. figures.Find("backlog.risk-adjusted") is { } adjusted
                    ? [new CaseRow([RiskAdjustedBacklog.Label, "", adjusted, ""])]
                    : Array.Empty<CaseRow>(),
            ]
        );
    }

    /// <summary>The register's own totals, by the rule that every page and verb uses.</summary>
    private static BacklogTotals Totals(CaseDraft draft, List<BacklogItem> open)
    {
        int? LifeOf(BacklogItem item) =>
            draft
                .Sources.Blocks.FirstOrDefault(block =>
                    string.Equals(block.SiteCode, item.SiteCode, StringComparison.Ordinal)
                    && string.Equals(block.Code, item.BlockCode, StringComparison.Ordinal)
                )
                ?.RemainingLifeYears;
        var groups = open.Where(item => Uplifted(draft, item) is not null)
            .GroupBy(item => (item.SiteCode, item.BlockCode, Life: LifeOf(item), item.Category, item.PriceBase))
            .Select(group => new BacklogGroup(
                group.Key.SiteCode,
                group.Key.BlockCode,
                group.Key.Life,
                group.Key.Category,
                group.Key.PriceBase,
                group.Count(),
                group.Sum(item => item.Cost)
            ));
        return RegisterTotals.Of(groups, draft.Sources.PriceBase, draft.Sources.Index).Totals;
    }

    /// <summary>Left out where no block's life is known to the case.</summary>
    private static void RiskAdjusted(CaseDraft draft, BacklogTotals totals)
    {
        if (draft.Sources.Blocks.Count > 0)
        {
            draft.Figures.Engine(
                "backlog.risk-adjusted",
                RiskAdjustedBacklog.Label,
                totals.RiskAdjusted.Pounds,
                FigureUnit.Pounds,
                "High + Significant + (Moderate + Low) ÷ remaining life, block by block (RiskAdjustedBacklog)",
                RiskCategories.WorstFirst.Select(category => FigureInput.Of(draft.Figures[$"backlog.{Word(category)}.cost"]))
            );
        }
    }

    private static void Removal(CaseDraft draft)
    {
        var figures = draft.Figures;
        var lost = draft.Sources.Hours;
        decimal Lost(BacklogItem item) => lost.To(item) * draft.Sources.Bid.ShareOf(item);
        var items = draft
            .Sources.Removed.Select(
                (item, i) =>
                    (
                        Item: item,
                        Figure: figures.Engine(
                            $"removed.item.{CaseDraft.Text(i + 1)}",
                            $"Cost to eradicate {item.SiteCode} {item.Reference}",
                            Part(draft, item),
                            FigureUnit.Pounds,
                            HowOfPart(draft, item),
                            [FigureInput.Of(Row(item))]
                        )
                    )
            )
            .ToList();
        foreach (var category in RiskCategories.WorstFirst)
        {
            var own = items.Where(entry => entry.Item.Category == category).Select(entry => entry.Figure).ToList();
            figures.Sum(
                $"removed.{Word(category)}.cost",
                $"{category} backlog removed",
                FigureUnit.Pounds,
                $"sum of {own.Count} items' cost to eradicate",
                own
            );
            figures.Stated(
                $"removed.{Word(category)}.items",
                $"{category} items removed",
                own.Count,
                FigureUnit.Count,
                "count of the items the bid lists",
                draft.BidRow("Removes", $"{category}")
            );
        }

        var total = figures.Sum(
            "removed.total",
            "Backlog removed",
            FigureUnit.Pounds,
            "sum of the four categories",
            Each("removed", "cost", figures)
        );
        figures.Sum("removed.items", "Items removed", FigureUnit.Count, "sum of the four categories", Each("removed", "items", figures));
        figures.Sum(
            "removed.cir",
            "Critical infrastructure risk removed",
            FigureUnit.Pounds,
            "High + Significant removed",
            [figures["removed.high.cost"], figures["removed.significant.cost"]]
        );
        if (items.Sum(entry => Lost(entry.Item)) is > 0 and var hours)
        {
            figures.Engine(
                "removed.hours",
                "Clinical hours lost to the items removed, last 12 months",
                hours,
                FigureUnit.Hours,
                "sum over the items removed",
                items.Where(entry => lost.To(entry.Item) > 0).Select(entry => FigureInput.Of(Row(entry.Item)))
            );
        }

        Remaining(draft, total);
        draft.Table(
            "register",
            "Items removed by the scheme",
            Register,
            [
                new("Site"),
                new("Item"),
                new("Defect", Share: 4),
                new("Category", Share: 2),
                new("Hours lost", Figures: true),
                new("Cost to eradicate", Figures: true),
            ],
            [
                .. items
                    .OrderByDescending(entry => entry.Item.Category)
                    .ThenByDescending(entry => entry.Figure.Value)
                    .Select(
                        (entry, i) =>
                            new CaseRow([
                                entry.Item.SiteCode,
                                entry.Item.Reference,
                                entry.Item.Defect,
                                $"{entry.Item.Category}{(entry.Item.Score is { } score ? $" ({CaseDraft.Text(score.Product)})" : "")}",
                                Lost(entry.Item) is > 0 and var hoursLost
                                    ? figures.Stated(
                                        $"removed.item.{CaseDraft.Text(items.IndexOf(entry) + 1)}.hours",
                                        $"Hours lost to {entry.Item.SiteCode} {entry.Item.Reference}",
                                        hoursLost,
                                        FigureUnit.Hours,
                                        HowLost(lost, entry.Item),
                                        Row(entry.Item)
                                    )
                                    : "",
                                entry.Figure,
                            ])
                    ),
                new CaseRow(["All", "", "", "", figures.Find("removed.hours"), total], Total: true),
            ]
        );
    }

    private static void Remaining(CaseDraft draft, Figure removed)
    {
        var figures = draft.Figures;
        foreach (var category in RiskCategories.WorstFirst)
        {
            figures.Difference(
                $"after.{Word(category)}.cost",
                $"{category} backlog after the scheme",
                figures[$"backlog.{Word(category)}.cost"],
                figures[$"removed.{Word(category)}.cost"]
            );
        }

        var after = figures.Difference("after.total", "Backlog after the scheme", figures["backlog.total"], removed);
        var afterCir = figures.Difference(
            "after.cir",
            "Critical infrastructure risk after the scheme",
            figures["backlog.cir"],
            figures["removed.cir"]
        );
        draft.Chart(
            "removal",
            ChartShape.Columns,
            "Critical and other backlog removed, by risk category",
            $"{Register}; {draft.BidName}",
            [
                .. RiskCategories.WorstFirst.Select(category => new ChartPoint(
                    $"{category}",
                    [$"after.{Word(category)}.cost", $"removed.{Word(category)}.cost"]
                )),
            ],
            ["Left after the scheme", "Removed by the scheme"]
        );
        draft.Table(
            "removal",
            "Backlog before and after the scheme",
            $"{Register}; {draft.BidName}",
            [
                new("Risk category", Share: 2),
                new("Items removed", Figures: true),
                new("Before", Figures: true),
                new("Removed", Figures: true),
                new("After", Figures: true),
            ],
            [
                .. RiskCategories.WorstFirst.Select(category => new CaseRow([
                    $"{category}",
                    figures[$"removed.{Word(category)}.items"],
                    figures[$"backlog.{Word(category)}.cost"],
                    figures[$"removed.{Word(category)}.cost"],
                    figures[$"after.{Word(category)}.cost"],
                ])),
                new CaseRow(["All categories", figures["removed.items"], figures["backlog.total"], removed, after], Total: true),
                new CaseRow(["Critical infrastructure risk", "", figures["backlog.cir"], figures["removed.cir"], afterCir]),
            ]
        );
    }

    private static IEnumerable<Figure> Each(string what, string measure, FigureBook figures) =>
        RiskCategories.WorstFirst.Select(category => figures[$"{what}.{Word(category)}.{measure}"]);

    private static string Word(RiskCategory category) => WireWord.Of(category);

    private static SourceRow Row(BacklogItem item) =>
        new()
        {
            File = Register,
            Sheet = item.SiteCode,
            Row = item.Reference,
        };

    private static Money? Uplifted(CaseDraft draft, BacklogItem item) =>
        PriceUplift.Of(item.Cost, item.PriceBase, draft.Sources.PriceBase, draft.Sources.Index);

    /// <summary>Pounds at the case's price base; an item the index cannot reach counts nothing, and a consistency rule says so.</summary>
    private static decimal Cost(CaseDraft draft, BacklogItem item) => Uplifted(draft, item)?.Pounds ?? 0;

    /// <summary>The part of an item's cost that the bid removes.</summary>
    private static decimal Part(CaseDraft draft, BacklogItem item) =>
        PriceUplift.Of(item.Cost, item.PriceBase, draft.Sources.PriceBase, draft.Sources.Index, draft.Sources.Bid.ShareOf(item))?.Pounds
        ?? 0;

    private static string HowOfPart(CaseDraft draft, BacklogItem item) =>
        draft.Sources.Bid.ShareOf(item) is < 1 and var share
            ? $"{(share * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}% of {HowOf(draft, item)}"
            : HowOf(draft, item);

    private static string HowOf(CaseDraft draft, BacklogItem item) =>
        item.PriceBase == draft.Sources.PriceBase
            ? "cost to eradicate, as the register has it"
            : $"{item.Cost} at {item.PriceBase} prices × {draft.Sources.Index.Name} {draft.Sources.PriceBase} ÷ {item.PriceBase}, rounded to the penny (PriceUplift)";

    private static string HowLost(ClinicalHoursLost lost, BacklogItem item) =>
        lost.IsRecorded(item)
            ? "clinical hours lost in the last 12 months: the item's shares of the incidents recorded (ClinicalHoursLost)"
            : "clinical hours lost in the last 12 months, as the register has it";

    private static string SumOf(CaseDraft draft, List<BacklogItem> items) =>
        $"sum of {CaseDraft.Text(items.Count)} items' cost to eradicate, each at {draft.Sources.PriceBase} prices by {draft.Sources.Index.Name} (PriceUplift)";
}
