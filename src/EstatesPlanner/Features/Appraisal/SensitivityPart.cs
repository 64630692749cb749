using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>How far drivers may lie: <c>sensitivity</c>, and the <c>range</c> of a line.</summary>
internal static class SensitivityPart
{
    public static IReadOnlyList<DriverRange> Read(JsonPlace? place) => [.. (place?.Items() ?? []).Select(Range)];

    /// <summary>A line's own: <c>{ "lowPercent": -10, "highPercent": 30, "evidence": "..." }</c>.</summary>
    public static LineRange? OfLine(JsonMembers line)
    {
        if (line.Maybe("range")?.Members("lowPercent", "highPercent", "evidence") is not { } range)
        {
            return null;
        }

        return new LineRange(range["lowPercent"].Number(), range["highPercent"].Number(), range.Maybe("evidence")?.Text());
    }

    private static DriverRange Range(JsonPlace place)
    {
        var range = place.Members("option", "driver", "lowPercent", "highPercent", "evidence");
        return new DriverRange(
            range.Maybe("option")?.Text(),
            range["driver"].Text(),
            range["lowPercent"].Number(),
            range["highPercent"].Number()
        )
        {
            Evidence = range.Maybe("evidence")?.Text(),
        };
    }
}
