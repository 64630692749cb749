using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The value of one driver, all else unchanged, at which the option is worth no more than business as usual
/// (or worth nothing, where there is no business as usual). Every driver is linear, so with NPSV N and the driver's own part p of it
/// the switching value is value × (1 − N ÷ p) and the change is −100 × N ÷ p percent.
/// Source: HM Treasury, The Green Book (2018), switching values.
/// </summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Driver">What is varied: see <see cref="SwitchingDriver"/>.</param>
/// <param name="Label">The driver in words.</param>
/// <param name="Value">Its present level, in <paramref name="Unit"/>.</param>
/// <param name="Switching">Its level at which the (incremental) NPSV is nought.</param>
/// <param name="ChangePercent">From one to the other, percent of the present level.</param>
/// <param name="Unit">pounds (undiscounted, over all years) or percent.</param>
public sealed record SwitchingValue(string Option, string Driver, string Label, decimal Value, decimal Switching, decimal ChangePercent, string Unit)
{
    private const decimal MostFold = 1_000_000;

    /// <summary>One for each driver that moves the answer; none for business as usual itself.</summary>
    internal static IEnumerable<SwitchingValue> Of(AppraisedOption option, AppraisedOption? bau)
    {
        if (option.Option.Role == OptionRole.BusinessAsUsual)
        {
            return [];
        }

        var npsv = option.Npsv - (bau?.Npsv ?? 0);
        var avoided = bau is null ? [] : SwitchingDriver.Of(bau).Select(driver => driver.Avoided());

        // A driver at nought, or one that hardly touches the NPSV, has no level at which the answer turns.
        return SwitchingDriver.Of(option).Concat(avoided)
            .Where(driver => driver.Part != 0 && driver.Value != 0 && Math.Abs(driver.Part) >= Math.Abs(npsv) / MostFold)
            .Select(driver => new SwitchingValue(
                option.Id, driver.Id, driver.Label, driver.Value, driver.Value * (1 - (npsv / driver.Part)), -100 * npsv / driver.Part, driver.Unit));
    }
}
