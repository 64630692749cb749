using System.Globalization;

namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// An amount of sterling, held as whole pence. Adding, subtracting and summing overflow loudly.
/// Calculations carry <see cref="decimal"/> pounds and come back through <see cref="Rounding"/>.
/// </summary>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    /// <summary>The culture in which people in England write amounts.</summary>
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static readonly Money Zero = new(0);

    /// <summary>The amount in pounds, exact to two places.</summary>
    public decimal Pounds => Pence / 100m;

    /// <summary>Whole pounds, exact.</summary>
    public static Money FromPounds(long pounds) => new(checked(pounds * 100));

    public static Money operator +(Money a, Money b) => new(checked(a.Pence + b.Pence));

    public static Money operator -(Money a, Money b) => new(checked(a.Pence - b.Pence));

    public static Money operator -(Money a) => new(checked(-a.Pence));

    public static bool operator <(Money a, Money b) => a.Pence < b.Pence;

    public static bool operator >(Money a, Money b) => a.Pence > b.Pence;

    public static bool operator <=(Money a, Money b) => a.Pence <= b.Pence;

    public static bool operator >=(Money a, Money b) => a.Pence >= b.Pence;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>
    /// Splits the amount by integer weights; the parts always sum to the whole, the largest remainders take the odd pence.
    /// </summary>
    /// <exception cref="ArgumentException">No weights, a negative weight, or weights that sum to nothing.</exception>
    public Money[] Allocate(params ReadOnlySpan<long> weights) => Allocation.Of(this, weights);

    /// <summary>
    /// Reads an amount as a person in England writes it: <c>£1,250.10</c>, <c>1250.1</c>, <c>(300)</c>, <c>-300</c>.
    /// Nothing is guessed: more than two decimal places, an exponent, or a comma that is not a thousands separator is refused.
    /// </summary>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = default;
        var trimmed = text?.Trim().Trim('\u00A0');
        if (string.IsNullOrEmpty(trimmed) || !ThousandsAreWhole(trimmed))
        {
            return false;
        }

        if (!decimal.TryParse(trimmed, NumberStyles.Currency, English, out var pounds) || Rounding.To(2, pounds) != pounds)
        {
            return false;
        }

        if (Math.Abs(pounds) > long.MaxValue / 100)
        {
            return false;
        }

        amount = new Money((long)(pounds * 100));
        return true;
    }

    /// <summary>Pounds and pence as read by people: <c>£1,250.10</c>; whole pounds print without pence.</summary>
    public override string ToString() => Pence % 100 == 0 ? Pounds.ToString("C0", English) : Pounds.ToString("C2", English);

    private static bool ThousandsAreWhole(string text)
    {
        var firstComma = text.IndexOf(',', StringComparison.Ordinal);
        if (firstComma < 0)
        {
            return true;
        }

        var whole = text[..(text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : text.Length)];
        var groups = whole.Trim('£', '-', '(', ')', ' ').Split(',');
        return !text[whole.Length..].Contains(',', StringComparison.Ordinal)
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3);
    }
}

public static class MoneySums
{
    /// <summary>The sum, in pence, checked.</summary>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, next) => sum + next);

    /// <summary>The sum of an amount of each thing, in pence, checked.</summary>
    public static Money Sum<T>(this IEnumerable<T> things, Func<T, Money> amount) => things.Select(amount).Sum();
}
