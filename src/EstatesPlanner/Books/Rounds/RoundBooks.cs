using EstatesPlanner.Books.Bids;
using EstatesPlanner.Books.Incidents;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Books.Rounds;

/// <summary>
/// Opens a round: its bids, what they remove, how they score and rank. Every figure is worked out afresh, so a changed item changes all of
/// them.
/// </summary>
public sealed class RoundBooks(IPlannerReader store, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <exception cref="Refusal">No such round among the actor's trusts, they may not see bids beside each other, or they score in it and
    /// its scoring has not ended.</exception>
    public RoundBook Open(Actor actor, string id, string? trust = null)
    {
        using var db = store.Read();
        var round = Find(actor, db, id, trust);
        access.DemandScores(actor, round);
        return Book(db, round);
    }

    /// <summary>The bids of a round for one who scores them: without what anybody gave.</summary>
    /// <exception cref="Refusal">No such round among the actor's trusts, or they do not score there.</exception>
    public (Round Round, IReadOnlyList<BidEntry> Bids) OpenToScore(Actor actor, string id, string? trust = null)
    {
        using var db = store.Read();
        var round = Find(actor, db, id, trust);
        access.Demand(actor, Duty.ScoreBid, round.Trust);
        return (round, [.. Book(db, round).Bids.Select(WithoutScores)]);
    }

    /// <summary>Where a bid stands in its round: its own score and place, which its author may know without seeing the others'.</summary>
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public CaseStanding? StandingOf(Actor actor, string bidReference, string? trust)
    {
        using var db = store.Read();
        var bid = FindBid(actor, db, bidReference, trust);
        if (
            bid.Round is not { } id
            || db.Rounds.SingleOrDefault(round => round.Trust == bid.Trust && round.Id == id) is not { } round
            || access.IsBlind(actor, round)
        )
        {
            return null;
        }

        var book = Book(db, round);
        return book.Bids.Any(entry => entry.Bid.Id == bid.Id)
            ? new CaseStanding(round, book[bid.Reference].Score, book.RankOf(bid.Reference), book.Bids.Count)
            : null;
    }

    /// <summary>Every bid of a round, for a figure that rests on all of them and shows none.</summary>
    internal RoundBook Whole(Round round)
    {
        using var db = store.Read();
        return Book(db, round);
    }

    private static BidEntry WithoutScores(BidEntry entry) =>
        entry with
        {
            Score = new Score { ByCriterion = [] },
            Judged = new Dictionary<string, JudgedScore>(StringComparer.Ordinal),
        };

    private RoundBook Book(PlannerDb db, Round round)
    {
        var bids = db
            .Bids.Where(bid => bid.Trust == round.Trust && bid.Round == round.Id)
            .OrderBy(bid => bid.Reference)
            .ToList()
            .Where(bid => BidStates.IsLive(bid.State))
            .ToLookup(bid => reference.Deflator.Factor(bid.PriceBase, round.PriceBase) is not null);
        var given = Given.In(db, round.Trust, round.Id);
        var lost = Lost(db, round.Trust);
        var entries = bids[true].Select(bid => Entry(db, round, bid, given, lost)).ToList();
        return new RoundBook(
            round,
            entries,
            Ranking.Of([.. entries.Select(entry => new RankedBid(entry.Bid.Reference, entry.Score.Total, entry.Capital.Pounds))]),
            reference.Deflator.Name
        )
        {
            SetApart = [.. bids[false].Select(bid => SetApartBid.Of(bid, round.PriceBase, reference.Deflator))],
        };
    }

    /// <summary>One bid as its round sees it, or alone where it is in none.</summary>
    /// <exception cref="Refusal">No such bid among those the actor may see.</exception>
    public (BidEntry Entry, Round? Round) OpenBid(Actor actor, string bidReference, string? trust = null)
    {
        using var db = store.Read();
        var bid = FindBid(actor, db, bidReference, trust);
        var round = bid.Round is { } id ? db.Rounds.SingleOrDefault(candidate => candidate.Trust == bid.Trust && candidate.Id == id) : null;
        var entry = EntryOf(db, round, bid);
        return (round is not null && access.IsBlind(actor, round) ? WithoutScores(entry) : entry, round);
    }

    /// <summary>One bid as its round sees it, from a database that is being changed.</summary>
    public BidEntry EntryOf(PlannerDb db, Round? round, CapitalBid bid) =>
        Entry(db, round, bid, Given.In(db, bid.Trust, bid.Round, bid.Reference), Lost(db, bid.Trust));

    /// <exception cref="Refusal">No such round among the actor's trusts, or one in several of them.</exception>
    public Round Find(Actor actor, string id, string? trust)
    {
        using var db = store.Read();
        return Find(actor, db, id, trust);
    }

    private Round Find(Actor actor, PlannerDb db, string id, string? trust) =>
        Only([.. Trusts(actor, trust).SelectMany(code => db.Rounds.Where(round => round.Trust == code && round.Id == id))], $"round {id}");

    private CapitalBid FindBid(Actor actor, PlannerDb db, string bidReference, string? trust) =>
        Only(
            [.. Trusts(actor, trust).SelectMany(code => access.Bids(actor, db, code).Where(bid => bid.Reference == bidReference))],
            $"bid {bidReference}"
        );

    private IReadOnlyList<string> Trusts(Actor actor, string? trust)
    {
        IReadOnlyList<string> seen =
        [
            .. access
                .Trusts(actor, Duty.ViewBids)
                .Where(code => trust is null || string.Equals(code, trust, StringComparison.OrdinalIgnoreCase)),
        ];
        return trust is not null && seen.Count == 0 ? throw Refusal.NotFound($"No trust {trust}.") : seen;
    }

    private static T Only<T>(IReadOnlyList<T> found, string what) =>
        found switch
        {
            [var one] => one,
            [] => throw Refusal.NotFound($"No {what}."),
            _ => throw Refusal.BadInput($"Several trusts have a {what}. Say which with --trust."),
        };

    private BidEntry Entry(PlannerDb db, Round? round, CapitalBid bid, Given given, RecentLoss lost)
    {
        var priceBase = round?.PriceBase ?? bid.PriceBase;
        var items = BidItems.Of(db, bid);
        var removed = RemovedBacklog.Of(items, priceBase, reference.Deflator, lost.Hours, bid.ShareOf);
        var criteria = round?.Criteria ?? [];
        var judged = round is null
            ? new Dictionary<string, JudgedScore>(StringComparer.Ordinal)
            : given.Judged(round, bid, BidContent.Hash(bid, items));
        return new BidEntry(
            bid,
            items,
            [.. bid.Removes.Where(named => !items.Any(named.Names))],
            removed,
            lost.To(items),
            BidCapital.At(bid, priceBase, reference.Deflator)
                ?? throw Refusal.BadInput(
                    $"{reference.Deflator.Name} does not reach from {bid.PriceBase}, the price base of {bid.Reference}, to {priceBase}."
                ),
            criteria.Count == 0 ? new Score { ByCriterion = [] } : Score.Of(criteria, BidQuantities.Of(bid, criteria, removed, judged)),
            judged,
            [.. given.Declared[bid.Reference]]
        );
    }

    private RecentLoss Lost(PlannerDb db, string trust) => RecentLoss.Of(db, trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    /// <summary>What people gave: scorers' sheets, levels that the chair settled, interests declared; each by bid.</summary>
    private sealed record Given(
        ILookup<string, ScoreSheet> Sheets,
        ILookup<string, ModeratedScore> Settled,
        ILookup<string, string> Declared
    )
    {
        /// <param name="bid">Null for every bid of the round.</param>
        public static Given In(PlannerDb db, string trust, string? round, string? bid = null) =>
            new(
                db.ScoreSheets.Where(sheet => sheet.Trust == trust && sheet.Round == round && (bid == null || sheet.Bid == bid))
                    .ToList()
                    .ToLookup(sheet => sheet.Bid, StringComparer.Ordinal),
                db.ModeratedScores.Where(score => score.Trust == trust && score.Round == round && (bid == null || score.Bid == bid))
                    .ToList()
                    .ToLookup(score => score.Bid, StringComparer.Ordinal),
                db.DeclaredInterests.Where(interest => interest.Trust == trust && (bid == null || interest.Bid == bid))
                    .OrderBy(interest => interest.Person)
                    .ToList()
                    .ToLookup(interest => interest.Bid, interest => interest.Person, StringComparer.Ordinal)
            );

        public Dictionary<string, JudgedScore> Judged(Round round, CapitalBid bid, string says)
        {
            var sheets = Sheets[bid.Reference]
                .ToLookup(sheet => sheet.Criterion, sheet => new Judgement(sheet.Person, sheet.Level, sheet.Seen), StringComparer.Ordinal);
            List<string> declared = [.. Declared[bid.Reference]];
            return round
                .Criteria.Where(criterion => criterion.IsJudged)
                .ToDictionary(
                    criterion => criterion.Id,
                    criterion =>
                        JudgedScore.Of(
                            bid,
                            sheets[criterion.Id],
                            round.JudgedBy,
                            says,
                            declared,
                            Settled[bid.Reference].FirstOrDefault(score => score.Criterion == criterion.Id)
                        ),
                    StringComparer.Ordinal
                );
        }
    }
}
