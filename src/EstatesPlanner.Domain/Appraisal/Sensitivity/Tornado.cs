using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>One end of a bar: the option appraised again with the driver there.</summary>
/// <param name="ChangePercent">From the central value.</param>
/// <param name="Value">The driver's level, in its own unit.</param>
/// <param name="Npsv">Pounds: the option's NPSV less that of business as usual (or its own, where there is none).</param>
public sealed record TornadoEnd(decimal ChangePercent, decimal Value, decimal Npsv);

/// <summary>One driver of one option, moved alone to both ends of its range.</summary>
/// <param name="IsConvention">Nobody gave a range, so the convention of ±20% was used.</param>
public sealed record TornadoBar(string Option, string Driver, string Label, string Unit, decimal Value, TornadoEnd Low, TornadoEnd High, bool IsConvention)
{
    /// <summary>Pounds from one end to the other.</summary>
    public decimal Swing => Math.Abs(High.Npsv - Low.Npsv);
}

/// <summary>
/// One-way sensitivity: each driver of an option (every line of it and of business as usual; the totals <c>capital</c> and <c>benefits</c> only
/// where a range names them) moved alone, widest swing first, ties by driver. Source: HM Treasury, The Green Book (2018), sensitivity analysis.
/// </summary>
public static class Tornado
{
    private static readonly string[] Totals = ["capital", "benefits"];

    /// <summary>The bars of every option but business as usual, option by option.</summary>
    public static IReadOnlyList<TornadoBar> Of(AppraisalAnswer answer, IReadOnlyList<DriverRange> ranges) =>
    [
        .. answer.Options.Where(option => option.Option.Role != OptionRole.BusinessAsUsual).SelectMany(option => Driver.Of(option, answer.BusinessAsUsual)
            .Where(driver => driver.Value != 0 && driver.Part != 0)
            .Select(driver => (Driver: driver, Range: RangeOf(answer, option, driver, ranges)))
            .Where(entry => entry.Range is not null || !Totals.Contains(Own(entry.Driver.Id), StringComparer.Ordinal))
            .Select(entry => Bar(answer, option, entry.Driver, entry.Range))
            .OrderByDescending(bar => decimal.Round(bar.Swing, 9)).ThenBy(bar => bar.Driver, StringComparer.Ordinal)),
    ];

    private static TornadoBar Bar(AppraisalAnswer answer, AppraisedOption option, Driver driver, DriverRange? range)
    {
        TornadoEnd End(decimal percent)
        {
            var fold = 1 + (percent / 100);
            var (own, bau) = driver.Scaled(option.Option, answer.BusinessAsUsual?.Option, fold);
            return new TornadoEnd(percent, driver.Value * fold, answer.Appraise(own).Npsv - (bau is null ? 0 : answer.Appraise(bau).Npsv));
        }

        return new TornadoBar(option.Id, driver.Id, driver.Label, driver.Unit, driver.Value,
            End(range?.LowPercent ?? -DriverRange.ConventionPercent), End(range?.HighPercent ?? DriverRange.ConventionPercent), range is null);
    }

    /// <summary>The range given for the driver; one that names its option comes before one for every option.</summary>
    private static DriverRange? RangeOf(AppraisalAnswer answer, AppraisedOption option, Driver driver, IReadOnlyList<DriverRange> ranges)
    {
        var owner = driver.IsAvoided ? answer.BusinessAsUsual!.Id : option.Id;
        return ranges.Where(range => range.Driver == Own(driver.Id) && (range.Option is null || range.Option == owner)).MaxBy(range => range.Option is not null);
    }

    private static string Own(string driver) => Driver.OwnId(driver);
}
