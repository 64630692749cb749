namespace EstatesPlanner.Features.Incidents;

/// <summary>An incident as a person writes it, in a form or in a row of a sheet: text, not yet believed.</summary>
public sealed record IncidentInput
{
    public string? Reference { get; init; }

    public string? Site { get; init; }

    public string? Date { get; init; }

    public string? Type { get; init; }

    public string? Relation { get; init; }

    /// <summary>References of the items it is down to, between semicolons.</summary>
    public string? Items { get; init; }

    public string? Block { get; init; }

    public string? Description { get; init; }

    public string? Downtime { get; init; }

    public string? Sessions { get; init; }

    public string? Patients { get; init; }

    public string? BedDays { get; init; }

    public string? Cost { get; init; }

    public string? Clinical { get; init; }

    /// <summary>Hours of clinical time lost; blank where not known, which is not none.</summary>
    public string? LostTime { get; init; }

    /// <summary>Clinical income lost; blank where not known, which is not none.</summary>
    public string? LostIncome { get; init; }

    public string? Riddor { get; init; }

    /// <summary>The version the form was filled from; null for a new incident or an import.</summary>
    public long? Version { get; init; }

    public IReadOnlyList<string> ItemReferences => [.. (Items ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(WithoutSite).Distinct(StringComparer.Ordinal)];

    /// <summary>Bids name an item by site and reference, so a list copied from one is understood.</summary>
    private string WithoutSite(string reference) =>
        Site?.Trim() is { Length: > 0 } site && reference.StartsWith(site + "/", StringComparison.OrdinalIgnoreCase) ? reference[(site.Length + 1)..] : reference;
}
