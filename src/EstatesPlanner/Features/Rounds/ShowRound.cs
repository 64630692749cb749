using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.People;

namespace EstatesPlanner.Features.Rounds;

/// <summary>
/// A round for those who may see its bids beside each other: how many there are, and how far their judging has come for those who may know
/// that.
/// </summary>
public sealed class ShowRound(RoundBooks books, Access access)
{
    /// <returns>The round, its bids counted, and its progress; null for one who scores in it while its scoring has not ended.</returns>
    /// <exception cref="Refusal">No such round among the actor's trusts, or no role of theirs sees bids beside each other.</exception>
    public (Round Round, int Bids, RoundProgress? Progress) Of(Actor actor, string id, string? trust)
    {
        var round = books.Find(actor, id, trust);
        access.Demand(actor, Duty.ViewRanking, round.Trust);
        if (access.IsBlind(actor, round))
        {
            return (round, books.OpenToScore(actor, id, round.Trust).Bids.Count, null);
        }

        var book = books.Open(actor, id, round.Trust);
        return (book.Round, book.Bids.Count, RoundProgress.Of(book));
    }
}
