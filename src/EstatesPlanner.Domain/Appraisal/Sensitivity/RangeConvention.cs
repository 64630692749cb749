namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>A range for every driver of a kind, percent of the central value.</summary>
/// <param name="Kind">cost, benefit, risk, optimism-bias or residual: see <see cref="Driver.KindOf"/>.</param>
public sealed record ConventionRange(string Kind, decimal LowPercent, decimal HighPercent);

/// <summary>
/// How far drivers are moved where nobody gives a range. It is a convention and no evidence, so every figure that rests on it carries its
/// name
/// and its mark. A kind it leaves out is not moved.
/// </summary>
public sealed record RangeConvention
{
    /// <summary>No convention: only ranges that somebody gave are run.</summary>
    public static readonly RangeConvention None = new()
    {
        Id = "none",
        Name = "No convention",
        Ranges = [],
    };

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Source { get; init; } = "";

    /// <summary>How far it could be confirmed, in the words of the data file.</summary>
    public string Mark { get; init; } = "";

    public required IReadOnlyList<ConventionRange> Ranges { get; init; }

    /// <summary>The range of a driver by its kind; null where the convention says nothing of it.</summary>
    public DriverRange? Of(string driver) =>
        Ranges.FirstOrDefault(range => range.Kind == Driver.KindOf(driver)) is { } range
            ? new DriverRange(null, Driver.OwnId(driver), range.LowPercent, range.HighPercent)
            : null;
}
