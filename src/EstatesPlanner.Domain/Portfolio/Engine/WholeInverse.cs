namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>The inverse as a full square, row after row: best when there are few rows.</summary>
internal sealed class WholeInverse(LinearRows rows) : IBasis
{
    private readonly int _m = rows.Count;
    private readonly double[] _inverse = new double[rows.Count * rows.Count];
    private readonly double[] _column = new double[rows.Count];
    private int _replaced;

    public bool IsWorn => _replaced >= 100;

    public bool Factor(int[] basic)
    {
        _replaced = 0;
        Array.Clear(_inverse);
        var (taken, place, sound) = (new int[_m], new List<int>(), true);
        Array.Fill(taken, -1);
        for (var i = 0; i < _m; i++)
        {
            _inverse[(i * _m) + i] = 1;
        }

        foreach (var variable in basic)
        {
            if (variable >= rows.ChoiceCount)
            {
                taken[variable - rows.ChoiceCount] = variable;
            }
            else
            {
                place.Add(variable);
            }
        }

        foreach (var variable in place)
        {
            Times(variable, _column);
            var best = -1;
            for (var i = 0; i < _m; i++)
            {
                if (taken[i] < 0 && (best < 0 || Math.Abs(_column[i]) > Math.Abs(_column[best])))
                {
                    best = i;
                }
            }

            if (best < 0 || Math.Abs(_column[best]) < 1e-9)
            {
                sound = false;
                continue;
            }

            taken[best] = variable;
            Pivot(best, _column);
        }

        for (var i = 0; i < _m; i++)
        {
            basic[i] = taken[i] < 0 ? rows.ChoiceCount + i : taken[i];
        }

        return sound;
    }

    public void RowOfInverse(int r, double[] result) => _inverse.AsSpan(r * _m, _m).CopyTo(result);

    public void Solve(double[] vector, double[] result)
    {
        for (var i = 0; i < _m; i++)
        {
            var sum = 0.0;
            var row = _inverse.AsSpan(i * _m, _m);
            for (var k = 0; k < row.Length; k++)
            {
                sum += row[k] * vector[k];
            }

            result[i] = sum;
        }
    }

    public void SolveTransposed(double[] vector, double[] result)
    {
        Array.Clear(result);
        for (var i = 0; i < _m; i++)
        {
            var factor = vector[i];
            var row = _inverse.AsSpan(i * _m, _m);
            for (var k = 0; factor != 0 && k < row.Length; k++)
            {
                result[k] += factor * row[k];
            }
        }
    }

    public void Replace(int r, double[] column)
    {
        _replaced++;
        Pivot(r, column);
    }

    private void Pivot(int r, double[] column)
    {
        var pivot = _inverse.AsSpan(r * _m, _m);
        var by = 1 / column[r];
        for (var k = 0; k < pivot.Length; k++)
        {
            pivot[k] *= by;
        }

        for (var i = 0; i < _m; i++)
        {
            var factor = column[i];
            if (i != r && factor != 0)
            {
                var row = _inverse.AsSpan(i * _m, _m);
                for (var k = 0; k < row.Length; k++)
                {
                    row[k] -= factor * pivot[k];
                }
            }
        }
    }

    private void Times(int variable, double[] result)
    {
        Array.Clear(result);
        for (var e = rows.ColumnStart[variable]; e < rows.ColumnStart[variable + 1]; e++)
        {
            var (k, value) = (rows.ColumnRow[e], rows.ColumnValue[e]);
            for (var i = 0; i < _m; i++)
            {
                result[i] += _inverse[(i * _m) + k] * value;
            }
        }
    }
}
