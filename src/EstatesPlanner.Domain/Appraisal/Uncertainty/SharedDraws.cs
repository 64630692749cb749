namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// The random draws of a simulation, each known by its name and the seed alone. Options and bids that name the same thing meet the same
/// draw,
/// so a difference between them is theirs and not chance's; adding one never moves another, and more draws begin with the same ones.
/// </summary>
/// <param name="seed">Any whole number.</param>
/// <param name="count">Draws of each input.</param>
public sealed class SharedDraws(long seed, int count)
{
    private const double Smallest = 1.0 / (1UL << 53);

    private readonly Dictionary<DrawnInput, double[]> kept = [];
    private readonly Dictionary<string, double[]> factors = new(StringComparer.Ordinal);

    public long Seed => seed;

    public int Count => count;

    /// <summary>A share kept strictly between 0 and 1, so that every distribution has a value for it.</summary>
    internal static double Inside(double share) => Math.Clamp(share, Smallest, 1 - Smallest);

    /// <summary>The draws of an input; those that others may ask for too are made once.</summary>
    internal double[] Of(DrawnInput input)
    {
        if (kept.TryGetValue(input, out var column))
        {
            return column;
        }

        column = input switch
        {
            DrawnEvent happens => Map(happens.Key, share => share < happens.Probability ? 1 : 0),
            DrawnMultiple { Factor: null } multiple => Map(multiple.Key, multiple.Distribution.Ready()),
            DrawnMultiple multiple => Correlated(multiple),
            _ => throw new ArgumentOutOfRangeException(nameof(input), input, "Not an input that is drawn."),
        };
        if (input.IsShared)
        {
            kept[input] = column;
        }

        return column;
    }

    private double[] Correlated(DrawnMultiple multiple)
    {
        var (factor, own, quantile) = (
            FactorOf(multiple.Factor!),
            Math.Sqrt(1 - (multiple.Loading * multiple.Loading)),
            multiple.Distribution.Ready()
        );
        var column = Map(multiple.Key, NormalCurve.Quantile);
        for (var draw = 0; draw < column.Length; draw++)
        {
            column[draw] = quantile(Inside(NormalCurve.ShareBelow((multiple.Loading * factor[draw]) + (own * column[draw]))));
        }

        return column;
    }

    private double[] FactorOf(string name) =>
        factors.TryGetValue(name, out var column) ? column : factors[name] = Map($"factor {name}", NormalCurve.Quantile);

    private double[] Map(string key, Func<double, double> value)
    {
        var stream = new RandomStream(seed, key);
        var column = new double[count];
        for (var draw = 0; draw < count; draw++)
        {
            column[draw] = value(stream.NextShare());
        }

        return column;
    }
}

/// <summary>Something that is drawn, by name.</summary>
/// <param name="Key">Name of the stream: with the seed, all that decides the draws.</param>
/// <param name="IsShared">Whether others may ask for the same draws.</param>
internal abstract record DrawnInput(string Key, bool IsShared);

/// <summary>A multiple of a central value.</summary>
internal sealed record DrawnMultiple(string Key, bool IsShared, Distribution Distribution, string? Factor, double Loading)
    : DrawnInput(Key, IsShared);

/// <summary>1 where a risk happens, 0 where it does not.</summary>
internal sealed record DrawnEvent(string Key, bool IsShared, double Probability) : DrawnInput(Key, IsShared);
