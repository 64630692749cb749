using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The same amount in every year from one to another, both inclusive, with an even build-up where the row names the year it is full from.</summary>
internal static class FlowCells
{
    public static Flow Run(SheetLine line, int years)
    {
        line.Demand("from");
        line.Demand("to");
        line.Demand("amount");
        if (line.Year("from", years) is not { } from || line.Year("to", years) is not { } to || line.Pounds("amount") is not { } amount)
        {
            return Flow.None;
        }

        var full = line.Year("full from", years) ?? from;
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
