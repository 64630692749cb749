using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Reports;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The JSON of the financial view: exact decimals, pounds in the money of each year.</summary>
internal static class FinancialAnswers
{
    public static object? Of(AppraisalReport report) =>
        report.Financial is not { } views || report.Questions.Financial is not { } terms
            ? null
            : new
            {
                terms = "nominal, including VAT that is not recovered, the trust's own lines alone",
                pdcDividend = new
                {
                    name = terms.Pdc.Name,
                    source = terms.Pdc.Source,
                    rates = Rates(report, terms),
                },
                capitalVatPercent = terms.CapitalVatPercent,
                usualLifeYears = terms.UsualLifeYears,
                mark = terms.Mark,
                options = views.Select(Option),
            };

    /// <summary>The rates that the years of the appraisal use.</summary>
    private static IEnumerable<DatedRate> Rates(AppraisalReport report, FinancialTerms terms) =>
        Enumerable.Range(0, report.Answer.Model.Years + 1).Select(year => terms.Pdc.Of(report.Answer.Model.FirstYear + year)).Distinct();

    private static object Option(FinancialView view) =>
        new
        {
            id = view.Option.Id,
            years = view.Years,
            costs = view.Costs.Select(Cost),
            assets = view.Assets,
            replaces = view.Option.Replaces,
            affordable = view.Affordability.IsAffordable,
            firstYearShort = view.Affordability.FirstShort,
            largestRevenueShortfall = view.Affordability.LargestRevenueShortfall,
            largestCapitalShortfall = view.Affordability.LargestCapitalShortfall,
            affordability = view.Affordability.Years,
            assumptions = view.Assumptions,
        };

    private static object Cost(CostInBothViews cost) =>
        new
        {
            id = cost.Line.Id,
            name = cost.Line.Name,
            kind = WireWord.Of(cost.Line.Kind),
            economic = cost.Economic?.Total,
            own = cost.IsOwn,
            capitalised = cost.IsCapitalised,
            cashExcludingVat = cost.Net.Total,
            optimismBias = cost.Bias.Total,
            vatPercent = cost.VatPercent,
            vatAssumed = cost.IsVatAssumed,
            irrecoverableVat = cost.Vat.Total,
            cash = cost.Gross.Total,
        };
}
