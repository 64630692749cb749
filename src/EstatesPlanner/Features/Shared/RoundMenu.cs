using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Features.Shared;

/// <summary>The pages of one round, in the order of the work; each reader sees those that are theirs.</summary>
public static class RoundMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(TrustPage page, Round round)
    {
        var scores = page.SeesScores(round);
        return
        [
            .. new (string Href, string Words, bool Open)[]
            {
                (Addresses.Ranking(page.Trust, round.Id), "Ranking", scores),
                (Addresses.RoundCriteria(page.Trust, round.Id), "Criteria", page.May(Duty.ViewBids)),
                (Addresses.Weights(page.Trust, round.Id), "Weights", page.May(Duty.ViewRanking)),
                (Addresses.Scoring(page.Trust, round.Id), "Your scoring", page.May(Duty.ScoreBid)),
                (Addresses.Moderation(page.Trust, round.Id), "Moderation", page.May(Duty.ModerateScores)),
                (Addresses.Sensitivity(page.Trust, round.Id), "Other weights", scores),
                (Addresses.RoundHistory(page.Trust, round.Id), "History", page.May(Duty.ViewRanking)),
                (Addresses.Plan(page.Trust, round.Id), "Plan", scores),
            }
                .Where(entry => entry.Open)
                .Select(entry => (entry.Href, entry.Words)),
        ];
    }
}
