using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// The demands of a model that a plan breaks: all the others hold together, since this plan keeps them. So every conflict has one of these
/// in it.
/// </summary>
internal sealed class BrokenDemands(PortfolioModel model)
{
    private readonly Dictionary<(string Bid, string Option), PortfolioOption> options = model
        .Bids.SelectMany(bid => bid.Options.Select(option => (Key: (bid.Id, option.Id), option)))
        .ToDictionary(entry => entry.Key, entry => entry.option);

    public HashSet<Conflict> Of(IReadOnlyList<Choice> plan)
    {
        var taken = plan.ToDictionary(
            choice => choice.Key.Bid,
            choice => (Choice: choice, Option: options[(choice.Key.Bid, choice.Key.Option)]),
            StringComparer.Ordinal
        );
        return
        [
            .. model.Bids.Where(bid => bid.MustDo && !taken.ContainsKey(bid.Id)).Select(bid => new Conflict.MustDo(bid.Id)),
            .. model.Bids.Where(bid => bid.MustNot && taken.ContainsKey(bid.Id)).Select(bid => new Conflict.MustNot(bid.Id)),
            .. model.BeyondHorizon == BeyondHorizon.Forbid && taken.Values.Any(each => IsLate(each.Choice, each.Option))
                ? [new Conflict.Horizon()]
                : Array.Empty<Conflict>(),
            .. model.Rules.Where(rule => !Holds(rule, taken)).Select(rule => new Conflict.Rule(rule)),
            .. model.Pots.SelectMany(pot => Overspent(pot, taken.Values)),
        ];
    }

    private bool IsLate(Choice choice, PortfolioOption option) =>
        option.Spend.Any(spend => spend.Profile.Where((pounds, k) => pounds != 0 && choice.Start + k >= model.Years.Count).Any());

    /// <summary>Year after year; a year that is overspent gives up its cap and still carries on what it may.</summary>
    private IEnumerable<Conflict> Overspent(Pot pot, IReadOnlyCollection<(Choice Choice, PortfolioOption Option)> taken)
    {
        Int128 carried = 0;
        for (var year = 0; year < model.Years.Count; year++)
        {
            var limit = pot.Limits.GetValueOrDefault(model.Years[year]);
            Int128 left = limit + carried;
            foreach (var (choice, option) in taken)
            {
                foreach (var (spend, payer) in option.Spend.Zip(choice.Key.Pots))
                {
                    left -=
                        string.Equals(payer, pot.Id, StringComparison.Ordinal)
                        && year - choice.Start is >= 0 and var k
                        && k < spend.Profile.Count
                            ? spend.Profile[k]
                            : 0;
                }
            }

            var most = PotRows.Carried(pot, limit);
            carried = left < 0 ? most : Int128.Min(left, most);
            if (left < 0)
            {
                yield return new Conflict.Limit(pot.Id, model.Years[year]);
            }
        }
    }

    private static bool Holds(PortfolioRule rule, Dictionary<string, (Choice Choice, PortfolioOption Option)> taken)
    {
        int Count(IEnumerable<string> bids) => bids.Count(taken.ContainsKey);
        Int128 Brings(string measure, Func<Choice, bool> counts) =>
            taken
                .Values.Where(each => counts(each.Choice))
                .Aggregate((Int128)0, (sum, each) => sum + each.Option.Measures.GetValueOrDefault(measure));
        return rule switch
        {
            PortfolioRule.Requires(var bid, var needs, var lag) => !taken.TryGetValue(bid, out var later)
                || (taken.TryGetValue(needs, out var earlier) && later.Choice.Start - earlier.Choice.Start >= lag),
            PortfolioRule.AtMostOne(var bids) => Count(bids) <= 1,
            PortfolioRule.ExactlyOne(var bids) => Count(bids) == 1,
            PortfolioRule.AtLeast(var measure, var amount, var year) => Brings(measure, choice => year is null || choice.Key.Start == year)
                >= amount,
            PortfolioRule.AtMost(var measure, var amount, var year) => Brings(measure, choice => year is null || choice.Key.Start == year)
                <= amount,
            PortfolioRule.Share(var bids, var measure, var percent) => Brings(
                measure,
                choice => bids.Contains(choice.Key.Bid, StringComparer.Ordinal)
            ) * 100_000
                >= Brings(measure, _ => true) * (Int128)(percent * 1000),
            _ => throw new InvalidOperationException("A rule of an unknown kind."),
        };
    }
}
