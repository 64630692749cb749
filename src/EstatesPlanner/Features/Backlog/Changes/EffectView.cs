using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Backlog.Changes;

/// <summary>A preview as pages show it: totals now and then as a table and a drawing, and the items that change, field by field.</summary>
public sealed record EffectView(RegisterEffect Effect, ElementList Elements)
{
    /// <summary>The most items a page lists; the download has them all.</summary>
    public const int Most = 100;

    public IEnumerable<(ItemChange Change, IReadOnlyList<FieldChange> Fields)> Rows =>
        Effect.Changes.Take(Most).Select(change => (change, FieldChange.Between(change.Before, change.After, Elements)));

    public string Chart =>
        new BarChart
        {
            Title = "Reported backlog now and then",
            Description =
                string.Join(
                    ", ",
                    RiskCategories.WorstFirst.Select(category =>
                        $"{category} {FigureText.Short(Now[category].Cost)} now and {FigureText.Short(Then[category].Cost)} then"
                    )
                ) + ".",
            Bars =
            [
                .. RiskCategories.WorstFirst.SelectMany(category =>
                    new[]
                    {
                        new BarChart.Bar($"{category}, now", Now[category].Cost.Pounds, FigureText.Short(Now[category].Cost), Tone.Blue),
                        new BarChart.Bar(
                            $"{category}, then",
                            Then[category].Cost.Pounds,
                            FigureText.Short(Then[category].Cost),
                            Tone.Hatched
                        ),
                    }
                ),
            ],
        }.Draw();

    public string Caption =>
        Effect.Before.PriceBase == Effect.After.PriceBase
            ? $"Reported backlog now and then, at {Effect.After.PriceBase} prices"
            : $"Reported backlog now, at {Effect.Before.PriceBase} prices, and then, at {Effect.After.PriceBase} prices";

    public BacklogTotals Now => Effect.Before.Totals;

    public BacklogTotals Then => Effect.After.Totals;

    public Money Difference => Then.Total - Now.Total;

    /// <summary>The items that change, one row a field: for a reader who wants to go through them all.</summary>
    public ExportSheet Sheet() =>
        new(
            "Changes",
            ["site", "reference", "defect", "field", "now", "then"],
            from change in Effect.Changes
            from field in FieldChange.Between(change.Before, change.After, Elements)
            select (IReadOnlyList<object?>)
                [change.Before.SiteCode, change.Before.Reference, change.Before.Defect, field.Label, field.From, field.To]
        );
}
