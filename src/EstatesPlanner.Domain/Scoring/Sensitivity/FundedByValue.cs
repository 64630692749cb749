namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>
/// What an envelope funds in the order of value: must-do bids first, then each bid in its turn whose capital fits into what is left; one
/// that does not fit is passed over. A yardstick for the weights, not the plan: pots, years and rules are the plan's.
/// </summary>
public static class FundedByValue
{
    /// <param name="order">Bids, the first first.</param>
    /// <param name="envelope">Pounds.</param>
    /// <returns>One for each bid of the order: whether it is funded.</returns>
    public static bool[] Of(IReadOnlyList<WeighedBid> order, decimal envelope)
    {
        var funded = new bool[order.Count];
        var left = envelope;
        foreach (var mustDo in new[] { true, false })
        {
            for (var place = 0; place < order.Count; place++)
            {
                if (order[place].MustDo == mustDo && order[place].Capital <= left)
                {
                    funded[place] = true;
                    left -= order[place].Capital;
                }
            }
        }

        return funded;
    }
}
