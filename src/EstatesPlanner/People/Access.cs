using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.People;

/// <summary>
/// The one gate before every page, verb and job: an allowed answer, or a refusal that names the rule. What a person may not know of
/// (another trust's things) is not found; what they may know of but not do is not allowed.
/// </summary>
public sealed class Access
{
    /// <summary>Asks whether the actor may do this anywhere in the trust.</summary>
    /// <exception cref="Refusal">Not found where the trust is none of theirs; otherwise not allowed, naming the roles that may.</exception>
    public void Demand(Actor actor, Duty duty, string trust)
    {
        if (!Knows(actor, trust))
        {
            throw Refusal.NotFound($"No trust {trust}.");
        }

        if (!actor.Has(duty, trust))
        {
            throw Refusal.NotAllowed($"{actor.Person.Name} may not do this at {trust}. These roles may: {DutyRules.Holders(duty)}.");
        }
    }

    /// <summary>Asks whether the actor may do this at one site.</summary>
    /// <exception cref="Refusal">As for the trust; or the site is outside theirs.</exception>
    public void Demand(Actor actor, Duty duty, string trust, string siteCode)
    {
        Demand(actor, duty, trust);
        if (!actor.Has(duty, trust, siteCode))
        {
            throw Refusal.NotAllowed($"{actor.Person.Name} may not do this at site {siteCode} of {trust}.");
        }
    }

    /// <summary>Asks whether the actor may do this for the trust as a whole: on every site of it.</summary>
    /// <exception cref="Refusal">As for the trust; or their sites are only some of it.</exception>
    public void DemandWhole(Actor actor, Duty duty, string trust)
    {
        Demand(actor, duty, trust);
        if (!actor.Has(duty, trust, Membership.AllSites))
        {
            throw Refusal.NotAllowed(
                $"{actor.Person.Name} may not do this for the whole of {trust}. These roles may, for all its sites: {DutyRules.Holders(duty)}."
            );
        }
    }

    /// <summary>
    /// Nobody scores, moderates or approves a bid that is their own or that they have declared an interest in, in whatever role.
    /// </summary>
    /// <exception cref="Refusal">The actor wrote or sponsors the bid, or declared an interest in it.</exception>
    public void DemandIndependence(Actor actor, Duty duty, CapitalBid bid, PlannerDb db)
    {
        Demand(actor, duty, bid.Trust);
        var declared = db
            .DeclaredInterests.Where(interest => interest.Trust == bid.Trust && interest.Bid == bid.Reference)
            .Select(interest => interest.Person)
            .ToList();
        if (DutyRules.HasInterest(actor.Id, bid.Author, bid.Sponsor, declared))
        {
            throw Refusal.NotAllowed(
                declared.Contains(actor.Id, StringComparer.Ordinal)
                    ? $"{actor.Person.Name} has declared an interest in {bid.Reference}, and nobody with an interest scores, moderates or approves a bid."
                    : $"{actor.Person.Name} wrote or sponsors {bid.Reference}, and nobody scores or approves their own bid."
            );
        }
    }

    /// <summary>
    /// Whether the actor may see what the bids of a round score, how they rank and what its plan funds: not while they score in it
    /// themselves.
    /// </summary>
    public bool SeesScores(Actor actor, Round round) => actor.Has(Duty.ViewRanking, round.Trust) && !IsBlind(actor, round);

    /// <summary>Whether the scores of a round are hidden from the actor until its scoring has ended.</summary>
    public bool IsBlind(Actor actor, Round round) =>
        BlindScoring.Hides(round.State, actor.Has(Duty.ScoreBid, round.Trust), actor.Has(Duty.ModerateScores, round.Trust));

    /// <summary>Asks whether the actor may see the scores, ranking and plan of a round.</summary>
    /// <exception cref="Refusal">No role of theirs sees bids beside each other, or they score in the round and its scoring has not
    /// ended.</exception>
    public void DemandScores(Actor actor, Round round)
    {
        Demand(actor, Duty.ViewRanking, round.Trust);
        if (IsBlind(actor, round))
        {
            throw Refusal.NotAllowed(
                $"Each scorer scores alone: the scores, ranking and plan of {round.Name} are hidden from its scorers until the scoring has ended. Your own levels are under Your scoring."
            );
        }
    }

    /// <summary>The trusts in which the actor may do this.</summary>
    public IReadOnlyList<string> Trusts(Actor actor, Duty duty) =>
        [
            .. actor
                .Memberships.Where(membership => DutyRules.RolesFor(duty).Contains(membership.Role))
                .Select(membership => membership.Trust)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The open and closed items of one trust that the actor may see: their sites only.</summary>
    /// <exception cref="Refusal">The trust is none of theirs, or no role of theirs may read its register.</exception>
    public IQueryable<BacklogItem> Items(Actor actor, PlannerDb db, string trust) =>
        OnSites(db.BacklogItems.Where(item => item.Trust == trust), Sites(actor, trust, Duty.ViewRegister));

    /// <summary>Of some items of one trust, those on the sites where the actor may change items.</summary>
    /// <exception cref="Refusal">The trust is none of theirs, or no role of theirs may change its register.</exception>
    public IQueryable<BacklogItem> Editable(Actor actor, IQueryable<BacklogItem> items, string trust) =>
        OnSites(items, Sites(actor, trust, Duty.EditRegister));

    /// <summary>What the register of one trust used to say about the items on the sites that the actor may see.</summary>
    /// <exception cref="Refusal">The trust is none of theirs, or no role of theirs may read its register.</exception>
    public IQueryable<PastItem> Past(Actor actor, PlannerDb db, string trust)
    {
        var sites = Sites(actor, trust, Duty.ViewRegister);
        var past = db.PastItems.AsNoTracking().Where(item => item.Trust == trust);
        return sites is null ? past : past.Where(item => sites.Contains(item.SiteCode));
    }

    /// <summary>The photos and documents kept with the items of one trust that the actor may see.</summary>
    /// <exception cref="Refusal">The trust is none of theirs, or no role of theirs may read its register.</exception>
    public IQueryable<EvidenceFile> Evidence(Actor actor, PlannerDb db, string trust)
    {
        var items = Items(actor, db, trust);
        return db.EvidenceFiles.Where(file => file.Trust == trust && items.Any(item => item.Id == file.Item));
    }

    /// <summary>The incidents on the sites of one trust that the actor may see.</summary>
    /// <exception cref="Refusal">The trust is none of theirs, or no role of theirs may read its register.</exception>
    public IQueryable<Incident> Incidents(Actor actor, PlannerDb db, string trust)
    {
        var sites = Sites(actor, trust, Duty.ViewRegister);
        var incidents = db.Incidents.Where(incident => incident.Trust == trust);
        return sites is null ? incidents : incidents.Where(incident => sites.Contains(incident.SiteCode));
    }

    /// <summary>
    /// The bids of one trust that the actor may see: all, or for somebody who only writes or reviews them, those they wrote or sponsor, and
    /// for a reviewer those that have been submitted.
    /// </summary>
    /// <exception cref="Refusal">The trust is none of theirs, or no role of theirs may see bids.</exception>
    public IQueryable<CapitalBid> Bids(Actor actor, PlannerDb db, string trust)
    {
        Demand(actor, Duty.ViewBids, trust);
        var bids = db.Bids.Where(bid => bid.Trust == trust);
        return actor.Has(Duty.ViewRanking, trust) ? bids
            : actor.Has(Duty.ReviewBid, trust)
                ? bids.Where(bid =>
                    bid.Author == actor.Id || bid.Sponsor == actor.Id || (bid.State != BidState.Idea && bid.State != BidState.Draft)
                )
            : bids.Where(bid => bid.Author == actor.Id || bid.Sponsor == actor.Id);
    }

    /// <summary>
    /// The site somebody asks for, as the trust writes its code: an answer about a site that does not exist would be about nothing.
    /// </summary>
    /// <param name="code">Blank for all sites, which is the answer then.</param>
    /// <exception cref="Refusal">The trust has no such site.</exception>
    public static string? Site(PlannerDb db, string trust, string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return null;
        }

        var clean = OdsCode.Clean(code);
        return db.Sites.Any(site => site.Trust == trust && site.Code == clean)
            ? clean
            : throw Refusal.NotFound($"No site {code.Trim()} in {trust}.");
    }

    /// <summary>The sites on which the actor may do this; null for all.</summary>
    private string[]? Sites(Actor actor, string trust, Duty duty)
    {
        Demand(actor, duty, trust);
        var sites = actor
            .Memberships.Where(membership => membership.Trust == trust && DutyRules.RolesFor(duty).Contains(membership.Role))
            .SelectMany(membership => membership.Sites)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return sites.Contains(Membership.AllSites) ? null : sites;
    }

    private static IQueryable<BacklogItem> OnSites(IQueryable<BacklogItem> items, string[]? sites) =>
        sites is null ? items : items.Where(item => sites.Contains(item.SiteCode));

    private static bool Knows(Actor actor, string trust) => actor.Memberships.Any(membership => membership.Trust == trust);
}
