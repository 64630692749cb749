using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Shared;

/// <summary>Cost to eradicate by risk category as bars, worst first: the same drawing wherever a register is shown.</summary>
public static class BacklogChart
{
    public static string Draw(BacklogTotals totals, PriceBase priceBase) =>
        new BarChart
        {
            Title = "Backlog by risk category",
            Description =
                $"Cost to eradicate at {priceBase} prices: "
                + string.Join(", ", RiskCategories.WorstFirst.Select(category => $"{category} {FigureText.Short(totals[category].Cost)}"))
                + ".",
            Bars =
            [
                .. RiskCategories.WorstFirst.Select(category => new BarChart.Bar(
                    category.ToString(),
                    totals[category].Cost.Pounds,
                    FigureText.Short(totals[category].Cost),
                    ToneOf(category)
                )),
            ],
        }.Draw();

    private static Tone ToneOf(RiskCategory category) =>
        category switch
        {
            RiskCategory.High => Tone.Dark,
            RiskCategory.Significant => Tone.Blue,
            RiskCategory.Moderate => Tone.Hatched,
            RiskCategory.Low => Tone.Pale,
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a risk category."),
        };
}
