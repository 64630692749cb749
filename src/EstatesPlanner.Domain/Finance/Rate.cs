using System.Globalization;

namespace EstatesPlanner.Domain.Finance;

/// <summary>A proportion held as a decimal fraction: 3.5% is 0.035.</summary>
public readonly record struct Rate(decimal Fraction) : IComparable<Rate>
{
    public static Rate FromPercent(decimal percent) => new(percent / 100);

    public decimal Percent => Fraction * 100;

    public int CompareTo(Rate other) => Fraction.CompareTo(other.Fraction);

    public override string ToString() => Percent.ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
