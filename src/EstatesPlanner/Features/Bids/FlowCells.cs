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
        if ((line.Year("from", years), line.Year("to", years), line.Year("full from", years), line.Pounds("amount")) is not ({ } from, { } to, var fullFrom, { } amount))
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
