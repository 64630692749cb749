namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Gathers rows and the uses of each choice, then divides each row by what divides all its uses; its limit is rounded down.
/// </summary>
internal sealed class RowWriter
{
    private readonly List<(long Limit, ProofRow Key)> _rows = [];
    private readonly List<int> _firstUse = [0];
    private readonly List<int> _useRow = [];
    private readonly List<long> _use = [];

    public int Open(long limit, ProofRow key)
    {
        _rows.Add((limit, key));
        return _rows.Count - 1;
    }

    public long Limit(int row) => _rows[row].Limit;

    /// <summary>The uses of the next choice.</summary>
    public void Add(IEnumerable<KeyValuePair<int, long>> uses)
    {
        foreach (var (row, use) in uses.OrderBy(use => use.Key))
        {
            if (_useRow.Count > _firstUse[^1] && _useRow[^1] == row)
            {
                _use[^1] += use;
                continue;
            }

            _useRow.Add(row);
            _use.Add(use);
        }

        _firstUse.Add(_use.Count);
    }

    public (Row[] Rows, int[] FirstUse, int[] UseRow, long[] Use) Finish()
    {
        var divisor = new long[_rows.Count];
        for (var e = 0; e < _use.Count; e++)
        {
            divisor[_useRow[e]] = Problem.Gcd(divisor[_useRow[e]], _use[e]);
        }

        return (
            [.. _rows.Select((row, i) => new Row(FloorDivide(row.Limit, Math.Max(1, divisor[i])), row.Key))],
            [.. _firstUse],
            [.. _useRow],
            [.. _use.Select((use, e) => use / Math.Max(1, divisor[_useRow[e]]))]
        );
    }

    private static long FloorDivide(long a, long b) => (a / b) - (a % b < 0 ? 1 : 0);
}
