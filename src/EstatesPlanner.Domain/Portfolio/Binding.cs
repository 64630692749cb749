using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>Which pot-years a bid that was left out runs into.</summary>
public static class Binding
{
    /// <summary>
    /// The pot-years, in order, that have too little room left for some way of doing the bid: what every way of doing it would have to
    /// get past somewhere. Empty when a way would fit the pots, so that a rule or a better use of the money keeps it out.
    /// </summary>
    public static IReadOnlyList<BindingPotYear> Of(
        PortfolioModel model,
        PortfolioBid bid,
        IReadOnlyDictionary<(string Pot, FinancialYear Year), long> room
    )
    {
        var binding = new HashSet<BindingPotYear>();
        foreach (var option in bid.Options)
        {
            foreach (var start in option.StartYears.Count == 0 ? [model.Years[0]] : option.StartYears)
            {
                var short_ = Short(option, start, room).ToList();
                if (short_.Count == 0)
                {
                    return [];
                }

                binding.UnionWith(short_);
            }
        }

        return [.. binding.OrderBy(potYear => potYear.Pot, StringComparer.Ordinal).ThenBy(potYear => potYear.Year)];
    }

    /// <summary>Pot-years short of money for one way; an entry that several pots may pay is short only where all of them are.</summary>
    private static IEnumerable<BindingPotYear> Short(
        PortfolioOption option,
        FinancialYear start,
        IReadOnlyDictionary<(string Pot, FinancialYear Year), long> room
    ) =>
        option
            .Spend.Select(spend => spend.Pots.Select(pot => Short(spend, pot, start, room).ToList()).ToList())
            .Where(byPot => byPot.TrueForAll(shortOf => shortOf.Count > 0))
            .SelectMany(byPot => byPot.SelectMany(shortOf => shortOf));

    private static IEnumerable<BindingPotYear> Short(
        Spend spend,
        string pot,
        FinancialYear start,
        IReadOnlyDictionary<(string Pot, FinancialYear Year), long> room
    )
    {
        for (var k = 0; k < spend.Profile.Count; k++)
        {
            if (room.TryGetValue((pot, start + k), out var left) && spend.Profile[k] > left)
            {
                yield return new(pot, start + k);
            }
        }
    }
}
