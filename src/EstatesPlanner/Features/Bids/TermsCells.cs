using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>In whose prices a line is stated, how much faster its price rises, and how far it may lie from the estimate.</summary>
internal static class TermsCells
{
    public static PriceTerms Terms(SheetLine line) => line.Word<PriceTerms>("terms") ?? PriceTerms.Real;

    public static decimal? Relative(SheetLine line) => line.Number("relative price percent", -50, 50);

    /// <summary>Both ends or neither.</summary>
    public static LineRange? Range(SheetLine line)
    {
        if (!line.Has("low percent") && !line.Has("high percent"))
        {
            return null;
        }

        line.Demand("low percent");
        line.Demand("high percent");
        var (low, high) = (line.Number("low percent", -100, 1000), line.Number("high percent", -100, 1000));
        if (low > high)
        {
            line.Refuse("high percent", "The high end is not below the low end.");
        }

        return low is { } from && high is { } to ? new LineRange(from, to, line.Text("range evidence")) : null;
    }
}
