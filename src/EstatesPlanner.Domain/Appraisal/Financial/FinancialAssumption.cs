using System.Globalization;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>What the financial view took as given because a line does not say, in sentences for the reader.</summary>
internal static class FinancialAssumption
{
    public static IEnumerable<string> In(BidOption option, IReadOnlyList<CostInBothViews> costs, FinancialTerms terms)
    {
        if (Names(costs.Where(cost => cost.IsVatAssumed && !cost.Net.IsNone)) is { Length: > 0 } taxed)
        {
            yield return $"VAT of {Text(terms.CapitalVatPercent)}%, none of it recovered, on lines that state none ({terms.Mark}): {taxed}.";
        }

        if (
            Names(costs.Where(cost => cost.IsCapitalised && cost.IsOwn && cost.Line.Asset?.LifeYears is null && !cost.Net.IsNone)) is
            { Length: > 0 } lived
        )
        {
            yield return $"A life of {Text(terms.UsualLifeYears)} years for assets that state none ({terms.Mark}): {lived}.";
        }

        if (Names(costs.Where(cost => cost.Line.Kind == CostKind.Transfer && cost.IsOwn && !cost.Net.IsNone)) is { Length: > 0 } transfers)
        {
            yield return $"Transfers count as money paid: {transfers}. VAT, depreciation and the PDC dividend are worked out here and are not entered as transfers.";
        }

        if (Names(costs.Where(cost => !cost.IsOwn)) is { Length: > 0 } others)
        {
            yield return $"Paid by another organisation and so not in the trust's finances: {others}.";
        }

        if (costs.Any(cost => cost.IsCapitalised && cost.IsOwn && !cost.Net.IsNone) && option.Replaces.Count == 0)
        {
            yield return "No replaced asset is named, so no depreciation or PDC dividend is released.";
        }
    }

    private static string Names(IEnumerable<CostInBothViews> costs) => string.Join(", ", costs.Select(cost => cost.Line.Name));

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
