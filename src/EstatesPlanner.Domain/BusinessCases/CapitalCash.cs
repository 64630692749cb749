using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// The preferred option's capital in the money of each year, by year index: excluding VAT, the VAT that is not recovered, and optimism bias
/// with VAT on it.
/// Line by line by the rule of the financial view (<see cref="CashTerms"/>), whoever pays; where the bid cannot be appraised, by the price
/// index alone.
/// </summary>
internal sealed class CapitalCash
{
    private CapitalCash(Flow net, Flow vat, Flow bias) => (Net, Vat, Bias) = (net, vat, bias);

    public Flow Net { get; }

    public Flow Vat { get; }

    public Flow Bias { get; }

    /// <summary>Null where there is no capital, or the index does not reach all its years.</summary>
    public static CapitalCash? Of(CaseDraft draft)
    {
        if (draft.Preferred is not { Capital.IsNone: false } option)
        {
            return null;
        }

        var sources = draft.Sources;
        var terms = sources.Appraisal?.Terms ?? new RealTerms(sources.PriceBase, CaseCalendar.FirstYear(sources), sources.Index);
        var lines = option.Costs.Where(cost => cost.Kind == CostKind.Capital).ToList();
        if (lines.SelectMany(line => line.Flow.Amounts.Keys).Any(year => terms.Inflation(year) is null))
        {
            return null;
        }

        var cash = new CashTerms(terms);
        decimal Tax(CostLine line) =>
            LineVat.Of(line, sources.Finance.CapitalVatPercent) is var vat
                ? IrrecoverableVat.Of(1, vat.RatePercent, vat.RecoveredPercent)
                : 0;
        decimal Uplift(CostLine line) =>
            option.OptimismBias is { } bias && bias.Base.Contains(line.Id, StringComparer.Ordinal) ? bias.Percent / 100 : 0;
        var amounts = lines.ConvertAll(line => (Line: line, Cash: cash.Of(line)));
        return new CapitalCash(
            amounts.Select(each => each.Cash).Sum(),
            amounts.Select(each => each.Cash * Tax(each.Line)).Sum(),
            amounts.Select(each => each.Cash * (Uplift(each.Line) * (1 + Tax(each.Line)))).Sum()
        );
    }
}
