using static EstatesPlanner.Domain.Appraisal.AppraisalProblem;
using static EstatesPlanner.Domain.Appraisal.AssetProblem;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>What must be mended in the headroom and the rates stated with it.</summary>
internal static class FinancialProblem
{
    public static IEnumerable<AppraisalProblem> In(FinancialTerms terms, int years) =>
        [
            .. terms.Pdc.Rates.Any(rate => rate.Percent is < 0 or > 100)
                ? Say("financial.pdcRatePercent", "The rate of the PDC dividend is between 0% and 100%.")
                : [],
            .. Percent(terms.CapitalVatPercent, "financial.capitalVatPercent", "A rate of VAT"),
            .. terms.UsualLifeYears is < 1 or > LongestLife ? Say("financial.usualLifeYears", Life) : [],
            .. Late(terms.Headroom?.Revenue, "financial.headroom.revenue", years),
            .. Late(terms.Headroom?.Capital, "financial.headroom.capital", years),
        ];

    private static IEnumerable<AppraisalProblem> Late(IReadOnlyDictionary<int, decimal>? room, string path, int years) =>
        room is { Count: > 0 } && room.Keys.Max() is var last && last > years
            ? Say(path, $"Year {Text(last)} is outside years 0 to {Text(years)} of the appraisal.")
            : [];
}
