using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// The years in which a site was last surveyed and last reviewed, as the return asks since 2024/25: calendar years. A survey of physical
/// condition that was inspected or sampled is a formal one; a desktop or estimated one after it is a review. Without any, the last day on
/// which an item of the register was surveyed stands for the formal survey. Which survey the collection calls formal has not been read.
/// </summary>
public sealed record SurveyYears(int? Formal, int? Review)
{
    public static readonly SurveyYears None = new(null, null);

    /// <param name="surveys">Of the site and its blocks, every facet.</param>
    /// <param name="items">When the site's live items were surveyed.</param>
    /// <param name="day">Later surveys do not count.</param>
    public static SurveyYears Of(IEnumerable<FacetSurvey> surveys, IEnumerable<DateOnly?> items, DateOnly day)
    {
        var known = surveys.Where(survey => survey.Facet == Facet.PhysicalCondition && survey.SurveyedOn <= day).ToList();
        var formal = Last(known.Where(IsFormal)) ?? items.Where(on => on <= day).Max();
        var review = Last(known.Where(survey => !IsFormal(survey)));
        return new SurveyYears(formal?.Year, review > formal || formal is null ? review?.Year : null);
    }

    private static bool IsFormal(FacetSurvey survey) => survey.Confidence is SurveyConfidence.Inspected or SurveyConfidence.Sampled;

    private static DateOnly? Last(IEnumerable<FacetSurvey> surveys) => surveys.Select(survey => (DateOnly?)survey.SurveyedOn).Max();
}
