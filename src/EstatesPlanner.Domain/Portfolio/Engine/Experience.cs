namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// What splitting on each variable has cost so far, for each unit it was moved down or up: the surer guide to the next split the more
/// often it was tried.
/// </summary>
internal sealed class Experience(int variables)
{
    private readonly double[] _lost = new double[2 * variables];
    private readonly int[] _times = new int[2 * variables];
    private double _allLost;
    private int _allTimes;

    /// <summary>The variable moved by <paramref name="distance"/> and the bound lost so much.</summary>
    public void Learn(int variable, bool up, double distance, double lost)
    {
        var at = (2 * variable) + (up ? 1 : 0);
        _lost[at] += lost / distance;
        _times[at]++;
        _allLost += lost / distance;
        _allTimes++;
    }

    /// <summary>What moving it by a distance is likely to lose: its own record, mixed with everyone's while it is short.</summary>
    public double Expect(int variable, bool up, double distance)
    {
        if (_allTimes == 0)
        {
            return 0;
        }

        var at = (2 * variable) + (up ? 1 : 0);
        return distance * (_lost[at] + (_allLost / _allTimes)) / (_times[at] + 1);
    }
}
