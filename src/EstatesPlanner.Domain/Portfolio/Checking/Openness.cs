namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>Which choices are open and which bids must be funded, with a trail to go back by.</summary>
internal sealed class Openness(int choices, int bids)
{
    private readonly bool[] _closed = new bool[choices];
    private readonly bool[] _funded = new bool[bids];
    private readonly List<int> _trail = [];

    public int Mark => _trail.Count;

    public bool IsOpen(int choice) => !_closed[choice];

    public bool IsFunded(int bid) => _funded[bid];

    public void Close(int choice)
    {
        if (!_closed[choice])
        {
            _closed[choice] = true;
            _trail.Add(choice);
        }
    }

    public void Fund(int bid)
    {
        if (!_funded[bid])
        {
            _funded[bid] = true;
            _trail.Add(~bid);
        }
    }

    public void Undo(int mark)
    {
        while (_trail.Count > mark)
        {
            var last = _trail[^1];
            _trail.RemoveAt(_trail.Count - 1);
            if (last >= 0)
            {
                _closed[last] = false;
            }
            else
            {
                _funded[~last] = false;
            }
        }
    }

    /// <summary>Whether some bid must be funded and has no choice left.</summary>
    public bool HasNothingFor(int[] firstOfBid)
    {
        for (var b = 0; b < _funded.Length; b++)
        {
            if (_funded[b] && !_closed.AsSpan(firstOfBid[b]..firstOfBid[b + 1]).Contains(false))
            {
                return true;
            }
        }

        return false;
    }
}
