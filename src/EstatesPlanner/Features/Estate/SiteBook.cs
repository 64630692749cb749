using EstatesPlanner.Books.Estate;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Estate;

/// <summary>One site with its blocks, its surveys, and what is missing or out of date.</summary>
/// <param name="Items">Live items by block code; the empty code for those without a block.</param>
public sealed record SiteRecord(
    Site Site,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<FacetSurvey> Surveys,
    IReadOnlyList<SiteGap> Gaps,
    IReadOnlyDictionary<string, int> Items
);

/// <summary>Reads the estate of a trust: its sites with everything known of them, the gaps, and what comes due.</summary>
public sealed class SiteBook(IPlannerReader store, Access access, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <exception cref="Refusal">No such site among those the actor may see.</exception>
    public SiteRecord Open(Actor actor, string trust, string code)
    {
        access.Demand(actor, Duty.ViewRegister, trust, code);
        using var db = store.Read();
        var site =
            db.Sites.SingleOrDefault(candidate => candidate.Trust == trust && candidate.Code == code)
            ?? throw Refusal.NotFound($"No site {code} of {trust}.");
        var blocks = db.Blocks.Where(block => block.Trust == trust && block.SiteCode == code).OrderBy(block => block.Code).ToList();
        var surveys = db
            .FacetSurveys.Where(survey => survey.Trust == trust && survey.SiteCode == code)
            .OrderByDescending(survey => survey.SurveyedOn)
            .ThenBy(survey => survey.Facet)
            .ToList();
        var items = access.Items(actor, db, trust).Live().Where(item => item.SiteCode == code);
        var cycle = SurveyCycles.Of(db, trust);
        return new SiteRecord(
            site,
            blocks,
            surveys,
            SiteGap.Of(site, blocks, surveys, ItemGapsOf(items, cycle).SingleOrDefault(), cycle, Today),
            items
                .GroupBy(item => item.BlockCode)
                .Select(group => new { Block = group.Key, Items = group.Count() })
                .AsEnumerable()
                .ToDictionary(group => group.Block ?? "", group => group.Items, StringComparer.Ordinal)
        );
    }

    /// <summary>The gaps of every site the actor may see, by site.</summary>
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public (IReadOnlyList<(Site Site, SiteGap Gap)> Gaps, SurveyCycle Cycle) Gaps(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        var cycle = SurveyCycles.Of(db, trust);
        var blocks = db
            .Blocks.Where(block => block.Trust == trust)
            .AsEnumerable()
            .ToLookup(block => block.SiteCode, StringComparer.Ordinal);
        var surveys = db
            .FacetSurveys.Where(survey => survey.Trust == trust)
            .AsEnumerable()
            .ToLookup(survey => survey.SiteCode, StringComparer.Ordinal);
        var items = ItemGapsOf(access.Items(actor, db, trust).Live(), cycle).ToDictionary(gaps => gaps.SiteCode, StringComparer.Ordinal);
        var sites = db
            .Sites.Where(site => site.Trust == trust)
            .OrderBy(site => site.Code)
            .AsEnumerable()
            .Where(site => actor.Has(Duty.ViewRegister, trust, site.Code));
        return (
            [
                .. sites.SelectMany(site =>
                    SiteGap
                        .Of(site, [.. blocks[site.Code]], [.. surveys[site.Code]], items.GetValueOrDefault(site.Code), cycle, Today)
                        .Select(gap => (site, gap))
                ),
            ],
            cycle
        );
    }

    /// <summary>What is to be looked at again, soonest first.</summary>
    /// <param name="until">The last day that matters; null for all.</param>
    /// <exception cref="Refusal">The trust is none of theirs.</exception>
    public (IReadOnlyList<ReviewDue> Due, SurveyCycle Cycle) Due(Actor actor, string trust, DateOnly? until = null)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        var cycle = SurveyCycles.Of(db, trust);
        var items = access.Items(actor, db, trust).Live().Where(item => item.Risk != null || item.Control != null).ToList();
        var surveys = db
            .FacetSurveys.Where(survey => survey.Trust == trust)
            .AsEnumerable()
            .Where(survey => actor.Has(Duty.ViewRegister, trust, survey.SiteCode));
        return ([.. ReviewDue.Of(items, surveys, cycle).Where(due => until is null || due.On <= until)], cycle);
    }

    /// <summary>Counted in the database: a register of a million items is not read for it.</summary>
    private List<ItemGaps> ItemGapsOf(IQueryable<Domain.Backlog.BacklogItem> items, SurveyCycle cycle)
    {
        var old = cycle.OutOfDate(Today);
        return
        [
            .. items
                .GroupBy(item => item.SiteCode)
                .Select(group => new
                {
                    group.Key,
                    Items = group.Count(),
                    NoDate = group.Count(item => item.SurveyedOn == null),
                    Old = group.Count(item => item.SurveyedOn <= old),
                    NoScore = group.Count(item => item.Consequence == null || item.Likelihood == null),
                    NoElement = group.Count(item => item.ElementCode == null),
                    NoCondition = group.Count(item => item.Condition == null),
                })
                .AsEnumerable()
                .Select(site => new ItemGaps(site.Key, site.Items, site.NoDate, site.Old, site.NoScore, site.NoElement, site.NoCondition)),
        ];
    }
}
