using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>The best plan of a small model by looking at every one of them.</summary>
internal static class EveryPlan
{
    /// <summary>All plans that hold.</summary>
    public static IEnumerable<FundedBid[]> ThatHold(PortfolioModel model) =>
        Plans(model, [.. model.Bids.OrderBy(bid => bid.Id, StringComparer.Ordinal)], 0)
            .Where(plan => PlanChecker.PlanProblems(model, plan, plan.Sum(bid => bid.Value)).Count == 0);

    /// <summary>Best by value, then least spend, earliest start, smallest list; null when no plan holds.</summary>
    public static FundedBid[]? Best(PortfolioModel model)
    {
        FundedBid[]? best = null;
        foreach (var plan in Plans(model, [.. model.Bids.OrderBy(bid => bid.Id, StringComparer.Ordinal)], 0))
        {
            if (
                (best is null || Compare(model, plan, best) < 0)
                && PlanChecker.PlanProblems(model, plan, plan.Sum(bid => bid.Value)).Count == 0
            )
            {
                best = plan;
            }
        }

        return best;
    }

    private static IEnumerable<FundedBid[]> Plans(PortfolioModel model, PortfolioBid[] bids, int from)
    {
        if (from == bids.Length)
        {
            return
            [
                [],
            ];
        }

        var rest = Plans(model, bids, from + 1).ToList();
        return rest.Concat(Ways(model, bids[from]).SelectMany(way => rest, (way, after) => (FundedBid[])[way, .. after]));
    }

    private static IEnumerable<FundedBid> Ways(PortfolioModel model, PortfolioBid bid) =>
        from option in bid.Options
        from start in option.StartYears.Count == 0 ? [model.Years[0]] : option.StartYears
        from pots in option.Spend.Aggregate<Spend, IEnumerable<string[]>>(
            [
                [],
            ],
            (before, spend) => before.SelectMany(_ => spend.Pots, (list, pot) => (string[])[.. list, pot])
        )
        select new FundedBid(
            bid.Id,
            option.Id,
            start,
            pots,
            Same(model.Objective, "value")
                ? option.ValueByStart.GetValueOrDefault(start, option.Value)
                : option.Measures.GetValueOrDefault(model.Objective)
        );

    private static int Compare(PortfolioModel model, FundedBid[] a, FundedBid[] b)
    {
        var order = b.Sum(bid => bid.Value).CompareTo(a.Sum(bid => bid.Value));
        order = order != 0 ? order : Spend(model, a).CompareTo(Spend(model, b));
        order = order != 0 ? order : Starts(a).CompareTo(Starts(b));
        for (var i = 0; order == 0 && i < Math.Min(a.Length, b.Length); i++)
        {
            order = string.CompareOrdinal(Text(a[i]), Text(b[i]));
        }

        return order != 0 ? order : a.Length - b.Length;
    }

    private static string Text(FundedBid bid) => string.Join('\u0001', [bid.Bid, bid.Option, bid.Start.ToString(), .. bid.Pots]);

    private static long Spend(PortfolioModel model, FundedBid[] plan) =>
        plan.Sum(funded =>
            model
                .Bids.First(bid => Same(bid.Id, funded.Bid))
                .Options.First(option => Same(option.Id, funded.Option))
                .Spend.Sum(spend => spend.Profile.Sum())
        );

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static int Starts(FundedBid[] plan) => plan.Sum(bid => bid.Start - Models.First);
}
