using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>
/// A cost form worked out on its option, for whoever reads one: the page that fills it in, the pages that show it and the workbook.
/// </summary>
internal static class WorkedForm
{
    /// <param name="option">With the optimism bias the form is to be read with.</param>
    /// <param name="unknown">What to say where the trust has no such price series.</param>
    /// <returns>The statement, or what keeps the form from being worked out.</returns>
    public static (CostStatement? Statement, IReadOnlyList<CostFormProblem> Problems) Of(
        CapitalBid bid,
        BidOption option,
        CostForm form,
        IReadOnlyList<PriceIndex> series,
        string unknown
    )
    {
        if (series.FirstOrDefault(index => index.Id == form.Index) is not { } index)
        {
            return (null, [new CostFormProblem("index", unknown)]);
        }

        var terms = FormTerms.Of(bid, option, index);
        return CostFormProblem.In(form, terms) is { Count: > 0 } problems ? (null, problems) : (CostStatement.Of(form, terms), []);
    }
}
