using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>What a trust says it can bear in a year, in the money of that year: null where it has not said.</summary>
/// <param name="Revenue">Room in income and expenditure beside what is planned already; may be below nought.</param>
/// <param name="Capital">Room in the capital limit, including VAT.</param>
/// <param name="Source">Where it is said, such as the medium-term plan and its date.</param>
public sealed record HeadroomYear(FinancialYear Year, Money? Revenue, Money? Capital, string Source);

/// <summary>The room a trust has, by financial year. Years beyond those it names are not judged.</summary>
/// <param name="Years">Earliest first, each once.</param>
public sealed record TrustHeadroom(IReadOnlyList<HeadroomYear> Years)
{
    public static readonly TrustHeadroom None = new([]);

    /// <summary>With a year said anew; one that says neither amount is taken out.</summary>
    public TrustHeadroom With(HeadroomYear said) =>
        new([
            .. Years
                .Where(known => known.Year != said.Year)
                .Concat(said is { Revenue: null, Capital: null } ? [] : [said])
                .OrderBy(known => known.Year),
        ]);

    /// <summary>
    /// As an appraisal takes it whose year 0 is <paramref name="first"/>; null where nothing is said of any of its years.
    /// </summary>
    /// <param name="last">Its last year index.</param>
    public Headroom? From(FinancialYear first, int last)
    {
        var within = Years.Where(known => known.Year >= first && known.Year <= first + last).ToList();
        Dictionary<int, decimal>? Side(Func<HeadroomYear, Money?> side) =>
            within.Where(known => side(known) is not null).ToDictionary(known => known.Year - first, known => side(known)!.Value.Pounds)
                is { Count: > 0 } said
                ? said
                : null;
        return within.Count == 0 ? null : new Headroom(Side(known => known.Revenue), Side(known => known.Capital));
    }
}
