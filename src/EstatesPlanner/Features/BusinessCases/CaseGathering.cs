using System.Globalization;
using System.Reflection;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>Brings together everything a business case is composed from, as it stands now.</summary>
public sealed class CaseGathering(RoundBooks books, BidAppraisals appraisals, KeptPlans plans, SqliteStore store, Access access, ReferenceData reference, EvidenceFacts evidence, TimeProvider clock)
{
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public CaseSources Gather(Actor actor, string bidReference, string? trust, CaseKind kind, bool final)
    {
        var (entry, round) = books.OpenBid(actor, bidReference, trust);
        var bid = entry.Bid;
        using var db = store.Read();
        var organisation = db.Organisations.Single(candidate => candidate.Code == bid.Trust);
        var number = 1 + db.BusinessCases.Count(made => made.Trust == bid.Trust && made.Bid == bid.Reference && made.Stage == kind.Word());
        return new CaseSources
        {
            Kind = kind,
            Version = number.ToString(CultureInfo.InvariantCulture),
            IsFinal = final,
            PreparedOn = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            PreparedBy = actor.Person.Name,
            Engine = $"EstatesPlanner {typeof(CaseGathering).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}",
            Trust = organisation,
            Bid = bid,
            Appraisal = appraisals.Of(bid).Answer,
            Register = [.. db.BacklogItems.Where(item => item.Trust == bid.Trust).OrderBy(item => item.SiteCode).ThenBy(item => item.Reference)],
            Sites = [.. db.Sites.Where(site => site.Trust == bid.Trust)],
            Blocks = [.. db.Blocks.Where(block => block.Trust == bid.Trust)],
            Index = reference.Deflator,
            Bands = reference.Bands(organisation.RiskBands),
            Standing = round is not null && actor.Has(Duty.ViewRanking, bid.Trust) ? Standing(books.Open(actor, round.Id, bid.Trust), bid.Reference) : null,
            Funding = round is null ? null : plans.Latest(bid.Trust, round.Id) is { } plan ? plans.FundingOf(plan, bid, round) : null,
            Evidence = evidence.ForCases,
            Narrative = Narrative(bid),
            People = [.. db.People],
            OtherBids = OtherBids(db, bid.Trust, bid.Reference),
        };
    }

    private static CaseStanding Standing(RoundBook book, string reference) =>
        new(book.Round, book[reference].Score, book.RankOf(reference), book.Bids.Count);
}
