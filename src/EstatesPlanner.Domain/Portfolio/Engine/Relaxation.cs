namespace EstatesPlanner.Domain.Portfolio.Engine;

internal enum RelaxationEnd
{
    /// <summary>Solved: <see cref="Relaxation.X"/> and <see cref="Relaxation.Prices"/> are of the optimum.</summary>
    Solved,

    /// <summary>The dual objective fell below the cutoff; the prices show it.</summary>
    BelowCutoff,

    /// <summary>Nothing satisfies the rows; the prices are a ray that shows it.</summary>
    Infeasible,

    /// <summary>Numerical trouble; the prices are as good a guide as was reached.</summary>
    Unfinished,
}

/// <summary>
/// The linear relaxation by the bounded dual simplex method with long steps and steepest-edge weights. Every variable has finite bounds, so
/// every basis is dual feasible once each non-basic variable sits at the right bound: solving goes on from wherever it stood.
/// Floating point throughout: its prices are only a guide to the exact bounds of <see cref="SafeBound"/>.
/// </summary>
internal sealed class Relaxation
{
    private const double Feasible = 1e-9;
    private const double Pivotal = 1e-9;
    private const int TurnsBeforeSorting = 8;
    private readonly LinearRows _rows;
    private readonly IBasis _basis;
    private readonly bool _isSmall;
    private readonly int _n;
    private readonly int _m;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _reduced;
    private readonly double[] _row;
    private readonly double[] _inverseRow;
    private readonly double[] _column;
    private readonly double[] _tau;
    private readonly double[] _work;
    private readonly double[] _weights;
    private readonly bool[] _atUpper;
    private readonly int[] _placeOf;
    private readonly int[] _touched;
    private readonly long[] _touchedIn;
    private readonly double[] _ratios;
    private readonly int[] _candidates;
    private int _touchedCount;
    private long _rowNumber;
    private int _repaired;

    public Relaxation(LinearRows rows)
    {
        (_rows, _n, _m) = (rows, rows.ChoiceCount, rows.Count);
        _isSmall = _m <= 60;
        _basis = _isSmall ? new WholeInverse(rows) : new Factors(rows);
        (_lower, _upper) = (new double[_n + _m], new double[_n + _m]);
        Array.Fill(_upper, 1.0, 0, _n);
        rows.Room.CopyTo(_upper, _n);
        (_reduced, _row, _atUpper) = (new double[_n + _m], new double[_n + _m], new bool[_n + _m]);
        (_inverseRow, _column, _tau, _work, _weights) = (new double[_m], new double[_m], new double[_m], new double[_m], new double[_m]);
        (_placeOf, _touched, _ratios, _candidates) = (new int[_n + _m], new int[_n + _m], new double[_n + _m], new int[_n + _m]);
        _touchedIn = new long[_n + _m];
        Basic = new int[_m];
        BasicX = new double[_m];
        Prices = new double[_m];
        Reset(null);
    }

    /// <summary>The variable at each place of the basis.</summary>
    public int[] Basic { get; }

    public double[] BasicX { get; }

    /// <summary>The dual price of each row, in scaled units; a ray where infeasible.</summary>
    public double[] Prices { get; }

    /// <summary>Whether the prices are a ray that shows that nothing satisfies the rows.</summary>
    public bool IsRay { get; private set; }

    public long Iterations { get; private set; }

    /// <summary>Lets a choice take 0 to <paramref name="upper"/>, or from <paramref name="lower"/>.</summary>
    public void Bound(int variable, double lower, double upper) => (_lower[variable], _upper[variable]) = (lower, upper);

    /// <summary>The value of a choice.</summary>
    public double X(int choice) => _placeOf[choice] >= 0 ? BasicX[_placeOf[choice]] : At(choice);

    /// <summary>Starts again from these basic variables (null: the slacks).</summary>
    public void Reset(int[]? basic)
    {
        for (var i = 0; i < _m; i++)
        {
            Basic[i] = basic is null ? _n + i : basic[i];
            _weights[i] = 1;
        }

        Refactor();
    }

    /// <summary>Solves from where it stands, until <paramref name="stop"/> (asked now and then) says so.</summary>
    public RelaxationEnd Solve(double cutoff, Func<bool> stop)
    {
        var left = 50_000 + (20 * _m);
        _repaired = 0;
        PlaceAndValue();
        var objective = Objective();
        while (left-- > 0 && (left % 64 != 0 || !stop()))
        {
            if (_basis.IsWorn)
            {
                Refactor();
                PlaceAndValue();
                objective = Objective();
            }

            var r = Leaving(out var excess);
            if (r < 0)
            {
                PricesOfBasis();
                return RelaxationEnd.Solved;
            }

            Iterations++;
            _basis.RowOfInverse(r, _inverseRow);
            RowOfTableau();
            var sign = excess > 0 ? 1.0 : -1.0;
            var entering = Entering(sign, Math.Abs(excess), ref objective);
            if (entering < 0)
            {
                for (var i = 0; i < _m; i++)
                {
                    Prices[i] = -sign * _inverseRow[i];
                }

                IsRay = true;
                return RelaxationEnd.Infeasible;
            }

            ColumnOf(entering);
            if (Math.Abs(_column[r] - _row[entering]) > 1e-7 * (1 + Math.Abs(_row[entering])) || Math.Abs(_column[r]) < Pivotal)
            {
                if (!_basis.IsWorn && _repaired++ > 20)
                {
                    PricesOfBasis();
                    return RelaxationEnd.Unfinished;
                }

                Refactor();
                PlaceAndValue();
                objective = Objective();
                continue;
            }

            Pivot(r, entering, excess);
            if (objective < cutoff)
            {
                PricesOfBasis();
                return RelaxationEnd.BelowCutoff;
            }
        }

        PricesOfBasis();
        return RelaxationEnd.Unfinished;
    }

    /// <summary>
    /// What the dual objective loses at least when the basic variable of a place is forced down to its floor or up to its ceiling:
    /// the first step of the dual simplex method each way. Infinite where that way is closed.
    /// </summary>
    public (double Down, double Up) Penalties(int place)
    {
        _basis.RowOfInverse(place, _inverseRow);
        RowOfTableau();
        var (down, up) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var k = 0; k < _touchedCount; k++)
        {
            var j = _touched[k];
            var alpha = _row[j];
            if (_placeOf[j] >= 0 || _upper[j] - _lower[j] < Feasible || Math.Abs(alpha) < Pivotal)
            {
                continue;
            }

            var ratio = Math.Abs(_reduced[j] / alpha);
            if (alpha > 0 != _atUpper[j])
            {
                down = Math.Min(down, ratio);
            }
            else
            {
                up = Math.Min(up, ratio);
            }
        }

        var x = BasicX[place];
        return (down * x, up * (1 - x));
    }

    private double At(int variable) => _atUpper[variable] ? _upper[variable] : _lower[variable];

    private void Refactor()
    {
        if (!_basis.Factor(Basic))
        {
            Array.Fill(_weights, 1.0);
        }

        Array.Fill(_placeOf, -1);
        for (var i = 0; i < _m; i++)
        {
            _placeOf[Basic[i]] = i;
        }

        PricesOfBasis();
        for (var j = 0; j < _n; j++)
        {
            var sum = _rows.Objective[j];
            for (var e = _rows.ColumnStart[j]; e < _rows.ColumnStart[j + 1]; e++)
            {
                sum -= Prices[_rows.ColumnRow[e]] * _rows.ColumnValue[e];
            }

            _reduced[j] = _placeOf[j] >= 0 ? 0 : sum;
        }

        for (var i = 0; i < _m; i++)
        {
            _reduced[_n + i] = _placeOf[_n + i] >= 0 ? 0 : -Prices[i];
        }
    }

    /// <summary>Sets <see cref="Prices"/> to those of the basis.</summary>
    public void PricesOfBasis()
    {
        IsRay = false;
        for (var i = 0; i < _m; i++)
        {
            _work[i] = Basic[i] < _n ? _rows.Objective[Basic[i]] : 0;
        }

        _basis.SolveTransposed(_work, Prices);
    }

    /// <summary>Every non-basic variable to the bound its reduced value asks for, and the basic ones to what follows.</summary>
    private void PlaceAndValue()
    {
        _rows.Limit.CopyTo(_work, 0);
        for (var j = 0; j < _n + _m; j++)
        {
            if (_placeOf[j] >= 0)
            {
                continue;
            }

            _atUpper[j] = _reduced[j] > 0;
            var x = At(j);
            if (x != 0)
            {
                SubtractColumn(j, x);
            }
        }

        _basis.Solve(_work, BasicX);
    }

    private void SubtractColumn(int variable, double times)
    {
        if (variable >= _n)
        {
            _work[variable - _n] -= times;
            return;
        }

        for (var e = _rows.ColumnStart[variable]; e < _rows.ColumnStart[variable + 1]; e++)
        {
            _work[_rows.ColumnRow[e]] -= _rows.ColumnValue[e] * times;
        }
    }

    private double Objective()
    {
        var sum = 0.0;
        for (var j = 0; j < _n; j++)
        {
            sum += _rows.Objective[j] * X(j);
        }

        return sum;
    }

    /// <summary>The place of the basic variable furthest outside its bounds, by steepest edge; −1 when none is.</summary>
    private int Leaving(out double excess)
    {
        var (best, place) = (0.0, -1);
        excess = 0;
        for (var i = 0; i < _m; i++)
        {
            var (variable, x) = (Basic[i], BasicX[i]);
            var over =
                x > _upper[variable] ? x - _upper[variable]
                : x < _lower[variable] ? x - _lower[variable]
                : 0;
            if (Math.Abs(over) > Feasible && over * over > best * _weights[i])
            {
                (best, place, excess) = (over * over / _weights[i], i, over);
            }
        }

        return place;
    }

    /// <summary>Row of the tableau for the current row of the inverse: by rows, as most of that row is often zero.</summary>
    private void RowOfTableau()
    {
        if (_isSmall)
        {
            ShortRowOfTableau();
            return;
        }

        for (var k = 0; k < _touchedCount; k++)
        {
            _row[_touched[k]] = 0;
        }

        _touchedCount = 0;
        _rowNumber++;
        for (var i = 0; i < _m; i++)
        {
            var factor = _inverseRow[i];
            if (Math.Abs(factor) < 1e-14)
            {
                continue;
            }

            for (var e = _rows.RowStart[i]; e < _rows.RowStart[i + 1]; e++)
            {
                var j = _rows.RowColumn[e];
                if (_touchedIn[j] != _rowNumber)
                {
                    _touchedIn[j] = _rowNumber;
                    _touched[_touchedCount++] = j;
                }

                _row[j] += factor * _rows.RowValue[e];
            }

            _row[_n + i] = factor;
            _touched[_touchedCount++] = _n + i;
        }
    }

    /// <summary>
    /// The same by columns, without those that cannot move: best when there are few rows. Until the next start none of them moves again.
    /// </summary>
    private void ShortRowOfTableau()
    {
        _touchedCount = 0;
        for (var j = 0; j < _n; j++)
        {
            if (_upper[j] == _lower[j] || _placeOf[j] >= 0)
            {
                continue;
            }

            var sum = 0.0;
            for (var e = _rows.ColumnStart[j]; e < _rows.ColumnStart[j + 1]; e++)
            {
                sum += _inverseRow[_rows.ColumnRow[e]] * _rows.ColumnValue[e];
            }

            _row[j] = sum;
            _touched[_touchedCount++] = j;
        }

        for (var i = 0; i < _m; i++)
        {
            _row[_n + i] = _inverseRow[i];
            _touched[_touchedCount++] = _n + i;
        }
    }

    /// <summary>
    /// The entering variable by the long-step rule: a bounded variable whose turn comes first flips to its other bound as long as the
    /// leaving variable stays outside its own. −1 when all have flipped and it still does.
    /// </summary>
    private int Entering(double sign, double excess, ref double objective)
    {
        var count = 0;
        for (var k = 0; k < _touchedCount; k++)
        {
            var j = _touched[k];
            var alpha = sign * _row[j];
            if (_placeOf[j] < 0 && _upper[j] - _lower[j] > Feasible && (_atUpper[j] ? alpha < -Pivotal : alpha > Pivotal))
            {
                _candidates[count] = j;
                _ratios[count++] = Math.Max(0, -_reduced[j] / alpha);
            }
        }

        var (slope, passed) = (excess, 0.0);
        for (var k = 0; k < count; k++)
        {
            BringNext(k, count);
            var j = _candidates[k];
            objective -= slope * (_ratios[k] - passed);
            passed = _ratios[k];
            slope -= Math.Abs(_row[j]) * (_upper[j] - _lower[j]);
            if (slope <= Feasible)
            {
                var chosen = Steadiest(k, count);
                Flip(chosen);
                return _candidates[chosen];
            }
        }

        return -1;
    }

    /// <summary>
    /// Puts the candidate whose turn is next at place k. Few turns are usually taken, so the first are looked for one by one and the rest
    /// sorted only when there are many.
    /// </summary>
    private void BringNext(int k, int count)
    {
        if (k == TurnsBeforeSorting)
        {
            Array.Sort(_ratios, _candidates, k, count - k);
        }

        if (k >= TurnsBeforeSorting)
        {
            return;
        }

        var next = k;
        for (var i = k + 1; i < count; i++)
        {
            next = _ratios[i] < _ratios[next] ? i : next;
        }

        Exchange(k, next);
    }

    private void Exchange(int a, int b)
    {
        (_candidates[a], _candidates[b]) = (_candidates[b], _candidates[a]);
        (_ratios[a], _ratios[b]) = (_ratios[b], _ratios[a]);
    }

    /// <summary>Among candidates whose turns are all but equal, the one with the largest pivot.</summary>
    private int Steadiest(int first, int count)
    {
        var best = first;
        for (var k = first + 1; k < count; k++)
        {
            best = _ratios[k] <= _ratios[first] + 1e-12 && Math.Abs(_row[_candidates[k]]) > Math.Abs(_row[_candidates[best]]) ? k : best;
        }

        Exchange(first, best);
        return first;
    }

    private void Flip(int count)
    {
        if (count == 0)
        {
            return;
        }

        Array.Clear(_work);
        for (var k = 0; k < count; k++)
        {
            var j = _candidates[k];
            var before = At(j);
            _atUpper[j] = !_atUpper[j];
            SubtractColumn(j, At(j) - before);
        }

        _basis.Solve(_work, _tau);
        for (var i = 0; i < _m; i++)
        {
            BasicX[i] += _tau[i];
        }
    }

    private void ColumnOf(int variable)
    {
        Array.Clear(_work);
        SubtractColumn(variable, -1);
        _basis.Solve(_work, _column);
    }

    private void Pivot(int r, int entering, double excess)
    {
        var (leaving, alpha) = (Basic[r], _column[r]);
        // Flipping has moved the leaving variable; what is left of its excess decides the step.
        var target = excess > 0 ? _upper[leaving] : _lower[leaving];
        var step = (BasicX[r] - target) / alpha;
        var theta = _reduced[entering] / alpha;
        for (var k = 0; k < _touchedCount; k++)
        {
            _reduced[_touched[k]] -= theta * _row[_touched[k]];
        }

        _inverseRow.CopyTo(_work, 0);
        var weight = 0.0;
        for (var i = 0; i < _m; i++)
        {
            weight += _inverseRow[i] * _inverseRow[i];
        }

        _basis.Solve(_work, _tau);
        for (var i = 0; i < _m; i++)
        {
            BasicX[i] -= step * _column[i];
            if (i != r && _column[i] != 0)
            {
                var ratio = _column[i] / alpha;
                _weights[i] = Math.Max(1e-4, _weights[i] - (2 * ratio * _tau[i]) + (ratio * ratio * weight));
            }
        }

        _weights[r] = Math.Max(1e-4, weight / (alpha * alpha));
        BasicX[r] = At(entering) + step;
        _basis.Replace(r, _column);
        (Basic[r], _placeOf[entering], _placeOf[leaving]) = (entering, r, -1);
        _reduced[entering] = 0;
        _reduced[leaving] = -theta;
        _atUpper[leaving] = excess > 0;
    }
}
