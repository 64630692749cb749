namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// What a domain's own decisions rule out: a choice that with the least every other bid uses exceeds a row, and leaving a bid out where
/// only that would. The checker draws the same conclusions, so nothing of it is written in the proof.
/// </summary>
internal sealed class Propagation
{
    private readonly Problem _problem;
    private readonly int[][] _rowsOfBid;
    private readonly long[][] _uses;
    private readonly long[][] _least;
    private readonly long[] _widest;
    private readonly Int128[] _room;

    public Propagation(Problem problem)
    {
        _problem = problem;
        (_room, _widest) = (new Int128[problem.Rows.Length], new long[problem.Rows.Length]);
        (_rowsOfBid, _uses, _least) = (new int[problem.BidCount][], new long[problem.BidCount][], new long[problem.BidCount][]);
        for (var b = 0; b < problem.BidCount; b++)
        {
            var (from, to) = (problem.FirstChoice[b], problem.FirstChoice[b + 1]);
            var rows = _rowsOfBid[b] = [.. problem.UseRow[problem.FirstUse[from]..problem.FirstUse[to]].Distinct().Order()];
            (_uses[b], _least[b]) = (new long[rows.Length * (to - from)], new long[rows.Length]);
            for (var j = from; j < to; j++)
            {
                for (var e = problem.FirstUse[j]; e < problem.FirstUse[j + 1]; e++)
                {
                    _uses[b][((j - from) * rows.Length) + Array.BinarySearch(rows, problem.UseRow[e])] = problem.Use[e];
                }
            }

            for (var k = 0; k < rows.Length; k++)
            {
                var all = Enumerable.Range(0, to - from).Select(j => _uses[b][(j * rows.Length) + k]).Append(0).ToArray();
                _widest[rows[k]] = Math.Max(_widest[rows[k]], all.Max() - all.Min());
            }
        }
    }

    /// <summary>Narrows the domain; false when it holds no plan.</summary>
    public bool Run(Domain domain)
    {
        for (var again = true; again; )
        {
            if (!Measure(domain))
            {
                return false;
            }

            again = false;
            if (!HasTightRow())
            {
                break;
            }

            for (var b = 0; b < _rowsOfBid.Length; b++)
            {
                again |= Narrow(domain, b);
            }
        }

        return true;
    }

    /// <summary>The least each bid uses of each row, and the room that leaves.</summary>
    private bool Measure(Domain domain)
    {
        for (var i = 0; i < _room.Length; i++)
        {
            _room[i] = _problem.Rows[i].Limit;
        }

        for (var b = 0; b < _rowsOfBid.Length; b++)
        {
            var (rows, uses, least, any) = (_rowsOfBid[b], _uses[b], _least[b], !domain.Funded[b]);
            Array.Fill(least, any ? 0 : long.MaxValue);
            for (var j = _problem.FirstChoice[b]; j < _problem.FirstChoice[b + 1]; j++)
            {
                if (domain.Out[j])
                {
                    continue;
                }

                any = true;
                var at = (j - _problem.FirstChoice[b]) * rows.Length;
                for (var k = 0; k < rows.Length; k++)
                {
                    least[k] = Math.Min(least[k], uses[at + k]);
                }
            }

            if (!any)
            {
                return false;
            }

            for (var k = 0; k < rows.Length; k++)
            {
                _room[rows[k]] -= least[k];
            }
        }

        return !Array.Exists(_room, room => room < 0);
    }

    private bool HasTightRow()
    {
        for (var i = 0; i < _room.Length; i++)
        {
            if (_room[i] < _widest[i])
            {
                return true;
            }
        }

        return false;
    }

    private bool Narrow(Domain domain, int bid)
    {
        var (rows, uses, least, changed) = (_rowsOfBid[bid], _uses[bid], _least[bid], false);
        for (var k = 0; k < rows.Length; k++)
        {
            var room = _room[rows[k]];
            if (room >= _widest[rows[k]])
            {
                continue;
            }

            var most = (long)room + least[k];
            for (var j = _problem.FirstChoice[bid]; j < _problem.FirstChoice[bid + 1]; j++)
            {
                if (!domain.Out[j] && uses[((j - _problem.FirstChoice[bid]) * rows.Length) + k] > most)
                {
                    domain.Out[j] = true;
                    changed = true;
                }
            }

            if (!domain.Funded[bid] && most < 0)
            {
                domain.Funded[bid] = true;
                changed = true;
            }
        }

        return changed;
    }
}
