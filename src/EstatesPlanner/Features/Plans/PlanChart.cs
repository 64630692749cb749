using EstatesPlanner.Books.Plans;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Plans;

/// <summary>Planned spend by year, stacked by pot, under the envelope of the year.</summary>
internal static class PlanChart
{
    public static string Draw(Round round, IReadOnlyList<PlanLines.PotLine> lines)
    {
        var byYear = lines.ToLookup(line => line.Year);
        return new ColumnChart
        {
            Title = "Planned spend and envelope by year",
            Description =
                "Planned spend against the envelope: "
                + string.Join(
                    ", ",
                    round.Years.Select(year =>
                        $"{year} {FigureText.Short(byYear[year].Sum(line => line.Spent))} of {FigureText.Short(byYear[year].Sum(line => line.Limit))}"
                    )
                )
                + ".",
            Unit = FigureUnit.Pounds,
            Series = [.. round.Pots.Select(pot => pot.Name)],
            LimitName = "Envelope of the year",
            Columns =
            [
                .. round.Years.Select(year => new ColumnChart.Column(
                    year.ToString(),
                    [.. round.Pots.Select(pot => (decimal)byYear[year].Where(line => line.Pot == pot.Id).Sum(line => line.Spent))],
                    [.. round.Pots.Select(pot => FigureText.Short(byYear[year].Where(line => line.Pot == pot.Id).Sum(line => line.Spent)))],
                    byYear[year].Sum(line => line.Limit)
                )),
            ],
        }.Draw();
    }
}
