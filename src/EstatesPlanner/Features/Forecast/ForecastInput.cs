namespace EstatesPlanner.Features.Forecast;

/// <summary>The questions as a person types them into the page; every one may be left empty.</summary>
public sealed record ForecastInput
{
    public string? Spend { get; init; }

    public string? Target { get; init; }

    /// <summary>What the target counts: total or critical.</summary>
    public string? Measure { get; init; }

    public string? By { get; init; }

    public string? Site { get; init; }

    public string? Years { get; init; }

    public string? Order { get; init; }

    /// <summary>real or cash.</summary>
    public string? Prices { get; init; }

    public string? Seed { get; init; }

    /// <summary>Id of the curve that is split by category.</summary>
    public string? Show { get; init; }

    /// <summary>xlsx or csv: a table of the page as a file.</summary>
    public string? Format { get; init; }

    /// <summary>Which table.</summary>
    public string? Table { get; init; }
}
