namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// The inverse as factors: most of a plan's basis is triangular (slacks and bids with one choice), so columns and rows with a single
/// entry are taken out first and only the small rest is inverted whole; later changes are kept as a product of elementary matrices.
/// </summary>
internal sealed class Factors(LinearRows rows) : IBasis
{
    private const int MostChanges = 64;
    private readonly int _m = rows.Count;
    private readonly List<(int Row, int Place, double Pivot)> _columnsFirst = [];
    private readonly List<(int Row, int Place, double Pivot)> _rowsNext = [];
    private readonly List<(int Place, double Pivot, int[] Places, double[] Values)> _changes = [];
    private readonly double[] _work = new double[rows.Count];
    private int[] _basic = [];
    private int[] _restRows = [];
    private int[] _restPlaces = [];
    private double[] _restInverse = [];

    public bool IsWorn => _changes.Count >= MostChanges;

    public bool Factor(int[] basic)
    {
        var sound = true;
        while (!TryFactor(basic))
        {
            sound = false;
        }

        return sound;
    }

    public void RowOfInverse(int r, double[] result)
    {
        var unit = new double[_m];
        unit[r] = 1;
        SolveTransposed(unit, result);
    }

    public void Solve(double[] vector, double[] result)
    {
        vector.CopyTo(_work, 0);
        foreach (var (row, place, pivot) in _rowsNext)
        {
            Take(row, place, pivot, result);
        }

        if (_restRows.Length > 0)
        {
            var (size, values) = (_restRows.Length, new double[_restRows.Length]);
            for (var i = 0; i < size; i++)
            {
                for (var k = 0; k < size; k++)
                {
                    values[i] += _restInverse[(i * size) + k] * _work[_restRows[k]];
                }
            }

            for (var i = 0; i < size; i++)
            {
                result[_restPlaces[i]] = values[i];
                Subtract(_basic[_restPlaces[i]], values[i]);
            }
        }

        for (var t = _columnsFirst.Count - 1; t >= 0; t--)
        {
            var (row, place, pivot) = _columnsFirst[t];
            Take(row, place, pivot, result);
        }

        foreach (var (place, pivot, places, values) in _changes)
        {
            var value = result[place] / pivot;
            result[place] = value;
            for (var k = 0; value != 0 && k < places.Length; k++)
            {
                result[places[k]] -= values[k] * value;
            }
        }
    }

    public void SolveTransposed(double[] vector, double[] result)
    {
        vector.CopyTo(_work, 0);
        for (var t = _changes.Count - 1; t >= 0; t--)
        {
            var (place, pivot, places, values) = _changes[t];
            var sum = _work[place];
            for (var k = 0; k < places.Length; k++)
            {
                sum -= values[k] * _work[places[k]];
            }

            _work[place] = sum / pivot;
        }

        Array.Clear(result);
        foreach (var (row, place, pivot) in _columnsFirst)
        {
            result[row] = (_work[place] - Times(_basic[place], result)) / pivot;
        }

        if (_restRows.Length > 0)
        {
            var (size, values) = (_restRows.Length, new double[_restRows.Length]);
            for (var i = 0; i < size; i++)
            {
                var value = _work[_restPlaces[i]] - Times(_basic[_restPlaces[i]], result);
                for (var k = 0; value != 0 && k < size; k++)
                {
                    values[k] += _restInverse[(i * size) + k] * value;
                }
            }

            for (var k = 0; k < size; k++)
            {
                result[_restRows[k]] = values[k];
            }
        }

        for (var t = _rowsNext.Count - 1; t >= 0; t--)
        {
            var (row, place, pivot) = _rowsNext[t];
            result[row] = (_work[place] - Times(_basic[place], result)) / pivot;
        }
    }

    public void Replace(int r, double[] column)
    {
        var places = Enumerable.Range(0, _m).Where(i => i != r && Math.Abs(column[i]) > 1e-14).ToArray();
        _changes.Add((r, column[r], places, [.. places.Select(i => column[i])]));
    }

    private void Take(int row, int place, double pivot, double[] result)
    {
        result[place] = _work[row] / pivot;
        if (result[place] != 0)
        {
            Subtract(_basic[place], result[place]);
        }
    }

    private void Subtract(int variable, double times)
    {
        if (variable >= rows.ChoiceCount)
        {
            _work[variable - rows.ChoiceCount] -= times;
            return;
        }

        for (var e = rows.ColumnStart[variable]; e < rows.ColumnStart[variable + 1]; e++)
        {
            _work[rows.ColumnRow[e]] -= rows.ColumnValue[e] * times;
        }
    }

    /// <summary>The column of a variable times a vector by row.</summary>
    private double Times(int variable, double[] vector)
    {
        if (variable >= rows.ChoiceCount)
        {
            return vector[variable - rows.ChoiceCount];
        }

        var sum = 0.0;
        for (var e = rows.ColumnStart[variable]; e < rows.ColumnStart[variable + 1]; e++)
        {
            sum += rows.ColumnValue[e] * vector[rows.ColumnRow[e]];
        }

        return sum;
    }

    private bool TryFactor(int[] basic)
    {
        _changes.Clear();
        _columnsFirst.Clear();
        _rowsNext.Clear();
        _basic = (int[])basic.Clone();
        var split = new Triangles(rows, _basic);
        split.TakeColumns(_columnsFirst);
        split.TakeRows(_rowsNext);
        (_restRows, _restPlaces) = split.Rest();
        _restInverse = new double[_restRows.Length * _restRows.Length];
        var unfit = RestInverse.Invert(rows, _basic, _restRows, _restPlaces, _restInverse);
        foreach (var (place, row) in unfit)
        {
            basic[place] = rows.ChoiceCount + row;
        }

        return unfit.Count == 0;
    }
}
