using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Features.Shared;

/// <summary>The pages of one round, in the order of the work; each reader sees those that are theirs.</summary>
public static class RoundMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(TrustPage page, Round round)
    {
        var home = $"/trust/{page.Trust}/rounds/{Uri.EscapeDataString(round.Id)}";
        var scores = page.SeesScores(round);
        return
        [
            .. new (string Href, string Words, bool Open)[]
            {
                (home, "Ranking", scores),
                ($"{home}/criteria", "Criteria", page.May(Duty.ViewBids)),
                ($"{home}/weights", "Weights", page.May(Duty.ViewRanking)),
                ($"{home}/scoring", "Your scoring", page.May(Duty.ScoreBid)),
                ($"{home}/moderation", "Moderation", page.May(Duty.ModerateScores)),
                ($"{home}/sensitivity", "Other weights", scores),
                ($"{home}/history", "History", page.May(Duty.ViewRanking)),
                ($"{home}/plan", "Plan", scores),
            }.Where(entry => entry.Open).Select(entry => (entry.Href, entry.Words)),
        ];
    }
}
