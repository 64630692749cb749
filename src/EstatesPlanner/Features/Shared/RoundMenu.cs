using EstatesPlanner.Domain.People;

namespace EstatesPlanner.Features.Shared;

/// <summary>The pages of one round, in the order of the work; each reader sees those that are theirs.</summary>
public static class RoundMenu
{
    public static IReadOnlyList<(string Href, string Words)> For(TrustPage page, string round)
    {
        var home = $"/trust/{page.Trust}/rounds/{Uri.EscapeDataString(round)}";
        return
        [
            .. new (string Href, string Words, Duty Duty)[]
            {
                (home, "Ranking", Duty.ViewRanking),
                ($"{home}/criteria", "Criteria", Duty.ViewBids),
                ($"{home}/weights", "Weights", Duty.ViewRanking),
                ($"{home}/scoring", "Your scoring", Duty.ScoreBid),
                ($"{home}/moderation", "Moderation", Duty.ModerateScores),
                ($"{home}/sensitivity", "Other weights", Duty.ViewRanking),
                ($"{home}/history", "History", Duty.ViewRanking),
                ($"{home}/plan", "Plan", Duty.ViewRanking),
            }.Where(entry => page.May(entry.Duty)).Select(entry => (entry.Href, entry.Words)),
        ];
    }
}
