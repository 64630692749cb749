namespace EstatesPlanner.Domain.Backlog.Forecasting;

/// <summary>
/// Whole numbers drawn from a seed, the same on every machine and for ever: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom
/// number generators", OOPSLA 2014). Integers alone, so that no rounding of a processor can change a draw.
/// </summary>
public sealed class SeededDraws(ulong seed)
{
    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>A number from 0 to below a limit, each equally likely but for a part in 2^64 ÷ limit.</summary>
    public int Below(int limit) => (int)(((UInt128)Next() * (uint)limit) >> 64);
}
