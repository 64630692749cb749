using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// The same amount in every year from one to another, both inclusive, with an even build-up where the row names the year it is full from.
/// </summary>
internal static class FlowCells
{
    /// <summary>Year by year where the row says so, as <c>0=100; 3=12.5</c>; else as <see cref="Run"/>.</summary>
    public static Flow Of(SheetLine line, int years)
    {
        if (!line.Has("by year"))
        {
            return Run(line, years);
        }

        var parts = line.List("by year");
        if (
            parts
                .Select(part => TwoReadings.Fault(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim(), ColumnKind.ExactPounds))
                .FirstOrDefault(fault => fault is not null) is
            { } twice
        )
        {
            line.Refuse("by year", twice);
            return Flow.None;
        }

        var amounts = FlowText.Read(parts);
        if (amounts is null || amounts.Any(entry => entry.Key > years))
        {
            line.Refuse("by year", FormattableString.Invariant($"Write years from 0 to {years} and pounds such as 0=100; 3=12.5."));
            return Flow.None;
        }

        foreach (var column in new[] { "from", "full from", "to", "amount" }.Where(line.Has))
        {
            line.Refuse(column, "The row says its pounds by year, so leave this blank.");
        }

        return Flow.Of(amounts);
    }

    public static Flow Run(SheetLine line, int years)
    {
        line.Demand("from");
        line.Demand("to");
        line.Demand("amount");
        if (
            (line.Year("from", years), line.Year("to", years), line.Year("full from", years), line.Pounds("amount"))
            is not
            ({ } from, { } to, var fullFrom, { } amount)
        )
        {
            return Flow.None;
        }

        var full = fullFrom ?? from;
        if (to < from)
        {
            line.Refuse("to", FormattableString.Invariant($"This ends in year {to}, before it begins in year {from}."));
            return Flow.None;
        }

        if (full < from || full > to)
        {
            line.Refuse("full from", FormattableString.Invariant($"The full amount is reached between year {from} and year {to}."));
            return Flow.None;
        }

        return Flow.Ramped(from, full, to, amount);
    }
}
