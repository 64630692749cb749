using System.Numerics;
using System.Runtime.InteropServices;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>Pounds that scale with the product of some drawn inputs.</summary>
internal sealed record DrawnTerm(double Pounds, IReadOnlyList<DrawnInput> Inputs);

/// <summary>
/// An amount as it depends on what is drawn: a constant and terms, all discounted beforehand, so that a draw costs one multiplication and
/// one addition a
/// term. Each draw's sum is taken in the order of the terms and never across draws, so vectors of any width give the same bits as a plain
/// loop.
/// </summary>
internal sealed record DrawnForm(IReadOnlyList<DrawnTerm> Terms)
{
    /// <summary>Draws worked on at a time, so that they stay in the nearest cache.</summary>
    private const int Block = 1024;

    public static DrawnForm operator +(DrawnForm a, DrawnForm b) => new([.. a.Terms, .. b.Terms]);

    public static DrawnForm operator -(DrawnForm a, DrawnForm b) =>
        a + new DrawnForm([.. b.Terms.Select(term => term with { Pounds = -term.Pounds })]);

    /// <summary>Without the terms of nought, which move nothing.</summary>
    public DrawnForm Touched => new([.. Terms.Where(term => term.Pounds != 0)]);

    /// <summary>The amount in every draw.</summary>
    /// <param name="columns">The draws of an input.</param>
    public double[] Over(Func<DrawnInput, double[]> columns, int count)
    {
        var values = new double[count];
        Array.Fill(values, Terms.Where(term => term.Inputs.Count == 0).Aggregate(0.0, (sum, term) => sum + term.Pounds));
        var drawn = Terms
            .Where(term => term.Inputs.Count > 0)
            .Select(term => (term.Pounds, Column: Product([.. term.Inputs.Select(columns)])))
            .ToArray();
        for (var from = 0; from < count; from += Block)
        {
            var length = Math.Min(Block, count - from);
            foreach (var (pounds, column) in drawn)
            {
                AddScaled(values.AsSpan(from, length), pounds, column.AsSpan(from, length));
            }
        }

        return values;
    }

    private static double[] Product(double[][] columns)
    {
        if (columns.Length == 1)
        {
            return columns[0];
        }

        var product = (double[])columns[0].Clone();
        foreach (var column in columns.Skip(1))
        {
            for (var draw = 0; draw < product.Length; draw++)
            {
                product[draw] *= column[draw];
            }
        }

        return product;
    }

    private static void AddScaled(Span<double> sums, double pounds, ReadOnlySpan<double> column)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var more = MemoryMarshal.Cast<double, Vector<double>>(column);
        var by = new Vector<double>(pounds);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] += by * more[i];
        }

        for (var draw = wide.Length * Vector<double>.Count; draw < sums.Length; draw++)
        {
            sums[draw] += pounds * column[draw];
        }
    }
}
