using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>A value axis: from values to pixels, with about four round steps. Zero is always on one made by <see cref="Of"/>.</summary>
/// <param name="Low">The lowest round value shown.</param>
/// <param name="High">The highest round value shown.</param>
/// <param name="Step">Between two grid lines.</param>
internal sealed record Scale(decimal Low, decimal High, decimal Step)
{
    public static Scale Of(IEnumerable<decimal> values)
    {
        var all = values.Append(0m).ToList();
        var (low, high) = (all.Min(), all.Max());
        var step = RoundStep(high == low ? 1m : (high - low) / 4m);
        return new Scale(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step) is { High: 0m, Low: 0m }
            ? new Scale(0, step, step)
            : new Scale(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step);
    }

    /// <summary>An axis around values that may lie far from zero: zero is on it only where they straddle it.</summary>
    public static Scale Around(IEnumerable<decimal> values)
    {
        var all = values.ToList();
        var (low, high) = (all.Min(), all.Max());
        var step = RoundStep(high == low ? Math.Max(1m, Math.Abs(high) / 4m) : (high - low) / 4m);
        return new Scale(decimal.Floor(low / step) * step, (decimal.Floor(high / step) + 1) * step, step);
    }

    public decimal Position(decimal value, decimal from, decimal to) => from + ((to - from) * (value - Low) / (High - Low));

    public IEnumerable<decimal> Ticks()
    {
        for (var tick = Low; tick <= High; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>Names of the ticks; all in the unit of the largest, so that they read as one scale.</summary>
    public string Name(decimal tick, FigureUnit unit)
    {
        var largest = Math.Max(Math.Abs(Low), Math.Abs(High));
        if (unit != FigureUnit.Pounds || tick == 0)
        {
            return FigureDisplay.Of(tick, unit == FigureUnit.Score ? FigureUnit.Count : unit);
        }

        var (divisor, suffix) = largest switch
        {
            >= 1_000_000_000m => (1_000_000_000m, "bn"),
            >= 1_000_000m => (1_000_000m, "m"),
            >= 10_000m => (1_000m, "k"),
            _ => (1m, ""),
        };
        return $"{(tick < 0 ? "−" : "")}£{Svg.N(Math.Abs(tick) / divisor)}{suffix}";
    }

    private static decimal RoundStep(decimal rough)
    {
        var power = 1m;
        while (rough >= power * 10)
        {
            power *= 10;
        }

        while (rough < power)
        {
            power /= 10;
        }

        decimal[] steps = [1m, 2m, 2.5m, 5m, 10m];
        return power * steps.First(step => step * power >= rough);
    }
}
