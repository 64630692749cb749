using System.Reflection;
using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Books.BusinessCases;

/// <summary>Brings together everything a business case is composed from, as it stands now.</summary>
public sealed class CaseGathering(
    RoundBooks books,
    BidAppraisals appraisals,
    KeptPlans plans,
    RoundModels models,
    IPlannerReader store,
    ReferenceData reference,
    FinancialReference financial,
    KeptBytes kept,
    Access access,
    TimeProvider clock
)
{
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public CaseSources Gather(Actor actor, string bidReference, string? trust, CaseKind kind, bool final)
    {
        var (entry, round) = books.OpenBid(actor, bidReference, trust);
        var bid = entry.Bid;
        using var db = store.Read();
        var organisation = db.Organisations.Single(candidate => candidate.Code == bid.Trust);
        return new CaseSources
        {
            Kind = kind,
            Version = "",
            IsFinal = final,
            PreparedOn = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            PreparedBy = actor.Id == Person.Host ? organisation.Name : actor.Person.Name,
            Engine =
                $"EstatesPlanner {typeof(CaseGathering).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}",
            Trust = organisation,
            AuditHead =
                final && AuditTrail.Head(db, bid.Trust) is { Entries: > 0 } head ? new CaseAuditHead(head.Entries, head.Hash) : null,
            Bid = bid,
            Appraisal = appraisals.Of(bid).Answer,
            Register =
            [
                .. db.BacklogItems.Where(item => item.Trust == bid.Trust).OrderBy(item => item.SiteCode).ThenBy(item => item.Reference),
            ],
            Hours = RecentLoss.Of(db, bid.Trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).Hours,
            Sites = [.. db.Sites.Where(site => site.Trust == bid.Trust)],
            Blocks = [.. db.Blocks.Where(block => block.Trust == bid.Trust)],
            Index = reference.Deflator,
            Bands = reference.Bands(organisation.RiskBands),
            Finance = financial.Terms,
            Room = Headrooms.Of(db, bid.Trust),
            Standing = round is null ? null : books.StandingOf(actor, bid.Reference, bid.Trust),
            Funding =
                round is null || access.IsBlind(actor, round) || plans.Latest(bid.Trust, round.Id) is not { } plan
                    ? null
                    : KeptPlans.FundingOf(plan, bid.Reference, round, models.IsCurrent(books.Whole(round), plan)),
            Narrative = bid.Narrative.ToDictionary(part => part.Part, part => part.Text, StringComparer.Ordinal),
            Evidence = EvidenceFacts.Read(),
            TrustNames = db.Organisations.ToDictionary(trust => trust.Code, trust => trust.Name, StringComparer.OrdinalIgnoreCase),
            Kept = [.. ItemEvidence.Of(db, entry.Items).Select(Source)],
            People = [.. db.People],
            OtherBids =
            [
                .. db
                    .Bids.Where(other => other.Trust == bid.Trust && other.Id != bid.Id)
                    .AsEnumerable()
                    .Where(other => BidStates.IsLive(other.State)),
            ],
        };
    }

    private SourceEvidence Source(ItemEvidence evidence) =>
        new(
            evidence.Item.Id,
            evidence.File.FileName,
            evidence.Kind.Words,
            evidence.File.Caption,
            evidence.File.Sha256,
            evidence.File.Thumbnail,
            kept.FaultOf(evidence.File.Sha256) is null && (evidence.File.Thumbnail is null || kept.FaultOf(evidence.File.Thumbnail) is null)
        );
}
