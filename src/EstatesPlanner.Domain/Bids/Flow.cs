namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// Pounds (with a fraction where needed) by year index; year 0 is the option's first year. Years without an amount hold nothing.
/// </summary>
public sealed record Flow
{
    public static readonly Flow None = new() { Amounts = new SortedList<int, decimal>() };

    /// <summary>The amounts that are not nought, by year, earliest first.</summary>
    public required IReadOnlyDictionary<int, decimal> Amounts
    {
        get;
        init => field = value as SortedList<int, decimal> ?? new SortedList<int, decimal>(value.ToDictionary());
    }

    public decimal this[int year] => Amounts.GetValueOrDefault(year);

    /// <summary>Undiscounted sum over all years.</summary>
    public decimal Total => Amounts.Values.Sum();

    /// <summary>The last year with an amount; null when there is none.</summary>
    public int? LastYear => Amounts is SortedList<int, decimal> { Count: > 0 } amounts ? amounts.Keys[^1] : null;

    public bool IsNone => Amounts.Count == 0;

    /// <exception cref="ArgumentException">A year before year 0.</exception>
    public static Flow Of(IEnumerable<KeyValuePair<int, decimal>> amounts)
    {
        var sums = new SortedList<int, decimal>();
        foreach (var (year, amount) in amounts)
        {
            if (year < 0)
            {
                throw new ArgumentException("A flow has no year before year 0.", nameof(amounts));
            }

            sums[year] = sums.GetValueOrDefault(year) + amount;
        }

        foreach (var year in sums.Where(entry => entry.Value == 0).Select(entry => entry.Key).ToList())
        {
            sums.Remove(year);
        }

        return new Flow { Amounts = sums };
    }

    /// <summary>The same amount in every year from one to another, both inclusive.</summary>
    public static Flow Run(int from, int to, decimal amount) => Of(Years(from, to).Select(year => KeyValuePair.Create(year, amount)));

    /// <summary>
    /// Grows in equal steps and then holds: year t before <paramref name="fullFrom"/> has
    /// amount × (t − from + 1) ÷ (fullFrom − from + 1), later years to <paramref name="to"/> the whole amount.
    /// </summary>
    public static Flow Ramped(int from, int fullFrom, int to, decimal amount) =>
        Of(
            Years(from, to)
                .Select(year => KeyValuePair.Create(year, year >= fullFrom ? amount : amount * (year - from + 1) / (fullFrom - from + 1)))
        );

    public static Flow operator +(Flow a, Flow b) => Of(a.Amounts.Concat(b.Amounts));

    public static Flow operator -(Flow a, Flow b) => a + (b * -1);

    public static Flow operator *(Flow flow, decimal factor) =>
        Of(flow.Amounts.Select(entry => KeyValuePair.Create(entry.Key, entry.Value * factor)));

    /// <summary>Every amount so many years later; what would fall past the last year is lost.</summary>
    public Flow Delayed(int years, int lastYear) =>
        Of(Amounts.Where(entry => entry.Key + years <= lastYear).Select(entry => KeyValuePair.Create(entry.Key + years, entry.Value)));

    public bool Equals(Flow? other) =>
        other is not null && Amounts.Count == other.Amounts.Count && Amounts.All(entry => other[entry.Key] == entry.Value);

    public override int GetHashCode() => HashCode.Combine(Amounts.Count, Total);

    private static IEnumerable<int> Years(int from, int to) =>
        to >= from
            ? Enumerable.Range(from, to - from + 1)
            : throw new ArgumentException("A flow runs from an earlier year to a later one.", nameof(to));
}

public static class FlowSums
{
    public static Flow Sum(this IEnumerable<Flow> flows) => Flow.Of(flows.SelectMany(flow => flow.Amounts));
}
