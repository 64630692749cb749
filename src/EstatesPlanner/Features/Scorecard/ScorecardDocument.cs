using System.Text;
using System.Text.Json;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Typesetting;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Scorecard;

/// <summary>A scorecard as a PDF of one page.</summary>
public sealed class ScorecardDocument(ITypesetter typesetter, PrintableText printable, TimeProvider clock)
{
    private const int ItemsToPrint = 12;
    private const int OverdueToPrint = 8;
    private const int LongestDefect = 90;

    /// <exception cref="TypesettingException">The typesetter is missing or refused the document.</exception>
    public Task<byte[]> Make(SiteScorecard card, CancellationToken cancellation)
    {
        var data = JsonSerializer.SerializeToNode(Data(card), JsonSerializerOptions.Web);
        return typesetter.Typeset(
            new TypesetRequest
            {
                Template = "letters/site-scorecard.typ",
                Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
                {
                    ["printed.json"] = Encoding.UTF8.GetBytes(printable.OfJson(data)!.ToJsonString()),
                    ["categories.svg"] = Encoding.UTF8.GetBytes(
                        printable.Drawn(BacklogChart.Draw(card.Totals, card.Summary.Register.PriceBase))
                    ),
                    ["density.svg"] = Encoding.UTF8.GetBytes(printable.Drawn(ScorecardText.DensityChart(card))),
                },
                MadeAt = clock.GetUtcNow(),
            },
            cancellation
        );
    }

    private static object Data(SiteScorecard card) =>
        new
        {
            TrustName = card.Summary.Trust.Name,
            SiteName = card.Site.Name,
            SiteCode = card.Site.Code,
            About = string.Join(
                " · ",
                new[]
                {
                    card.Site.Type,
                    card.Site.Tenure,
                    card.Site.GrossInternalAreaM2 is { } area ? $"{EnglishText.Quantity(area)} m²" : null,
                }.OfType<string>()
            ),
            Figures = ScorecardText.Figures(card).Select(figure => new { figure.Label, figure.Value }),
            CategoryAlt = ScorecardText.CategoryWords(card),
            DensityAlt = ScorecardText.DensityWords(card),
            HasDensity = card.Sites.Any(standing => standing.PerSquareMetre is not null),
            Standing = ScorecardText.Standing(card),
            Categories = new
            {
                Caption = "Reported backlog by risk category",
                Headings = (string[])["Category", "Items", "Reported backlog", "Full project cost"],
                Rows = RiskCategories.WorstFirst.Select(category =>
                    (string[])
                        [
                            category.ToString(),
                            EnglishText.Count(card.Totals[category].Items),
                            FigureText.Pounds(card.Totals[category].Cost),
                            FigureText.Pounds(card.Totals[category].FullCost),
                        ]
                ),
                Total = (string[])
                    [
                        "Total",
                        EnglishText.Count(card.Totals.Items),
                        FigureText.Pounds(card.Totals.Total),
                        FigureText.Pounds(card.Totals.FullCost),
                    ],
            },
            Surveys = new
            {
                Caption = "Last surveyed",
                Headings = (string[])["When", "Items", "Reported backlog"],
                Rows = Enum.GetValues<SurveyAge>()
                    .Select(age =>
                        (string[])
                            [
                                ScorecardText.Age(age),
                                EnglishText.Count(card.Coverage[age].Items),
                                FigureText.Pounds(card.Coverage[age].Cost),
                            ]
                    ),
                Total = (string[])["Total", EnglishText.Count(card.Coverage.All.Items), FigureText.Pounds(card.Coverage.All.Cost)],
            },
            Items = new
            {
                Caption = card.Totals.Items > ItemsToPrint
                    ? $"The worst {ItemsToPrint} of {EnglishText.Count(card.Totals.Items)}, by category and cost"
                    : "By category and cost",
                Headings = (string[])["Reference", "Risk", "Defect", "Cost"],
                Rows = card
                    .Worst.Take(ItemsToPrint)
                    .Select(item =>
                        (string[])
                            [
                                item.Reference,
                                item.Category.ToString(),
                                Cut(item.Defect),
                                $"{FigureText.Pounds(item.Cost)} ({item.PriceBase})",
                            ]
                    ),
            },
            Overdue = new
            {
                Caption = card.Overdue.Count > OverdueToPrint
                    ? $"The {OverdueToPrint} longest overdue of {EnglishText.Count(card.Overdue.Count)}"
                    : "Longest overdue first",
                Headings = (string[])["Reference", "What", "Due", "Overdue by"],
                Rows = card
                    .Overdue.Take(OverdueToPrint)
                    .Select(due =>
                        (string[])
                            [
                                due.Item.Reference,
                                due.Who is { } who ? $"{due.What} ({who})" : due.What,
                                EnglishText.Day(due.Due),
                                ScorecardText.Days(due, card.Summary.AsAt),
                            ]
                    ),
            },
            Basis = ScorecardText.Basis(card),
        };

    private static string Cut(string text) => text.Length <= LongestDefect ? text : $"{text[..(LongestDefect - 1)].TrimEnd()}…";
}
