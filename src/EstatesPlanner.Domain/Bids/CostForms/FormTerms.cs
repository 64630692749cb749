using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>What a cost form is worked out with beside its own rows.</summary>
/// <param name="Bias">The option's optimism bias: a percentage of named lines; null where none is stated.</param>
/// <param name="PriceBase">The bid's, at which its capital lines stand.</param>
/// <param name="FirstYear">The financial year of year 0.</param>
/// <param name="Index">The series the form names; beyond its last year it grows on as in that year.</param>
public sealed record FormTerms(OptimismBias? Bias, PriceBase PriceBase, FinancialYear FirstYear, PriceIndex Index)
{
    public static FormTerms Of(CapitalBid bid, BidOption option, PriceIndex index) =>
        new(option.OptimismBias, bid.PriceBase, bid.StartYears.Count == 0 ? bid.PriceBase.Year : bid.StartYears.Min(), index);

    /// <summary>Whether optimism bias stands on a part.</summary>
    public bool IsBiased(FormPart part) => Bias?.Base.Contains(WireWord.Of(part), StringComparer.Ordinal) == true;

    /// <summary>What bias adds to a pound of a part.</summary>
    public decimal BiasOf(FormPart part) => IsBiased(part) ? Bias!.Percent / 100 : 0;

    /// <summary>From the form's prices to the bid's price base; null where the series does not cover both.</summary>
    public decimal? ToBase(CostForm form) => Reaching(PriceBase.Year).Factor(form.PricedAt, PriceBase);

    /// <summary>From the bid's price base to the money of a year of spending.</summary>
    public decimal? ToYear(int year) => Reaching(FirstYear + year).Factor(PriceBase, new PriceBase(FirstYear + year));

    private PriceIndex Reaching(FinancialYear year) => Index.ExtendedTo(year);
}
