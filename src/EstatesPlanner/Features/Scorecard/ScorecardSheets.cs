using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Scorecard;

/// <summary>The tables of a scorecard as files.</summary>
public static class ScorecardSheets
{
    /// <param name="table">categories, sites, items, overdue or surveys.</param>
    /// <exception cref="Refusal">No such table.</exception>
    public static ExportSheet Of(SiteScorecard card, string table) =>
        table switch
        {
            "categories" => new(
                "Categories",
                ["category", "items", "reported backlog", "full project cost"],
                RiskCategories.WorstFirst.Select(category =>
                    (IReadOnlyList<object?>)
                        [
                            category.ToString(),
                            card.Totals[category].Items,
                            card.Totals[category].Cost.Pounds,
                            card.Totals[category].FullCost.Pounds,
                        ]
                )
            ),
            "sites" => new(
                "Sites",
                ["site", "name", "floor area m2", "critical infrastructure risk", "reported backlog", "backlog per m2"],
                card.Sites.Select(standing =>
                    (IReadOnlyList<object?>)
                        [
                            standing.Site.Code,
                            standing.Site.Name,
                            standing.Site.GrossInternalAreaM2,
                            standing.Critical.Pounds,
                            standing.Total.Pounds,
                            standing.PerSquareMetre?.Pounds,
                        ]
                )
            ),
            "items" => new(
                "Worst items",
                ["reference", "category", "defect", "location", "cost", "price base"],
                card.Worst.Select(item =>
                    (IReadOnlyList<object?>)
                        [item.Reference, item.Category.ToString(), item.Defect, item.Location, item.Cost.Pounds, item.PriceBase.ToString()]
                )
            ),
            "overdue" => new(
                "Overdue",
                ["reference", "what", "due", "who", "defect"],
                card.Overdue.Select(due => (IReadOnlyList<object?>)[due.Item.Reference, due.What, due.Due, due.Who, due.Item.Defect])
            ),
            "surveys" => new(
                "Surveys",
                ["last surveyed", "items", "reported backlog"],
                Enum.GetValues<SurveyAge>()
                    .Select(age =>
                        (IReadOnlyList<object?>)[ScorecardText.Age(age), card.Coverage[age].Items, card.Coverage[age].Cost.Pounds]
                    )
            ),
            _ => throw Refusal.NotFound($"A scorecard has no table {table}."),
        };
}
