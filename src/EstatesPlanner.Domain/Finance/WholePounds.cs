namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// Amounts in whole pounds that sum to their sum in whole pounds: the sum is rounded once, half away from zero, and each amount goes down
/// or
/// up to a pound so that they meet it, those with the largest remaining pence up first. No amount moves by a pound or more; a whole one
/// never moves.
/// </summary>
public static class WholePounds
{
    /// <returns>The amounts in the same order; of equal remainders the earlier goes up.</returns>
    public static Money[] Of(IReadOnlyList<Money> amounts)
    {
        var pounds = amounts.Select(amount => Floor(amount)).ToArray();
        var up = Rounding.ToPounds(amounts.Sum().Pounds) - pounds.Sum();
        foreach (
            var i in Enumerable
                .Range(0, pounds.Length)
                .OrderByDescending(i => amounts[i].Pence - (pounds[i] * 100))
                .ThenBy(i => i)
                .Take((int)up)
        )
        {
            pounds[i]++;
        }

        return [.. pounds.Select(Money.FromPounds)];
    }

    private static long Floor(Money amount) => (amount.Pence / 100) - (amount.Pence % 100 < 0 ? 1 : 0);
}
