namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// VAT that the trust does not get back: amount excluding VAT × rate × (100% − the part recovered). Only this part costs the trust
/// anything.
/// Source: capital cost forms OB1 to FB1 (VAT on every row, recovery on fees and whatever VAT advice allows).
/// </summary>
public static class IrrecoverableVat
{
    /// <param name="net">Pounds excluding VAT.</param>
    /// <param name="ratePercent">20 means 20%.</param>
    /// <param name="recoverablePercent">The part of the tax that is recovered.</param>
    public static decimal Of(decimal net, decimal ratePercent, decimal recoverablePercent) =>
        net * ratePercent / 100 * (100 - recoverablePercent) / 100;
}
