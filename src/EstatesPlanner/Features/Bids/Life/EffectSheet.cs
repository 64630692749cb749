using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>What a bid takes out of the return, as a table to take away.</summary>
internal static class EffectSheet
{
    public static ExportSheet Of(BidSheet sheet) =>
        new(
            "Effect on the return",
            ["bid", "site", "return of", "price base", "High, £", "Significant, £", "Moderate, £", "Low, £", "all, £"],
            sheet.Effects.Select(effect =>
                (IReadOnlyList<object?>)
                    [
                        sheet.Bid.Reference,
                        effect.SiteCode,
                        effect.Year.ToString(),
                        sheet.PriceBase.ToString(),
                        effect.High.Pounds,
                        effect.Significant.Pounds,
                        effect.Moderate.Pounds,
                        effect.Low.Pounds,
                        effect.Total.Pounds,
                    ]
            )
        );
}
