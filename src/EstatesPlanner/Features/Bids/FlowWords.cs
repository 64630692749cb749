using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids;

/// <summary>Pounds by year in words; year 0 is the first.</summary>
internal static class FlowWords
{
    /// <summary>From the first year to the last: year 3, years 0 to 20; nothing where there are no pounds.</summary>
    public static string Span(Flow flow) => flow.LastYear is not { } last ? "" : Years(flow.Amounts.Keys.Min(), last);

    /// <summary>The same with how it builds up: years 1 to 10, in full from year 3.</summary>
    public static string Ramp(Flow flow) =>
        FlowText.Ramp(flow) switch
        {
            null => flow.IsNone ? "" : $"{Span(flow)}, differs by year",
            { From: var from, Full: var full } => Span(flow)
                + (full == from ? "" : FormattableString.Invariant($", in full from year {full}")),
        };

    /// <summary>Every amount, runs of years together, and their sum.</summary>
    public static string ByYear(Flow flow) =>
        string.Join(
            "; ",
            FlowText
                .Runs(flow)
                .Select(run => $"{Years(run.From, run.To)}: {FigureText.Pounds(run.Amount)}{(run.From == run.To ? "" : " a year")}")
        ) + $". {FigureText.Pounds(flow.Total)} in all, before discounting.";

    private static string Years(int from, int to) =>
        from == to ? FormattableString.Invariant($"year {from}") : FormattableString.Invariant($"years {from} to {to}");
}
