using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Checking;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Portfolio;

/// <summary>The conflicts of a small model by looking at every set of its demands and every plan.</summary>
internal static class EveryConflict
{
    /// <summary>Whether no plan keeps all of these.</summary>
    public static bool IsConflict(PortfolioModel model, IReadOnlyCollection<Conflict> demands) =>
        !Plans(model).Any(plan => Keeps(model, plan, demands));

    /// <summary>The size of a smallest set of demands that no plan keeps.</summary>
    public static int LeastMembers(PortfolioModel model)
    {
        Conflict[] all = [.. Demands(model).Distinct()];
        var plans = Plans(model).ToList();
        return Enumerable.Range(1, all.Length).First(size => Sets(all, 0, size).Any(set => !plans.Exists(plan => Keeps(model, plan, set))));
    }

    private static IEnumerable<Conflict> Demands(PortfolioModel model) =>
        [
            .. model.Rules.Select(rule => new Conflict.Rule(rule)),
            .. model.Bids.Where(bid => bid.MustDo).Select(bid => new Conflict.MustDo(bid.Id)),
            .. model.Bids.Where(bid => bid.MustNot).Select(bid => new Conflict.MustNot(bid.Id)),
            .. model.BeyondHorizon == BeyondHorizon.Forbid ? [new Conflict.Horizon()] : Array.Empty<Conflict>(),
            .. model.Pots.SelectMany(pot => model.Years, (pot, year) => new Conflict.Limit(pot.Id, year)),
        ];

    private static IEnumerable<Conflict[]> Sets(Conflict[] all, int from, int size) =>
        size == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(from, Math.Max(0, all.Length - from - size + 1))
                .SelectMany(i => Sets(all, i + 1, size - 1), (i, rest) => (Conflict[])[all[i], .. rest]);

    /// <summary>Every plan there is where nothing is demanded.</summary>
    private static IEnumerable<FundedBid[]> Plans(PortfolioModel model) => EveryPlan.ThatHold(Free(model));

    private static PortfolioModel Free(PortfolioModel model) =>
        model with
        {
            Rules = [],
            Bids = [.. model.Bids.Select(bid => bid with { MustDo = false, MustNot = false })],
            BeyondHorizon = BeyondHorizon.Report,
            Pots = [.. model.Pots.Select(pot => pot with { Limits = model.Years.ToDictionary(year => year, _ => 1_000_000L) })],
        };

    /// <summary>
    /// All but the pots by the checker itself; a pot-year that is not among the demands has no cap of its own and carries on what it may.
    /// </summary>
    private static bool Keeps(PortfolioModel model, FundedBid[] plan, IReadOnlyCollection<Conflict> demands)
    {
        var asked = Free(model) with
        {
            Rules = [.. model.Rules.Where(rule => demands.Contains(new Conflict.Rule(rule)))],
            Bids =
            [
                .. model.Bids.Select(bid =>
                    bid with
                    {
                        MustDo = demands.Contains(new Conflict.MustDo(bid.Id)),
                        MustNot = demands.Contains(new Conflict.MustNot(bid.Id)),
                    }
                ),
            ],
            BeyondHorizon = demands.Contains(new Conflict.Horizon()) ? BeyondHorizon.Forbid : BeyondHorizon.Report,
        };
        return PlanChecker.PlanProblems(asked, plan, plan.Sum(bid => bid.Value)).Count == 0
            && model.Pots.All(pot => IsWithin(model, pot, plan, demands));
    }

    private static bool IsWithin(PortfolioModel model, Pot pot, FundedBid[] plan, IReadOnlyCollection<Conflict> demands)
    {
        long carried = 0;
        foreach (var year in model.Years)
        {
            var (limit, isCapped) = (pot.Limits.GetValueOrDefault(year), demands.Contains(new Conflict.Limit(pot.Id, year)));
            var spent = plan.Sum(funded =>
                model
                    .Bids.First(bid => bid.Id == funded.Bid)
                    .Options.First(option => option.Id == funded.Option)
                    .Spend.Zip(funded.Pots)
                    .Where(paid => paid.Second == pot.Id && year - funded.Start >= 0 && year - funded.Start < paid.First.Profile.Count)
                    .Sum(paid => paid.First.Profile[year - funded.Start])
            );
            var most = (long)decimal.Floor(limit * pot.CarryForwardPercent / 100);
            if (isCapped && spent > limit + carried)
            {
                return false;
            }

            carried = isCapped ? Math.Min(limit + carried - spent, most) : most;
        }

        return true;
    }
}
