namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// The dividend on public dividend capital that an asset costs in a year: rate × (opening + closing net book value) ÷ 2, in cash. Donated
/// and
/// grant-funded assets carry none. Assets under construction carry it. Pounds. Source: HFMA, explainer on public dividend capital (2013).
/// </summary>
public static class PdcDividend
{
    /// <param name="ratePercent">3.5 means 3.5%.</param>
    /// <param name="opening">Relevant net assets at the start of the year.</param>
    /// <param name="closing">And at its end.</param>
    public static decimal Of(decimal ratePercent, decimal opening, decimal closing) => ratePercent / 100 * (opening + closing) / 2;
}
