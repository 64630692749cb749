namespace EstatesPlanner.Features.Backlog;

/// <summary>A backlog item as a person writes it, in a form or in a row of a sheet: text, not yet believed.</summary>
public sealed record BacklogItemInput
{
    public string? Reference { get; init; }

    public string? Site { get; init; }

    public string? SiteName { get; init; }

    public string? Block { get; init; }

    public string? BlockName { get; init; }

    public string? RemainingLife { get; init; }

    public string? Element { get; init; }

    public string? Location { get; init; }

    public string? Defect { get; init; }

    public string? Condition { get; init; }

    public string? Consequence { get; init; }

    public string? Likelihood { get; init; }

    public string? Category { get; init; }

    public string? OverrideReason { get; init; }

    public string? Cost { get; init; }

    public string? PriceBase { get; init; }

    public string? SurveyedOn { get; init; }

    public string? IncidentHours { get; init; }

    public string? Notes { get; init; }

    /// <summary>Text of the details, by their column; what is absent is not said.</summary>
    public Dictionary<string, string?> Details { get; init; } = [];

    /// <summary>The version the form was filled from; null for a new item or an import.</summary>
    public long? Version { get; init; }

    /// <summary>The text of a column, by its own name.</summary>
    internal string? Text(string column) => Details.TryGetValue(column, out var detail) ? detail : typeof(BacklogItemInput).GetProperty(BacklogColumns.PropertyOf(column))?.GetValue(this) as string;
}
