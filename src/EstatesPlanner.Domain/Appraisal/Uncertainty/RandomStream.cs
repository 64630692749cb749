namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// A stream of random numbers that depends on a seed and a name alone, so that one stream never moves another: xoshiro256** (Blackman and
/// Vigna,
/// 2018), its state filled by splitmix64 from the seed and a hash of the name (FNV-1a, 64 bits, over UTF-16 units). Integers only: the same
/// on every machine.
/// </summary>
public sealed class RandomStream
{
    private readonly ulong[] state;

    public RandomStream(long seed, string name)
    {
        var mixed = unchecked((ulong)seed) ^ HashOf(name);
        state = [SplitMix(ref mixed), SplitMix(ref mixed), SplitMix(ref mixed), SplitMix(ref mixed)];
    }

    private RandomStream(ulong[] state) => this.state = state;

    /// <summary>A stream from a state of four numbers, not all nought.</summary>
    public static RandomStream FromState(ulong a, ulong b, ulong c, ulong d) => new([a, b, c, d]);

    public ulong Next()
    {
        var result = ulong.RotateLeft(unchecked(state[1] * 5), 7);
        result = unchecked(result * 9);
        var shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = ulong.RotateLeft(state[3], 45);
        return result;
    }

    /// <summary>
    /// Evenly spread over 0 to 1, never either: the middle of one of 2^52 equal steps, so that both it and its complement are exact.
    /// </summary>
    public double NextShare() => ((Next() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>One step of splitmix64.</summary>
    public static ulong SplitMix(ref ulong state)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }

    private static ulong HashOf(string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name)
        {
            hash = unchecked((hash ^ unit) * 0x100000001B3UL);
        }

        return hash;
    }
}
