namespace EstatesPlanner.Domain.Backlog.Forecasting.Fit;

/// <summary>Factors × unknowns should come to the sum.</summary>
internal sealed record Equation(decimal[] Factors, decimal Sum)
{
    public decimal Miss(decimal[] unknowns) => Factors.Zip(unknowns, (factor, unknown) => factor * unknown).Sum() - Sum;
}

/// <summary>
/// Unknowns within bounds with which equations miss least, squared and summed. With a handful of unknowns each may be tried free, at its
/// least and at its most: the best of those that keep the bounds is the answer. Decimal throughout, so it is the same on every machine.
/// </summary>
internal static class LeastSquares
{
    private enum Hold
    {
        Free,
        Least,
        Most,
    }

    public static decimal[] Of(IReadOnlyList<Equation> equations, decimal least, decimal most)
    {
        var unknowns = equations[0].Factors.Length;
        return Holds(unknowns)
                .Select(holds => Solve(equations, holds, least, most))
                .OfType<decimal[]>()
                .Where(answer => answer.All(value => value >= least && value <= most))
                .MinBy(answer => equations.Sum(equation => equation.Miss(answer) * equation.Miss(answer)))
            ?? throw new InvalidOperationException("The equations have no answer within the bounds.");
    }

    private static IEnumerable<Hold[]> Holds(int unknowns) =>
        unknowns == 0
            ?
            [
                [],
            ]
            : Holds(unknowns - 1).SelectMany(rest => Enum.GetValues<Hold>().Select(hold => (Hold[])[.. rest, hold]));

    /// <summary>The free unknowns by the normal equations, the others held; null where the equations do not settle the free ones.</summary>
    private static decimal[]? Solve(IReadOnlyList<Equation> equations, Hold[] holds, decimal least, decimal most)
    {
        decimal[] answer = [.. holds.Select(hold => hold == Hold.Most ? most : least)];
        int[] free = [.. Enumerable.Range(0, holds.Length).Where(i => holds[i] == Hold.Free)];
        decimal Held(Equation equation) =>
            Enumerable.Range(0, holds.Length).Where(i => holds[i] != Hold.Free).Sum(i => equation.Factors[i] * answer[i]);

        var rows = free.Select(i =>
                (decimal[])
                    [
                        .. free.Select(j => equations.Sum(equation => equation.Factors[i] * equation.Factors[j])),
                        equations.Sum(equation => equation.Factors[i] * (equation.Sum - Held(equation))),
                    ]
            )
            .ToArray();
        if (!Eliminate(rows))
        {
            return null;
        }

        foreach (var (place, i) in free.Index())
        {
            answer[i] = rows[place][^1] / rows[place][place];
        }

        return answer;
    }

    /// <summary>Gauss and Jordan with the largest pivot; false where one vanishes.</summary>
    private static bool Eliminate(decimal[][] rows)
    {
        for (var column = 0; column < rows.Length; column++)
        {
            var pivot = Enumerable.Range(column, rows.Length - column).MaxBy(row => Math.Abs(rows[row][column]));
            if (rows[pivot][column] == 0)
            {
                return false;
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (var row = 0; row < rows.Length; row++)
            {
                if (row != column)
                {
                    var factor = rows[row][column] / rows[column][column];
                    rows[row] = [.. rows[row].Zip(rows[column], (value, above) => value - (factor * above))];
                }
            }
        }

        return true;
    }
}
