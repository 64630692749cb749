using System.Numerics;

namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>An exact fraction, so that where two bids cross is a place and not a rounding.</summary>
/// <param name="Over">Above nought.</param>
internal readonly record struct ExactShare(BigInteger Part, BigInteger Over) : IComparable<ExactShare>
{
    /// <summary>Places to which a share is printed.</summary>
    private const int Places = 10;

    private static readonly BigInteger Grid = BigInteger.Pow(10, Places);

    public static readonly ExactShare None = new(0, 1);

    public int CompareTo(ExactShare other) => (Part * other.Over).CompareTo(other.Part * Over);

    public static ExactShare operator +(ExactShare one, ExactShare other) =>
        new((one.Part * other.Over) + (other.Part * one.Over), one.Over * other.Over);

    public static ExactShare operator -(ExactShare one, ExactShare other) =>
        new((one.Part * other.Over) - (other.Part * one.Over), one.Over * other.Over);

    /// <summary>The largest printed share that is not above it; or that is below it, where it is open itself.</summary>
    public decimal Below(bool isOpen)
    {
        var whole = BigInteger.DivRem(Part * Grid, Over, out var rest);
        return (decimal)(isOpen && rest.IsZero ? whole - 1 : whole) / (decimal)Grid;
    }

    /// <summary>The smallest printed share that is not below it; or that is above it, where it is open itself.</summary>
    public decimal Above(bool isOpen)
    {
        var whole = BigInteger.DivRem(Part * Grid, Over, out var rest);
        return (decimal)(rest.IsZero && !isOpen ? whole : whole + 1) / (decimal)Grid;
    }

    /// <summary>A decimal as a whole number of 10^-28.</summary>
    public static BigInteger Whole(decimal number)
    {
        var bits = decimal.GetBits(number);
        var mantissa = (((((BigInteger)(uint)bits[2]) << 32) + (uint)bits[1]) << 32) + (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return BigInteger.Pow(10, 28 - scale) * (number < 0 ? -mantissa : mantissa);
    }
}
