using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Sheets;

/// <summary>
/// Pounds by year as a workbook says them: runs of one amount, an even build-up, or year by year as <c>0=100; 3=12.5</c>.
/// </summary>
internal static class FlowText
{
    public readonly record struct Run(int From, int To, decimal Amount);

    public readonly record struct Built(int From, int Full, int To, decimal Amount);

    /// <summary>Runs of years with the same amount, earliest first; a flow without amounts is one run of nought in year 0.</summary>
    public static IReadOnlyList<Run> Runs(Flow flow)
    {
        var runs = new List<Run>();
        foreach (var (year, amount) in flow.Amounts)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.To == year - 1 && last.Amount == amount)
            {
                runs[^1] = last with { To = year };
            }
            else
            {
                runs.Add(new Run(year, year, amount));
            }
        }

        return runs.Count == 0 ? [new Run(0, 0, 0)] : runs;
    }

    /// <summary>The build-up that gives exactly this flow; null where none does.</summary>
    public static Built? Ramp(Flow flow)
    {
        if (flow.LastYear is not { } last)
        {
            return null;
        }

        var (from, amount) = (flow.Amounts.Keys.Min(), flow[last]);
        var full = flow.Amounts.Where(entry => entry.Value == amount).Min(entry => entry.Key);
        return Flow.Ramped(from, full, last, amount).Equals(flow) ? new Built(from, full, last, amount) : null;
    }

    /// <summary>Null for a flow without amounts.</summary>
    public static string? ByYear(Flow flow) =>
        flow.IsNone
            ? null
            : string.Join("; ", flow.Amounts.Select(entry => FormattableString.Invariant($"{entry.Key}={TwoReadings.Plain(entry.Value)}")));

    /// <summary>The amounts of a text such as <c>0=100; 3=12.5</c>; null where it is none.</summary>
    /// <param name="parts">Between the semicolons.</param>
    public static IReadOnlyList<KeyValuePair<int, decimal>>? Read(IReadOnlyList<string> parts)
    {
        var amounts = new List<KeyValuePair<int, decimal>>();
        foreach (var part in parts)
        {
            if (
                part.Split('=', StringSplitOptions.TrimEntries) is [var year, var amount]
                && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && decimal.TryParse(
                    amount,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var pounds
                )
            )
            {
                amounts.Add(KeyValuePair.Create(index, pounds));
            }
            else
            {
                return null;
            }
        }

        return amounts;
    }
}
