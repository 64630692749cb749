using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Readings;

/// <summary>Opens a round: its bids, what they remove, how they score and rank. Every figure is worked out afresh, so a changed item changes all of them.</summary>
public sealed class RoundBooks(SqliteStore store, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <exception cref="Refusal">No such round among the actor's trusts, or they may not see bids beside each other.</exception>
    public RoundBook Open(Actor actor, string id, string? trust = null)
    {
        using var db = store.Read();
        var round = Find(actor, db, id, trust);
        access.Demand(actor, Duty.ViewRanking, round.Trust);
        return Book(db, round);
    }

    /// <summary>Where a bid stands in its round: its own score and place, which its author may know without seeing the others'.</summary>
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public CaseStanding? StandingOf(Actor actor, string bidReference, string? trust)
    {
        using var db = store.Read();
        var bid = FindBid(actor, db, bidReference, trust);
        if (bid.Round is not { } id || db.Rounds.SingleOrDefault(round => round.Trust == bid.Trust && round.Id == id) is not { } round)
        {
            return null;
        }

        var book = Book(db, round);
        return book.Bids.Any(entry => entry.Bid.Id == bid.Id) ? new CaseStanding(round, book[bid.Reference].Score, book.RankOf(bid.Reference), book.Bids.Count) : null;
    }

    private RoundBook Book(PlannerDb db, Round round)
    {
        var bids = db.Bids.Where(bid => bid.Trust == round.Trust && bid.Round == round.Id).OrderBy(bid => bid.Reference).ToList()
            .Where(bid => BidStates.IsLive(bid.State));
        var sheets = db.ScoreSheets.Where(sheet => sheet.Trust == round.Trust && sheet.Round == round.Id).ToList().ToLookup(sheet => sheet.Bid, StringComparer.Ordinal);
        var lost = Lost(db, round.Trust);
        var entries = bids.Select(bid => Entry(db, round, bid, sheets[bid.Reference], lost)).ToList();
        return new RoundBook(round, entries, Ranking.Of([.. entries.Select(entry => new RankedBid(entry.Bid.Reference, entry.Score.Total, entry.Capital.Pounds))]), reference.Deflator.Name);
    }

    /// <summary>One bid as its round sees it, or alone where it is in none.</summary>
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public (BidEntry Entry, Round? Round) OpenBid(Actor actor, string bidReference, string? trust = null)
    {
        using var db = store.Read();
        var bid = FindBid(actor, db, bidReference, trust);
        var round = bid.Round is { } id ? db.Rounds.SingleOrDefault(candidate => candidate.Trust == bid.Trust && candidate.Id == id) : null;
        var sheets = db.ScoreSheets.Where(sheet => sheet.Trust == bid.Trust && sheet.Round == bid.Round && sheet.Bid == bid.Reference).ToList();
        return (Entry(db, round, bid, sheets, Lost(db, bid.Trust)), round);
    }

    /// <exception cref="Refusal">No such round among the actor's trusts, or one in several of them.</exception>
    public Round Find(Actor actor, string id, string? trust)
    {
        using var db = store.Read();
        return Find(actor, db, id, trust);
    }

    private Round Find(Actor actor, PlannerDb db, string id, string? trust) => Only(
        [.. Trusts(actor, trust).SelectMany(code => db.Rounds.Where(round => round.Trust == code && round.Id == id))], $"round {id}");

    private CapitalBid FindBid(Actor actor, PlannerDb db, string bidReference, string? trust) => Only(
        [.. Trusts(actor, trust).SelectMany(code => access.Bids(actor, db, code).Where(bid => bid.Reference == bidReference))], $"bid {bidReference}");

    private IReadOnlyList<string> Trusts(Actor actor, string? trust) =>
        [.. access.Trusts(actor, Duty.ViewBids).Where(code => trust is null || string.Equals(code, trust, StringComparison.OrdinalIgnoreCase))];

    private static T Only<T>(IReadOnlyList<T> found, string what) => found switch
    {
        [var one] => one,
        [] => throw Refusal.NotFound($"No {what}."),
        _ => throw Refusal.BadInput($"Several trusts have a {what}. Say which with --trust."),
    };

    private BidEntry Entry(PlannerDb db, Round? round, CapitalBid bid, IEnumerable<ScoreSheet> sheets, RecentLoss lost)
    {
        var priceBase = round?.PriceBase ?? bid.PriceBase;
        var items = ItemsOf(db, bid);
        var removed = RemovedBacklog.Of(items, priceBase, reference.Deflator, lost.Hours, bid.ShareOf);
        var judgements = sheets.ToLookup(sheet => sheet.Criterion, sheet => new Judgement(sheet.Person, sheet.Level), StringComparer.Ordinal);
        var criteria = round?.Criteria ?? [];
        return new BidEntry(
            bid,
            items,
            [.. bid.Removes.Where(named => !items.Exists(named.Names))],
            removed,
            lost.To(items),
            BidCapital.At(bid, priceBase, reference.Deflator) ?? throw Refusal.BadInput($"{reference.Deflator.Name} does not reach from {bid.PriceBase}, the price base of {bid.Reference}, to {priceBase}."),
            criteria.Count == 0 ? new Score { ByCriterion = [] } : Score.Of(criteria, BidQuantities.Of(bid, criteria, removed, judgements)),
            criteria.Where(criterion => criterion.IsJudged).ToDictionary(criterion => criterion.Id, criterion => JudgedScore.Of(bid, judgements[criterion.Id]), StringComparer.Ordinal));
    }

    private RecentLoss Lost(PlannerDb db, string trust) => RecentLoss.Of(db, trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    private static List<BacklogItem> ItemsOf(PlannerDb db, CapitalBid bid)
    {
        var references = bid.Removes.Select(removed => removed.ItemReference).ToList();
        return [.. db.BacklogItems.Where(item => item.Trust == bid.Trust && item.Status <= ItemStatus.AcceptedRisk && references.Contains(item.Reference)).AsEnumerable()
            .Where(item => bid.ShareOf(item) > 0)
            .OrderByDescending(item => item.Category).ThenByDescending(item => item.Cost).ThenBy(item => item.Reference, StringComparer.Ordinal)];
    }
}
