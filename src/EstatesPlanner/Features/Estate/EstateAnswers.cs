using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Estate;

/// <summary>Gaps and due lists as sheets and as the JSON of the estate verbs.</summary>
public static class EstateAnswers
{
    public static ExportSheet Sheet(IEnumerable<(Site Site, SiteGap Gap)> gaps, FacetGrades grades) =>
        new(
            "Missing and out of date",
            ["site", "site name", "what", "count"],
            gaps.Select(gap => (IReadOnlyList<object?>)[gap.Site.Code, gap.Site.Name, EstateWords.Of(gap.Gap, grades), gap.Gap.Count])
        );

    public static ExportSheet Sheet(IEnumerable<ReviewDue> due, FacetGrades grades, DateOnly today) =>
        new(
            "Due",
            ["due", "overdue", "what", "site", "block", "item", "about", "who"],
            due.Select(each =>
                (IReadOnlyList<object?>)
                    [
                        each.On,
                        each.IsOverdue(today) ? "yes" : "no",
                        EstateWords.Of(each.Kind),
                        each.SiteCode,
                        each.BlockCode,
                        each.ItemReference,
                        EstateWords.What(each, grades),
                        each.Who,
                    ]
            )
        );

    public static object Gaps(string trust, IReadOnlyList<(Site Site, SiteGap Gap)> gaps, SurveyCycle cycle, FacetGrades grades) =>
        new
        {
            trust,
            cycle = Cycle(cycle),
            gaps = gaps.Select(gap => new
            {
                site = gap.Site.Code,
                kind = WireWord.Of(gap.Gap.Kind),
                count = gap.Gap.Count,
                names = gap.Gap.Names,
                sentence = EstateWords.Of(gap.Gap, grades),
            }),
        };

    public static object Due(string trust, IReadOnlyList<ReviewDue> due, SurveyCycle cycle, FacetGrades grades, DateOnly today) =>
        new
        {
            trust,
            cycle = Cycle(cycle),
            due = due.Select(each => new
            {
                on = each.On,
                overdue = each.IsOverdue(today),
                kind = WireWord.Of(each.Kind),
                site = each.SiteCode,
                block = each.BlockCode,
                item = each.ItemReference,
                about = EstateWords.What(each, grades),
                who = each.Who,
            }),
        };

    private static object Cycle(SurveyCycle cycle) => new { years = cycle.Years, confirmed = cycle.IsConfirmed };
}
