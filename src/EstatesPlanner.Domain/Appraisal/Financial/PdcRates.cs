using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>A rate from a financial year on, until another takes its place.</summary>
/// <param name="Mark">How far it could be confirmed.</param>
public sealed record DatedRate(FinancialYear From, decimal Percent, string Mark);

/// <summary>The dated rates of the PDC dividend, percent of average relevant net assets. Years before the first have the first.</summary>
public sealed record PdcRates(string Name, string Source, IReadOnlyList<DatedRate> Rates)
{
    /// <summary>One rate for all years, stated by whoever asks.</summary>
    public static PdcRates Stated(decimal percent) =>
        new("Stated with the appraisal", "", [new DatedRate(new FinancialYear(1900), percent, "stated")]);

    public DatedRate Of(FinancialYear year) =>
        Rates.Where(rate => rate.From <= year).MaxBy(rate => rate.From) ?? Rates.MinBy(rate => rate.From)!;
}
