using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// How far the ask is covered, by financial year, at the ask's own prices: what the plan spends on the scheme (which excludes VAT), and the
/// VAT that is not recovered where the bid names who
/// pays it. A source that is a pot of the round covers no more than the plan leaves in it.
/// </summary>
/// <param name="VatSource">The pot's name, or the source as the bid names it; null where it names none.</param>
internal sealed record AskCover(string? VatSource, IReadOnlyList<CoverYear> Years)
{
    public decimal VatUncovered => Years.Sum(year => year.Vat - year.VatCovered);

    public static AskCover Of(CaseDraft draft)
    {
        var (sources, cash) = (draft.Sources, CapitalCash.Of(draft));
        var pot = PotOf(sources);
        var named = pot?.Name ?? sources.Bid.VatSource?.Trim();
        var spent = (sources.Funding?.Years ?? []).Where(year => year.Scheme > 0).ToLookup(year => year.Year, year => year.Scheme);
        var years = sources
            .Bid.Capital.Amounts.Keys.Select(index => draft.FirstYear + index)
            .Concat(spent.Select(year => year.Key))
            .Distinct()
            .Order();
        return new AskCover(
            string.IsNullOrEmpty(named) ? null : named,
            [
                .. years.Select(year =>
                {
                    var index = year - draft.FirstYear;
                    var factor = Factor(sources, cash is null ? sources.PriceBase : new PriceBase(year));
                    var vat = cash is null ? draft.Figures.Find($"capital.{FigureKey.Of(year)}.vat")?.Value ?? 0 : cash.Vat[index];
                    var net = cash is null ? draft.Figures.Find($"capital.{FigureKey.Of(year)}.exvat")?.Value ?? 0 : cash.Net[index];
                    var room =
                        pot is null || sources.Funding is null
                            ? vat
                            : Math.Max(
                                0,
                                sources.Funding.Rooms.Where(each => each.Id == pot.Id && each.Year == year).Sum(each => each.Pounds)
                                    * factor
                            );
                    return new CoverYear(
                        year,
                        net,
                        vat,
                        spent[year].Sum() * factor,
                        string.IsNullOrEmpty(named) ? 0 : Math.Min(vat, room),
                        factor
                    );
                }),
            ]
        );
    }

    private static Scoring.RoundPot? PotOf(CaseSources sources) =>
        sources.Standing?.Round.Pots.FirstOrDefault(pot =>
            sources.Bid.VatSource?.Trim() is { } said
            && (pot.Id.Equals(said, StringComparison.OrdinalIgnoreCase) || pot.Name.Equals(said, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>
    /// From the prices of the plan's pots to others; beyond the index's last year by its last growth, as the appraisal does.
    /// </summary>
    private static decimal Factor(CaseSources sources, PriceBase to) =>
        sources.Standing is { Round.PriceBase: var from } ? sources.Index.ExtendedTo(to.Year).Factor(from, to) ?? 1 : 1;
}

/// <param name="Net">The ask without its VAT.</param>
/// <param name="Vat">The VAT in the ask.</param>
/// <param name="Plan">What the plan spends on the scheme, at the ask's prices.</param>
/// <param name="VatCovered">The part of the VAT that its source pays.</param>
/// <param name="Pound">A pound of the plan at the ask's prices: the plan rounds what it spends up to the pound.</param>
internal sealed record CoverYear(FinancialYear Year, decimal Net, decimal Vat, decimal Plan, decimal VatCovered, decimal Pound)
{
    /// <summary>Below nought where the plan spends more than is asked for.</summary>
    public decimal Gap => Net + Vat - Plan - VatCovered;

    /// <summary>Whether funding equals the ask, to the pound to which the plan rounds.</summary>
    public bool IsEven => Math.Abs(Gap) <= Pound;
}
