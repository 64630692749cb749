namespace EstatesPlanner.Domain.Finance;

/// <summary>
/// A published price series by financial year, with its source and vintage, that carries amounts from one price base to another.
/// </summary>
/// <param name="Id">Short id, printed beside every figure that used it.</param>
/// <param name="Name">Name and vintage as printed on reports.</param>
/// <param name="Values">Index value by financial year; any base.</param>
public sealed record PriceIndex(string Id, string Name, IReadOnlyDictionary<FinancialYear, decimal> Values)
{
    /// <summary>Where its values are published.</summary>
    public string Source { get; init; } = "";

    /// <summary>Edition or date of the series.</summary>
    public string Vintage { get; init; } = "";

    /// <summary>Limits and traps in its use; null where none are known.</summary>
    public string? Note { get; init; }

    /// <summary>index(to) ÷ index(from), or null where the series does not cover both years.</summary>
    public decimal? Factor(PriceBase from, PriceBase to)
    {
        if (from == to)
        {
            return 1m;
        }

        return Values.TryGetValue(from.Year, out var before) && Values.TryGetValue(to.Year, out var after) ? after / before : null;
    }

    /// <summary>
    /// The series carried on to a later year by the growth of its last year, as HM Treasury does beyond the forecast; itself where it
    /// reaches
    /// that far already or has fewer than two years.
    /// </summary>
    public PriceIndex ExtendedTo(FinancialYear last)
    {
        var end = Values.Count == 0 ? last : Values.Keys.Max();
        if (end >= last || !Values.TryGetValue(end + -1, out var before))
        {
            return this;
        }

        var values = new Dictionary<FinancialYear, decimal>(Values);
        var growth = values[end] / before;
        for (var year = end + 1; year <= last; year += 1)
        {
            values[year] = values[year + -1] * growth;
        }

        return this with
        {
            Values = values,
        };
    }
}
