using EstatesPlanner.Domain.Bids;
using static EstatesPlanner.Domain.Appraisal.AppraisalProblem;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>What must be mended in the prices an option's lines are stated in.</summary>
internal static class PriceProblem
{
    private const decimal LeastPercent = -50;
    private const decimal MostPercent = 50;

    public static IEnumerable<AppraisalProblem> In(BidOption option, string path, AppraisalModel model) =>
        [
            .. option.Costs.SelectMany(
                (cost, i) => OfLine(cost.Flow, cost.Terms, cost.RelativePricePercent, $"{path}.costs[{Text(i)}]", model)
            ),
            .. option.Benefits.SelectMany(
                (benefit, i) => OfLine(benefit.Flow, benefit.Terms, benefit.RelativePricePercent, $"{path}.benefits[{Text(i)}]", model)
            ),
        ];

    private static IEnumerable<AppraisalProblem> OfLine(
        Flow flow,
        PriceTerms terms,
        decimal? relativePricePercent,
        string path,
        AppraisalModel model
    )
    {
        var percent = relativePricePercent ?? 0;
        if (percent is < LeastPercent or > MostPercent)
        {
            yield return new($"{path}.relativePricePercent", "A relative price moves by −50% to 50% a year.");
        }
        else if (percent != 0 && terms == PriceTerms.Nominal)
        {
            yield return new($"{path}.relativePricePercent", "A nominal line holds its own price changes, so it takes no relative price.");
        }
        else if (percent != 0 && Fold(percent, flow, model) > RealTerms.MostFold)
        {
            yield return new($"{path}.relativePricePercent", "This relative price makes an amount more than a million times as large.");
        }

        if (terms == PriceTerms.Nominal && !flow.IsNone && model.Years is >= 1 and <= MostYears && !Covers(model.Terms(), model.Years))
        {
            yield return new(
                $"{path}.terms",
                model.Deflator is null
                    ? "A nominal line needs a deflator, and there is none."
                    : $"The deflator {model.Deflator.Name} does not cover {model.PriceBase} and {model.FirstYear}."
            );
        }
    }

    /// <summary>How many times as large an amount can become over the line's years, cut short before it could overflow.</summary>
    private static decimal Fold(decimal percent, Flow flow, AppraisalModel model)
    {
        var (first, last) = (
            model.FirstYear - model.PriceBase.Year,
            model.FirstYear - model.PriceBase.Year + Math.Min(flow.LastYear ?? 0, MostYears)
        );
        var (grown, years) =
            percent > 0 ? (1 + (percent / 100), Math.Max(first, last)) : (1 / (1 + (percent / 100)), -Math.Min(first, last));
        var fold = 1m;
        for (var year = 0; year < years && fold <= RealTerms.MostFold; year++)
        {
            fold *= grown;
        }

        return fold;
    }

    /// <summary>Later years than the deflator's last follow its last year's growth, earlier ones than its first cannot be had.</summary>
    private static bool Covers(RealTerms terms, int years) => terms.Inflation(0) is not null && terms.Inflation(years) is not null;
}
