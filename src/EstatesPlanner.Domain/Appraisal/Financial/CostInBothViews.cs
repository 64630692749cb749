using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// A row of the one cost table that both views are drawn from. Economic: real terms, excluding VAT, no transfers, whoever pays. Financial:
/// the money of
/// each year, with the VAT that is not recovered and the optimism bias on it, the trust's own lines alone.
/// </summary>
/// <param name="Economic">Real pounds by year; null where the line is outside that view.</param>
/// <param name="Net">Cash by year excluding VAT, without bias; none where another organisation pays.</param>
/// <param name="Bias">Optimism bias on it, cash.</param>
/// <param name="Vat">VAT not recovered on both, cash.</param>
/// <param name="VatPercent">The rate used.</param>
/// <param name="IsVatAssumed">The line states no rate.</param>
/// <param name="IsOwn">The trust pays it.</param>
/// <param name="IsCapitalised">It makes an asset; else it is an expense of its year.</param>
public sealed record CostInBothViews(
    CostLine Line,
    Flow? Economic,
    Flow Net,
    Flow Bias,
    Flow Vat,
    decimal VatPercent,
    bool IsVatAssumed,
    bool IsOwn,
    bool IsCapitalised
)
{
    /// <summary>Cash by year, all in.</summary>
    public Flow Gross => Net + Bias + Vat;

    public static CostInBothViews Of(BidOption option, CostLine line, CashTerms cash, FinancialTerms terms, string? trust)
    {
        var isOwn = line.Payer is null || line.Payer == trust;
        var vat = LineVat.Of(line, terms.CapitalVatPercent);
        var net = isOwn ? cash.Of(line) : Flow.None;
        var bias = option.BiasPercentOn(line) is var percent and not 0 ? net * (percent / 100) : Flow.None;
        return new CostInBothViews(
            line,
            line.IsEconomic ? cash.Terms.Of(line) : null,
            net,
            bias,
            (net + bias) * IrrecoverableVat.Of(1, vat.RatePercent, vat.RecoveredPercent),
            vat.RatePercent,
            vat.IsAssumed && isOwn,
            isOwn,
            line.IsCapitalised
        );
    }
}
