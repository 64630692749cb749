using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Scorecard;

/// <summary>A scorecard in words and drawings, the same on the page and on paper.</summary>
public static class ScorecardText
{
    /// <summary>Bars on paper and page; more sites than this and the rest are in the table alone.</summary>
    private const int SitesToDraw = 12;

    public static IReadOnlyList<(string Label, string Value)> Figures(SiteScorecard card) =>
        [
            ("Critical infrastructure risk (High and Significant)", FigureText.Short(card.Totals.Critical)),
            ("of which High risk", FigureText.Short(card.Totals.High.Cost)),
            ("Reported backlog", FigureText.Short(card.Totals.Total)),
            ("Full project cost", FigureText.Short(card.Totals.FullCost)),
            ("Backlog per m²", card.PerSquareMetre?.ToString() ?? "not known"),
            ("Surveyed within five years, by cost", card.Coverage.Covered is { } share ? FigureText.Percent(share) : "nothing to survey"),
        ];

    /// <summary>Where the site stands among the trust's.</summary>
    public static string Standing(SiteScorecard card) =>
        card.Rank is not { } rank
            ? "Its floor area is not known, so its backlog cannot be set against its size."
            : $"{Ordinal(rank)} of {card.Sites.Count(standing => standing.PerSquareMetre is not null)} sites by backlog per square metre.";

    /// <summary>What every report names.</summary>
    public static string Basis(SiteScorecard card) =>
        $"As at {EnglishText.Day(card.Summary.AsAt)}, at {card.Summary.Register.PriceBase} prices. Categories by {card.Summary.Bands.Name}. Costs carried between price bases by {card.Summary.Index.Name}. The trust’s chosen cost basis: {card.Summary.Trust.CostBasis}";

    public static string Age(SurveyAge age) =>
        age switch
        {
            SurveyAge.WithinOneYear => "In the last year",
            SurveyAge.OneToThreeYears => "One to three years ago",
            SurveyAge.ThreeToFiveYears => "Three to five years ago",
            SurveyAge.OverFiveYears => "More than five years ago",
            SurveyAge.Never => "Never",
            _ => throw new ArgumentOutOfRangeException(nameof(age), age, "Not an age of a survey."),
        };

    /// <summary>Backlog per square metre by site, this one dark.</summary>
    public static string DensityChart(SiteScorecard card)
    {
        var drawn = card.Sites.Where(standing => standing.PerSquareMetre is not null).ToList() is { Count: > SitesToDraw } many
            ? [.. many.Take(SitesToDraw - 1).Where(standing => !standing.IsThis), .. many.Where(standing => standing.IsThis)]
            : card.Sites.Where(standing => standing.PerSquareMetre is not null).ToList();
        return new BarChart
        {
            Title = "Backlog per square metre by site",
            Description = DensityWords(card),
            Bars =
            [
                .. drawn.Select(standing => new BarChart.Bar(
                    standing.Site.Name,
                    standing.PerSquareMetre!.Value.Pounds,
                    standing.PerSquareMetre.Value.ToString(),
                    standing.IsThis ? Tone.Dark : Tone.Pale
                )),
            ],
        }.Draw();
    }

    public static string DensityWords(SiteScorecard card) =>
        string.Join(
            ", ",
            card.Sites.Where(standing => standing.PerSquareMetre is not null)
                .Take(SitesToDraw)
                .Select(standing => $"{standing.Site.Name} {standing.PerSquareMetre}")
        ) + ".";

    public static string CategoryWords(SiteScorecard card) =>
        string.Join(", ", RiskCategories.WorstFirst.Select(category => $"{category} {FigureText.Short(card.Totals[category].Cost)}")) + ".";

    /// <summary>What is left of an overdue list that does not fit.</summary>
    public static string Days(OverdueReview due, DateOnly today) => $"{EnglishText.Count(today.DayNumber - due.Due.DayNumber)} days";

    private static string Ordinal(int rank) =>
        (rank % 100) is >= 11 and <= 13
            ? $"{rank}th"
            : (rank % 10) switch
            {
                1 => $"{rank}st",
                2 => $"{rank}nd",
                3 => $"{rank}rd",
                _ => $"{rank}th",
            };
}
