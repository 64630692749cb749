namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>Inverts the small full part of a basis by Gauss and Jordan with row exchange.</summary>
internal static class RestInverse
{
    /// <summary>
    /// Fills the inverse (places × rows); returns places whose variable depends on the others, each with a row it leaves free.
    /// </summary>
    public static List<(int Place, int Row)> Invert(LinearRows rows, int[] basic, int[] restRows, int[] restPlaces, double[] inverse)
    {
        var size = restRows.Length;
        var matrix = new double[size * size];
        var local = new Dictionary<int, int>();
        for (var i = 0; i < size; i++)
        {
            local[restRows[i]] = i;
            inverse[(i * size) + i] = 1;
        }

        for (var k = 0; k < size; k++)
        {
            var variable = basic[restPlaces[k]];
            for (
                var e = variable < rows.ChoiceCount ? rows.ColumnStart[variable] : 0;
                variable < rows.ChoiceCount && e < rows.ColumnStart[variable + 1];
                e++
            )
            {
                if (local.TryGetValue(rows.ColumnRow[e], out var i))
                {
                    matrix[(i * size) + k] = rows.ColumnValue[e];
                }
            }

            if (variable >= rows.ChoiceCount && local.TryGetValue(variable - rows.ChoiceCount, out var own))
            {
                matrix[(own * size) + k] = 1;
            }
        }

        var rowAt = Enumerable.Range(0, size).ToArray();
        var unfit = new List<int>();
        var done = new List<int>();
        for (var k = 0; k < size; k++)
        {
            var at = done.Count;
            var best = at;
            for (var i = at; i < size; i++)
            {
                best = Math.Abs(matrix[(i * size) + k]) > Math.Abs(matrix[(best * size) + k]) ? i : best;
            }

            if (Math.Abs(matrix[(best * size) + k]) < 1e-9)
            {
                unfit.Add(k);
                continue;
            }

            Exchange(matrix, size, at, best);
            Exchange(inverse, size, at, best);
            (rowAt[at], rowAt[best]) = (rowAt[best], rowAt[at]);
            Eliminate(matrix, inverse, size, at, k);
            done.Add(k);
        }

        return [.. unfit.Select((k, n) => (restPlaces[k], restRows[rowAt[done.Count + n]]))];
    }

    private static void Exchange(double[] square, int size, int a, int b)
    {
        for (var k = 0; a != b && k < size; k++)
        {
            (square[(a * size) + k], square[(b * size) + k]) = (square[(b * size) + k], square[(a * size) + k]);
        }
    }

    private static void Eliminate(double[] matrix, double[] inverse, int size, int at, int column)
    {
        var by = 1 / matrix[(at * size) + column];
        Scale(matrix.AsSpan(at * size, size), by);
        Scale(inverse.AsSpan(at * size, size), by);
        for (var i = 0; i < size; i++)
        {
            var factor = matrix[(i * size) + column];
            if (i != at && factor != 0)
            {
                Subtract(matrix.AsSpan(i * size, size), matrix.AsSpan(at * size, size), factor);
                Subtract(inverse.AsSpan(i * size, size), inverse.AsSpan(at * size, size), factor);
            }
        }
    }

    private static void Scale(Span<double> row, double by)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] *= by;
        }
    }

    private static void Subtract(Span<double> row, ReadOnlySpan<double> other, double times)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] -= times * other[k];
        }
    }
}
