namespace EstatesPlanner.Domain.Estate;

/// <summary>What is missing from a site's data, or out of date.</summary>
public enum GapKind
{
    NoFloorArea,
    NoType,
    BlocksWithoutLife,
    BlocksLeavingOnNoDay,
    FacetsNotSurveyed,
    FacetsOutOfDate,
    ItemsWithoutSurveyDate,
    ItemsOutOfDate,
    ItemsWithoutScore,
    ItemsWithoutElement,
    ItemsWithoutCondition,
}

/// <summary>How many live items of a site lack each thing that a register should say.</summary>
/// <param name="OutOfDate">Surveyed so long ago that the cycle has passed.</param>
public sealed record ItemGaps(
    string SiteCode,
    int Items,
    int WithoutSurveyDate,
    int OutOfDate,
    int WithoutScore,
    int WithoutElement,
    int WithoutCondition
);

/// <summary>One gap in a site's data.</summary>
/// <param name="Count">How many blocks, facets or items it is about; 1 for the site itself.</param>
/// <param name="Names">The blocks or facets; empty for items, which are too many to name.</param>
public sealed record SiteGap(string SiteCode, GapKind Kind, int Count, IReadOnlyList<string> Names)
{
    /// <param name="blocks">Those of the site.</param>
    /// <param name="surveys">Those of the site and its blocks.</param>
    /// <param name="items">Null where the site has no live item.</param>
    public static IReadOnlyList<SiteGap> Of(
        Site site,
        IReadOnlyList<Block> blocks,
        IReadOnlyList<FacetSurvey> surveys,
        ItemGaps? items,
        SurveyCycle cycle,
        DateOnly today
    )
    {
        var latest = surveys.Latest();
        SiteGap Counted(GapKind kind, int count) => new(site.Code, kind, count, []);
        SiteGap Named(GapKind kind, IEnumerable<string> names)
        {
            List<string> all = [.. names];
            return new SiteGap(site.Code, kind, all.Count, all);
        }

        List<SiteGap> gaps =
        [
            Counted(GapKind.NoFloorArea, site.GrossInternalAreaM2 is null or 0 ? 1 : 0),
            Counted(GapKind.NoType, site.Type is null ? 1 : 0),
            Named(GapKind.BlocksWithoutLife, blocks.Where(block => block.RemainingLifeYears is null).Select(block => block.Name)),
            Named(
                GapKind.BlocksLeavingOnNoDay,
                blocks.Where(block => block.Intent != BlockIntent.Retain && block.LeavesOn is null).Select(block => block.Name)
            ),
            Named(
                GapKind.FacetsNotSurveyed,
                Enum.GetValues<Facet>().Where(facet => latest.All(survey => survey.Facet != facet)).Select(facet => facet.ToString())
            ),
            Named(
                GapKind.FacetsOutOfDate,
                latest
                    .Where(survey => cycle.IsOutOfDate(survey.SurveyedOn, today))
                    .Select(survey => survey.BlockCode is { } block ? $"{survey.Facet} of block {block}" : survey.Facet.ToString())
            ),
            Counted(GapKind.ItemsWithoutSurveyDate, items?.WithoutSurveyDate ?? 0),
            Counted(GapKind.ItemsOutOfDate, items?.OutOfDate ?? 0),
            Counted(GapKind.ItemsWithoutScore, items?.WithoutScore ?? 0),
            Counted(GapKind.ItemsWithoutElement, items?.WithoutElement ?? 0),
            Counted(GapKind.ItemsWithoutCondition, items?.WithoutCondition ?? 0),
        ];
        return [.. gaps.Where(gap => gap.Count > 0)];
    }
}
