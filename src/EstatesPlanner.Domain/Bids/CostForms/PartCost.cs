using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>
/// One part of a cost form carried from the form's prices to the bid's price base and to the money of each year, each figure a whole penny.
/// </summary>
/// <param name="Stated">Excluding VAT at the form's prices.</param>
/// <param name="StatedBias">Optimism bias on it at the form's prices.</param>
/// <param name="Years">By year of spending.</param>
public sealed record PartCost(FormPart Part, Money Stated, Money StatedBias, decimal VatPercent, IReadOnlyList<PartYear> Years)
{
    /// <summary>The part at the bid's price base, before optimism bias: the capital line it gives.</summary>
    public Money AtBase => Years.Sum(year => year.AtBase);

    public Money BiasAtBase => Years.Sum(year => year.BiasAtBase);

    /// <summary>VAT on an amount of this part.</summary>
    public Money VatOn(Money net) => Rounding.ToPence(net.Pounds * VatPercent / 100);

    /// <summary>
    /// A part that the form does not inflate keeps its stated pounds throughout. At the base: stated × index(base) ÷ index(form), shared
    /// over the years of spending to the penny. Bias: the option's percentage of that. In a
    /// year's money: × index(year) ÷ index(base). VAT: the rate on the outturn; recovery: its share of the tax.
    /// </summary>
    public static PartCost Of(FormPart part, CostForm form, StatedCosts stated, FormTerms terms)
    {
        var (rate, back) = form.Vat.FirstOrDefault(vat => vat.Part == part) is { } vat ? (vat.RatePercent, vat.RecoveredPercent) : (0, 0);
        var isInflated = form.IsInflated(part);
        var whole = Rounding.ToPence(stated[part].Pounds * (isInflated ? terms.ToBase(form)!.Value : 1));
        var shares = whole.Allocate([.. form.Spend.Select(share => (long)(share.Percent * 100))]);
        return new PartCost(
            part,
            stated[part],
            Rounding.ToPence(stated[part].Pounds * terms.BiasOf(part)),
            rate,
            [
                .. form.Spend.Select(
                    (share, i) =>
                        PartYear.Of(share.Year, shares[i], terms.BiasOf(part), isInflated ? terms.ToYear(share.Year)!.Value : 1, rate, back)
                ),
            ]
        );
    }
}

/// <summary>A part in one year of spending.</summary>
/// <param name="Year">Counted from the bid's first.</param>
/// <param name="Outturn">Excluding VAT, in the money of the year, without bias.</param>
public sealed record PartYear(int Year, Money AtBase, Money BiasAtBase, Money Outturn, Money BiasOutturn, Money Vat, Money Recovered)
{
    public Money Net => Outturn + BiasOutturn;

    internal static PartYear Of(int year, Money atBase, decimal bias, decimal inflation, decimal vatPercent, decimal recoveredPercent)
    {
        var biasAtBase = Rounding.ToPence(atBase.Pounds * bias);
        var (outturn, biasOutturn) = (Rounding.ToPence(atBase.Pounds * inflation), Rounding.ToPence(biasAtBase.Pounds * inflation));
        var vat = Rounding.ToPence((outturn + biasOutturn).Pounds * vatPercent / 100);
        return new PartYear(year, atBase, biasAtBase, outturn, biasOutturn, vat, Rounding.ToPence(vat.Pounds * recoveredPercent / 100));
    }
}
