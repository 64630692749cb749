using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>One end of a bar: the option appraised again with the driver there.</summary>
/// <param name="ChangePercent">From the central value.</param>
/// <param name="Value">The driver's level, in its own unit.</param>
/// <param name="Npsv">Pounds: the option's NPSV less that of business as usual (or its own, where there is none).</param>
public sealed record TornadoEnd(decimal ChangePercent, decimal Value, decimal Npsv);

/// <summary>One driver of one option, moved alone to both ends of its range.</summary>
/// <param name="IsConvention">Nobody gave a range, so a convention was used.</param>
public sealed record TornadoBar(
    string Option,
    string Driver,
    string Label,
    string Unit,
    decimal Value,
    TornadoEnd Low,
    TornadoEnd High,
    bool IsConvention
)
{
    /// <summary>Pounds from one end to the other.</summary>
    public decimal Swing => Math.Abs(High.Npsv - Low.Npsv);
}

/// <summary>
/// One-way sensitivity: each driver of an option (every line of it and of business as usual; the totals <c>capital</c> and <c>benefits</c>
/// only
/// where a range names them) moved alone, widest swing first, ties by driver. A driver with neither a range nor a convention has no bar.
/// Source: HM Treasury, The Green Book (2018), sensitivity analysis.
/// </summary>
public static class Tornado
{
    /// <summary>The bars of every option but business as usual, option by option.</summary>
    /// <param name="convention">For drivers nobody gave a range.</param>
    public static IReadOnlyList<TornadoBar> Of(AppraisalAnswer answer, IReadOnlyList<DriverRange> ranges, RangeConvention convention) =>
        [
            .. answer
                .Options.Where(option => option.Option.Role != OptionRole.BusinessAsUsual)
                .SelectMany(option =>
                    Driver
                        .Of(option, answer.BusinessAsUsual)
                        .Where(driver => driver.Value != 0 && driver.Part != 0)
                        .Select(driver => Bar(answer, option, driver, ranges, convention))
                        .OfType<TornadoBar>()
                        .OrderByDescending(bar => Rounding.To(9, bar.Swing))
                        .ThenBy(bar => bar.Driver, StringComparer.Ordinal)
                ),
        ];

    private static TornadoBar? Bar(
        AppraisalAnswer answer,
        AppraisedOption option,
        Driver driver,
        IReadOnlyList<DriverRange> ranges,
        RangeConvention convention
    )
    {
        var given = DriverRange.Find(ranges, driver.IsAvoided ? answer.BusinessAsUsual!.Id : option.Id, Driver.OwnId(driver.Id));
        return (given ?? convention.Of(driver.Id)) is { } range
            ? new TornadoBar(
                option.Id,
                driver.Id,
                driver.Label,
                driver.Unit,
                driver.Value,
                End(range.LowPercent),
                End(range.HighPercent),
                given is null
            )
            : null;

        TornadoEnd End(decimal percent)
        {
            var fold = 1 + (percent / 100);
            var (own, bau) = driver.Scaled(option.Option, answer.BusinessAsUsual?.Option, fold);
            return new TornadoEnd(percent, driver.Value * fold, answer.Appraise(own).Npsv - (bau is null ? 0 : answer.Appraise(bau).Npsv));
        }
    }
}
