namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>Finds the triangular parts of a basis: again and again a column with one entry left, then a row with one entry left.</summary>
internal sealed class Triangles
{
    private readonly LinearRows _rows;
    private readonly int[] _basic;
    private readonly bool[] _rowTaken;
    private readonly bool[] _placeTaken;
    private readonly int[] _left;
    private readonly List<int>[] _placesOfRow;

    public Triangles(LinearRows rows, int[] basic)
    {
        (_rows, _basic) = (rows, basic);
        (_rowTaken, _placeTaken, _left) = (new bool[rows.Count], new bool[rows.Count], new int[rows.Count]);
        _placesOfRow = new List<int>[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            _placesOfRow[i] = [];
        }

        for (var place = 0; place < basic.Length; place++)
        {
            foreach (var (row, _) in Entries(place))
            {
                _placesOfRow[row].Add(place);
                _left[place]++;
            }
        }
    }

    public void TakeColumns(List<(int Row, int Place, double Pivot)> taken)
    {
        var ready = new Stack<int>(Enumerable.Range(0, _basic.Length).Where(place => _left[place] == 1).Reverse());
        while (ready.TryPop(out var place))
        {
            if (_placeTaken[place] || _left[place] != 1)
            {
                continue;
            }

            var (row, pivot) = Entries(place).First(entry => !_rowTaken[entry.Row]);
            Take(row, place);
            taken.Add((row, place, pivot));
            foreach (var other in _placesOfRow[row])
            {
                if (!_placeTaken[other] && --_left[other] == 1)
                {
                    ready.Push(other);
                }
            }
        }
    }

    public void TakeRows(List<(int Row, int Place, double Pivot)> taken)
    {
        var counts = _placesOfRow.Select((places, row) => _rowTaken[row] ? 0 : places.Count(place => !_placeTaken[place])).ToArray();
        var ready = new Stack<int>(Enumerable.Range(0, counts.Length).Where(row => counts[row] == 1).Reverse());
        while (ready.TryPop(out var row))
        {
            if (_rowTaken[row] || counts[row] != 1)
            {
                continue;
            }

            var place = _placesOfRow[row].First(place => !_placeTaken[place]);
            var pivot = Entries(place).First(entry => entry.Row == row).Value;
            if (Math.Abs(pivot) < 1e-7)
            {
                continue;
            }

            Take(row, place);
            taken.Add((row, place, pivot));
            foreach (var (other, _) in Entries(place))
            {
                if (!_rowTaken[other] && --counts[other] == 1)
                {
                    ready.Push(other);
                }
            }
        }
    }

    public (int[] Rows, int[] Places) Rest() =>
        (
            [.. Enumerable.Range(0, _rowTaken.Length).Where(row => !_rowTaken[row])],
            [.. Enumerable.Range(0, _placeTaken.Length).Where(place => !_placeTaken[place])]
        );

    private void Take(int row, int place) => (_rowTaken[row], _placeTaken[place]) = (true, true);

    private IEnumerable<(int Row, double Value)> Entries(int place)
    {
        var variable = _basic[place];
        if (variable >= _rows.ChoiceCount)
        {
            yield return (variable - _rows.ChoiceCount, 1);
            yield break;
        }

        for (var e = _rows.ColumnStart[variable]; e < _rows.ColumnStart[variable + 1]; e++)
        {
            yield return (_rows.ColumnRow[e], _rows.ColumnValue[e]);
        }
    }
}
