namespace EstatesPlanner.Features.Appraisal;

/// <summary>The questions as a person chooses and types them on the page; every one may be left empty.</summary>
public sealed record AppraisalInput
{
    /// <summary>Id of a discount schedule.</summary>
    public string? Schedule { get; init; }

    /// <summary>Id of a convention of ranges, or none.</summary>
    public string? Ranges { get; init; }

    /// <summary>Id of the option whose years, bars and finances are shown.</summary>
    public string? Option { get; init; }

    /// <summary>Draws of a simulation; empty for none.</summary>
    public string? Draws { get; init; }

    public string? Seed { get; init; }

    /// <summary>Room in income and expenditure, pounds a year in the money of each year; empty where it is not stated.</summary>
    public string? Headroom { get; init; }

    /// <summary>Room in the capital limit, likewise.</summary>
    public string? Capital { get; init; }

    /// <summary>xlsx or csv: a table of the page as a file.</summary>
    public string? Format { get; init; }

    /// <summary>Which table.</summary>
    public string? Table { get; init; }
}
