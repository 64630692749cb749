using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Scorecard;

/// <summary>One site of a trust beside another.</summary>
/// <param name="PerSquareMetre">Null where the floor area is not known.</param>
/// <param name="IsThis">The site of the scorecard.</param>
public sealed record SiteStanding(Site Site, Money Total, Money Critical, Money? PerSquareMetre, bool IsThis);

/// <summary>Something about an item that was due on a day that is past.</summary>
/// <param name="What">In words.</param>
/// <param name="Who">Whose it is; null where nobody is named.</param>
public sealed record OverdueReview(BacklogItem Item, string What, DateOnly Due, string? Who);

/// <summary>
/// A site on one page: what its backlog is, how it stands beside the trust's other sites, what is worst, what is overdue and how fresh its
/// survey is.
/// </summary>
/// <param name="Summary">Of the whole trust, with the price base, index and scheme that every report names.</param>
/// <param name="Sites">All sites with backlog, and this one; the densest first.</param>
/// <param name="Worst">By category, then cost.</param>
/// <param name="Overdue">Longest overdue first.</param>
public sealed record SiteScorecard(
    RegisterSummary Summary,
    Site Site,
    BacklogTotals Totals,
    IReadOnlyList<SiteStanding> Sites,
    IReadOnlyList<BacklogItem> Worst,
    IReadOnlyList<OverdueReview> Overdue,
    SurveyCoverage Coverage
)
{
    public Money? PerSquareMetre => BacklogDensity.Of(Totals.Total, Site.GrossInternalAreaM2);

    /// <summary>Place by backlog per square metre among the sites whose area is known, from 1; null where this one's is not.</summary>
    public int? Rank =>
        PerSquareMetre is null
            ? null
            : Sites.Where(standing => standing.PerSquareMetre is not null).Select(standing => standing.IsThis).ToList().IndexOf(true) + 1;
}
