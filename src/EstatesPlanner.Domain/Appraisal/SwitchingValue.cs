using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The value of one driver, all else unchanged, at which the option is worth no more than the option it is measured against: business as
/// usual
/// (or nothing, where there is none), or a rival. Every driver is linear, so with NPSV difference N and the driver's own part p of it
/// the switching value is value × (1 − N ÷ p) and the change is −100 × N ÷ p percent. It is not believed but tried: both options are
/// appraised
/// again at that value, and only where they then come out equal within a penny is it reported.
/// Source: HM Treasury, The Green Book (2018), switching values.
/// </summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Against">Id of the option it is measured against; null where there is none.</param>
/// <param name="Driver">What is varied: see <see cref="Appraisal.Driver"/>.</param>
/// <param name="Label">The driver in words.</param>
/// <param name="Value">Its present level, in <paramref name="Unit"/>.</param>
/// <param name="Switching">Its level at which the difference in NPSV is nought.</param>
/// <param name="ChangePercent">From one to the other, percent of the present level.</param>
/// <param name="Unit">pounds (undiscounted, over all years) or percent.</param>
/// <param name="Rerun">The difference in NPSV when appraised again at that level, pounds: nought within a penny.</param>
public sealed record SwitchingValue(
    string Option,
    string? Against,
    string Driver,
    string Label,
    decimal Value,
    decimal Switching,
    decimal ChangePercent,
    string Unit,
    decimal Rerun
)
{
    private const decimal MostFold = 1_000_000;
    private const decimal Penny = 0.01m;

    /// <summary>Against business as usual: one for each driver that moves the answer; none for business as usual itself.</summary>
    internal static IEnumerable<SwitchingValue> Viability(
        AppraisedOption option,
        AppraisedOption? bau,
        Func<BidOption, AppraisedOption> appraise
    ) => option.Option.Role == OptionRole.BusinessAsUsual ? [] : Of(option, bau, Appraisal.Driver.Of(option, bau), appraise);

    /// <summary>Where a rival becomes worth as much: one for each of the option's own drivers.</summary>
    internal static IEnumerable<SwitchingValue> Rank(
        AppraisedOption option,
        AppraisedOption rival,
        Func<BidOption, AppraisedOption> appraise
    ) => Of(option, rival, Appraisal.Driver.Of(option), appraise);

    private static IEnumerable<SwitchingValue> Of(
        AppraisedOption option,
        AppraisedOption? against,
        IEnumerable<Driver> drivers,
        Func<BidOption, AppraisedOption> appraise
    )
    {
        var npsv = option.Npsv - (against?.Npsv ?? 0);

        // A driver at nought, or one that hardly touches the NPSV, has no level at which the answer turns.
        foreach (
            var driver in drivers.Where(driver =>
                driver.Part != 0 && driver.Value != 0 && Math.Abs(driver.Part) >= Math.Abs(npsv) / MostFold
            )
        )
        {
            var fold = 1 - (npsv / driver.Part);
            var (own, other) = driver.Scaled(option.Option, against?.Option, fold);
            var again =
                appraise(own).Npsv
                - (
                    other is null ? 0
                    : ReferenceEquals(other, against!.Option) ? against.Npsv
                    : appraise(other).Npsv
                );
            if (Math.Abs(again) <= Penny)
            {
                yield return new SwitchingValue(
                    option.Id,
                    against?.Id,
                    driver.Id,
                    driver.Label,
                    driver.Value,
                    driver.Value * fold,
                    -100 * npsv / driver.Part,
                    driver.Unit,
                    again
                );
            }
        }
    }
}
