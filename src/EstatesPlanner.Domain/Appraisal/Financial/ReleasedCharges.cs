using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Financial;

/// <summary>
/// What goes when a replaced asset goes: from then on its depreciation (straight line over the life it had left) and the PDC dividend on
/// it; and in
/// that year what is left of it in the accounts is written off. Over its remaining life the depreciation released equals the write-off.
/// Pounds.
/// </summary>
/// <param name="Depreciation">Not charged any more.</param>
/// <param name="Pdc">Not paid any more.</param>
/// <param name="WriteOff">Charged in the year it goes; no cash.</param>
public sealed record ReleasedCharges(decimal Depreciation, decimal Pdc, decimal WriteOff)
{
    public static readonly ReleasedCharges None = new(0, 0, 0);

    public static ReleasedCharges Of(ReplacedAsset asset, int year, decimal pdcRatePercent)
    {
        if (year < asset.ReplacedIn)
        {
            return None;
        }

        var (opening, closing) = (Held(asset, year), Held(asset, year + 1));
        return new ReleasedCharges(
            opening - closing,
            asset.IsDonated ? 0 : PdcDividend.Of(pdcRatePercent, opening, closing),
            year == asset.ReplacedIn ? opening : 0
        );
    }

    public static ReleasedCharges operator +(ReleasedCharges a, ReleasedCharges b) =>
        new(a.Depreciation + b.Depreciation, a.Pdc + b.Pdc, a.WriteOff + b.WriteOff);

    /// <summary>What would stand in the accounts at the start of a year, had it stayed.</summary>
    private static decimal Held(ReplacedAsset asset, int year) =>
        asset.NetBookValue * Math.Max(0, asset.RemainingLifeYears - year) / asset.RemainingLifeYears;
}
