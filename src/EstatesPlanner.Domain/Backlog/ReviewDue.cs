using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>What comes due.</summary>
public enum ReviewKind
{
    ItemReview,
    ControlReview,
    ControlExpiry,
    FacetSurvey,
}

/// <summary>Something of the estate that is to be looked at again, and by when.</summary>
/// <param name="BlockCode">Null for the site as a whole, or where it is not known.</param>
/// <param name="ItemReference">Null for a facet.</param>
/// <param name="What">The defect, the control or the facet.</param>
/// <param name="Who">Reviewer, owner of the control or last surveyor, where known.</param>
public sealed record ReviewDue(
    DateOnly On,
    ReviewKind Kind,
    string SiteCode,
    string? BlockCode,
    string? ItemReference,
    string What,
    string? Who
)
{
    /// <summary>
    /// The reviews of live items, the reviews and expiries of their interim controls, and each facet's next survey by the cycle; soonest
    /// first.
    /// </summary>
    /// <param name="surveys">All there are: the last of each facet counts.</param>
    public static IReadOnlyList<ReviewDue> Of(IEnumerable<BacklogItem> items, IEnumerable<FacetSurvey> surveys, SurveyCycle cycle) =>
        [
            .. items
                .Where(item => item.IsLive)
                .SelectMany(OfItem)
                .Concat(
                    surveys
                        .Latest()
                        .Select(survey => new ReviewDue(
                            cycle.DueAfter(survey.SurveyedOn),
                            ReviewKind.FacetSurvey,
                            survey.SiteCode,
                            survey.BlockCode,
                            null,
                            survey.Facet.ToString(),
                            survey.Surveyor ?? survey.Firm
                        ))
                )
                .OrderBy(due => due.On)
                .ThenBy(due => due.SiteCode, StringComparer.Ordinal)
                .ThenBy(due => due.BlockCode, StringComparer.Ordinal)
                .ThenBy(due => due.ItemReference, StringComparer.Ordinal)
                .ThenBy(due => due.Kind),
        ];

    public bool IsOverdue(DateOnly today) => On < today;

    private static IEnumerable<ReviewDue> OfItem(BacklogItem item)
    {
        if (item.Risk?.NextReview is { } review)
        {
            yield return new ReviewDue(
                review,
                ReviewKind.ItemReview,
                item.SiteCode,
                item.BlockCode,
                item.Reference,
                item.Defect,
                item.Risk.Reviewer
            );
        }

        if (item.Control?.Review is { } control)
        {
            yield return new ReviewDue(
                control,
                ReviewKind.ControlReview,
                item.SiteCode,
                item.BlockCode,
                item.Reference,
                item.Control.Measure ?? item.Defect,
                item.Control.Owner
            );
        }

        if (item.Control?.Expires is { } expiry)
        {
            yield return new ReviewDue(
                expiry,
                ReviewKind.ControlExpiry,
                item.SiteCode,
                item.BlockCode,
                item.Reference,
                item.Control.Measure ?? item.Defect,
                item.Control.Owner
            );
        }
    }
}
