namespace EstatesPlanner.Domain.Estate;

public static class FacetSurveys
{
    /// <summary>Of each facet of each site and block, the last survey, by site, block and facet.</summary>
    public static IReadOnlyList<FacetSurvey> Latest(this IEnumerable<FacetSurvey> surveys) =>
        [
            .. surveys
                .GroupBy(survey => (survey.SiteCode, survey.BlockCode, survey.Facet))
                .Select(same => same.OrderByDescending(survey => survey.SurveyedOn).ThenByDescending(survey => survey.Id).First())
                .OrderBy(survey => survey.SiteCode, StringComparer.Ordinal)
                .ThenBy(survey => survey.BlockCode, StringComparer.Ordinal)
                .ThenBy(survey => survey.Facet),
        ];
}
