namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>A chart of a case as data: every length in it is a figure. The program draws it once for page and document alike.</summary>
public sealed record CaseChart
{
    public required string Id { get; init; }

    public required ChartShape Shape { get; init; }

    public required string Caption { get; init; }

    /// <summary>What the chart shows, with its numbers, for a person who cannot see it.</summary>
    public required string Alt { get; init; }

    public required string Source { get; init; }

    public string? PriceBase { get; init; }

    /// <summary>The names of the parts a column is stacked from; one name for the other shapes.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>What the points' limits are called, such as "Envelope".</summary>
    public string? LimitName { get; init; }

    public required IReadOnlyList<ChartPoint> Points { get; init; }
}

public enum ChartShape
{
    /// <summary>One bar a point, lying, zero at the left or in the middle where values fall below it.</summary>
    Bars,

    /// <summary>One column a point (a year), stacked from the series.</summary>
    Columns,

    /// <summary>From a first whole by steps to a last whole.</summary>
    Bridge,
}

/// <param name="Label">Printed beside the bar or under the column.</param>
/// <param name="Figures">Figure ids, one for each series.</param>
/// <param name="Whole">For a bridge: true where the point stands on the ground, false where it steps from the one before.</param>
/// <param name="Limit">Id of a figure drawn as a line across the column, such as a year's envelope.</param>
public sealed record ChartPoint(string Label, IReadOnlyList<string> Figures, bool Whole = false, string? Limit = null);
