using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>JSON of <c>bid costs</c>: pounds, decimal numbers; names are never changed, only added to.</summary>
public static class CostAnswers
{
    public static object Of(CapitalBid bid, IReadOnlyList<OptionCosts> options) =>
        new
        {
            bid = bid.Reference,
            priceBase = bid.PriceBase.ToString(),
            options = options.Select(option => new
            {
                option = option.Option.Id,
                option.Option.Name,
                role = WireWord.Of(option.Option.Role),
                capital = option.Option.Capital.Total,
                form = option.Statement is { } statement ? Form(option, statement) : null,
                problems = option.Problems.Select(problem => problem.Sentence),
                bridge = option.Bridge is { } bridge
                    ? new
                    {
                        steps = bridge.Steps.Select(step => new
                        {
                            step = WireWord.Of(step.Kind),
                            amount = step.Amount.Pounds,
                            step.Whole,
                        }),
                        bridge.LeftOut,
                    }
                    : null,
            }),
        };

    private static object Form(OptionCosts option, CostStatement statement) =>
        new
        {
            pricedAt = statement.Form.PricedAt.ToString(),
            index = statement.Terms.Index.Id,
            indexName = statement.Terms.Index.Name,
            bias = option.BiasBase,
            inflated = Enum.GetValues<FormPart>().Where(statement.Form.IsInflated).Select(WireWord.Of),
            rows = statement.Rows.Select(row => new
            {
                row = WireWord.Of(row.Kind),
                net = row.Net.Pounds,
                vat = row.Vat.Pounds,
                gross = row.Gross.Pounds,
            }),
            years = statement.Years.Select(year => new
            {
                year = year.Year.ToString(),
                net = year.Net.Pounds,
                vat = year.Vat.Pounds,
                recovered = year.Recovered.Pounds,
                outturn = year.Outturn.Pounds,
            }),
            agrees = option.Parted is null,
        };
}
