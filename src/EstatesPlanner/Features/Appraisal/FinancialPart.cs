using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// What a file says for the financial view: <c>financial</c> of the whole, <c>asset</c> of a cost line, <c>replaces</c> of an option.
/// </summary>
internal static class FinancialPart
{
    /// <summary>The published terms with what the file states in their place, and the headroom.</summary>
    public static FinancialTerms Read(JsonPlace? place, FinancialTerms published, int years)
    {
        if (place?.Members("pdcRatePercent", "capitalVatPercent", "usualLifeYears", "headroom") is not { } stated)
        {
            return published;
        }

        var (vat, life) = (stated.Maybe("capitalVatPercent"), stated.Maybe("usualLifeYears"));
        return published with
        {
            Pdc = stated.Maybe("pdcRatePercent") is { } rate ? PdcRates.Stated(rate.Number()) : published.Pdc,
            CapitalVatPercent = vat?.Number() ?? published.CapitalVatPercent,
            CapitalVatSource = vat is null ? published.CapitalVatSource : "stated",
            UsualLifeYears = life?.Whole() ?? published.UsualLifeYears,
            Mark = vat is not null && life is not null ? "stated" : published.Mark,
            Headroom = stated.Maybe("headroom")?.Members("revenue", "capital") is { } room
                ? Headroom.Of(
                    room.Maybe("revenue") is { } revenue ? FlowPart.Read(revenue, years) : null,
                    room.Maybe("capital") is { } capital ? FlowPart.Read(capital, years) : null,
                    years
                )
                : null,
        };
    }

    public static AssetTerms? Asset(JsonMembers cost)
    {
        if (
            cost.Maybe("asset")?.Members("lifeYears", "inUseFrom", "donatedPercent", "impairmentPercent", "residualPercent")
            is not { } asset
        )
        {
            return null;
        }

        return new AssetTerms
        {
            LifeYears = asset.Maybe("lifeYears")?.Whole(),
            InUseFrom = asset.Maybe("inUseFrom")?.Whole(),
            DonatedPercent = asset.Maybe("donatedPercent")?.Number() ?? 0,
            ImpairmentPercent = asset.Maybe("impairmentPercent")?.Number() ?? 0,
            ResidualPercent = asset.Maybe("residualPercent")?.Number() ?? 0,
        };
    }

    public static ReplacedAsset Replaced(JsonPlace place)
    {
        var asset = place.Members("id", "name", "netBookValue", "remainingLifeYears", "replacedIn", "donated");
        return new ReplacedAsset(
            asset["id"].Text(),
            asset["name"].Text(),
            asset["netBookValue"].Number(),
            asset["remainingLifeYears"].Whole(),
            asset["replacedIn"].Whole(),
            asset.Maybe("donated")?.YesNo() ?? false
        );
    }
}
