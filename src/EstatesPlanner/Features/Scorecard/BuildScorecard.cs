using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Scorecard;

/// <summary>Puts a site's scorecard together from the register of today.</summary>
public sealed class BuildScorecard(IPlannerReader store, Access access, RegisterReport report)
{
    private const int WorstToList = 12;

    /// <exception cref="Refusal">No such site among those the actor may see.</exception>
    public SiteScorecard For(Actor actor, string trust, string site)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        var sites = db
            .Sites.Where(each => each.Trust == trust)
            .AsEnumerable()
            .Where(each => actor.Has(Duty.ViewRegister, trust, each.Code))
            .ToDictionary(each => each.Code);
        var here = sites.GetValueOrDefault(site) ?? throw Refusal.NotFound($"{trust} has no site {site}.");
        var summary = report.For(actor, trust);
        var totals = summary.Register.BySite.FirstOrDefault(each => each.SiteCode == site)?.Totals ?? BacklogTotals.None;
        var items = access.Items(actor, db, trust).Where(item => item.SiteCode == site).Live();
        return new SiteScorecard(
            summary,
            here,
            totals,
            Standings(summary, sites, here),
            [
                .. items
                    .OrderByDescending(item => item.Category)
                    .ThenByDescending(item => item.Cost)
                    .ThenByDescending(item => item.Id)
                    .Take(WorstToList),
            ],
            Overdue(items, summary.AsAt),
            Coverage(items, summary)
        );
    }

    private static List<SiteStanding> Standings(RegisterSummary summary, Dictionary<string, Site> sites, Site here) =>
        [
            .. summary
                .Register.BySite.Select(each => (Site: sites[each.SiteCode], each.Totals))
                .Concat(summary.Register.BySite.Any(each => each.SiteCode == here.Code) ? [] : [(Site: here, Totals: BacklogTotals.None)])
                .Select(each => new SiteStanding(
                    each.Site,
                    each.Totals.Total,
                    each.Totals.Critical,
                    BacklogDensity.Of(each.Totals.Total, each.Site.GrossInternalAreaM2),
                    each.Site.Code == here.Code
                ))
                .OrderByDescending(standing => standing.PerSquareMetre is not null)
                .ThenByDescending(standing => standing.PerSquareMetre ?? Money.Zero)
                .ThenBy(standing => standing.Site.Code, StringComparer.Ordinal),
        ];

    private static List<OverdueReview> Overdue(IQueryable<BacklogItem> items, DateOnly today) =>
        [
            .. items
                .Where(item => item.Risk != null || item.Control != null)
                .AsEnumerable()
                .SelectMany(item =>
                    new[]
                    {
                        (Item: item, What: "Review of the risk", Due: item.Risk?.NextReview, Who: item.Risk?.Reviewer),
                        (Item: item, What: "Review of the interim control", Due: item.Control?.Review, Who: item.Control?.Owner),
                        (Item: item, What: "The interim control has expired", Due: item.Control?.Expires, Who: item.Control?.Owner),
                    }
                )
                .Where(due => due.Due < today)
                .Select(due => new OverdueReview(due.Item, due.What, due.Due!.Value, due.Who))
                .OrderBy(due => due.Due)
                .ThenBy(due => due.Item.Reference, StringComparer.Ordinal),
        ];

    private static SurveyCoverage Coverage(IQueryable<BacklogItem> items, RegisterSummary summary)
    {
        Money Carried(long pence, PriceBase from) =>
            PriceUplift.Of(new Money(pence), from, summary.Register.PriceBase, summary.Index)!.Value;
        var groups = items
            .GroupBy(item => new { item.SurveyedOn, item.PriceBase })
            .Select(group => new
            {
                group.Key.SurveyedOn,
                group.Key.PriceBase,
                Items = group.Count(),
                Pence = group.Sum(item => (long)(object)item.Cost),
            })
            .AsEnumerable()
            .Where(group => summary.Index.Factor(group.PriceBase, summary.Register.PriceBase) is not null);
        return SurveyCoverage.Of(
            groups.Select(group => (group.SurveyedOn, new CategoryTotal(group.Items, Carried(group.Pence, group.PriceBase)))),
            summary.AsAt
        );
    }
}
