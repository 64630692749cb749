namespace EstatesPlanner.Domain.Finance;

/// <summary>Shares an amount out so that nothing is lost: floor of each share, then one penny each to the largest remainders.</summary>
public static class Allocation
{
    /// <exception cref="ArgumentException">No weights, a negative weight, or weights that sum to nothing.</exception>
    public static Money[] Of(Money whole, ReadOnlySpan<long> weights)
    {
        Int128 total = 0;
        foreach (var weight in weights)
        {
            total += weight >= 0 ? weight : throw new ArgumentException("A weight cannot be negative.", nameof(weights));
        }

        if (total == 0)
        {
            throw new ArgumentException("The weights sum to nothing.", nameof(weights));
        }

        var parts = new long[weights.Length];
        var remainders = new Int128[weights.Length];
        var magnitude = Int128.Abs(whole.Pence);
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            (var part, remainders[i]) = Int128.DivRem(magnitude * weights[i], total);
            parts[i] = (long)part;
            left -= part;
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take((int)left))
        {
            parts[i]++;
        }

        var sign = Math.Sign(whole.Pence);
        return [.. parts.Select(part => new Money(sign * part))];
    }
}
