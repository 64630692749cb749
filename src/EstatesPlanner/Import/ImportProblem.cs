using System.Text.Json.Serialization;

namespace EstatesPlanner.Import;

/// <summary>Only errors reject a row; a warning is worth reading.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProblemLevel>))]
public enum ProblemLevel
{
    [JsonStringEnumMemberName("error")]
    Error,

    [JsonStringEnumMemberName("warning")]
    Warning,
}

/// <summary>What is wrong with one cell or row, named the way the person finds it in their own file.</summary>
public sealed record ImportProblem
{
    public string? File { get; init; }

    public string? Sheet { get; init; }

    /// <summary>Row as a spreadsheet numbers it, from 1; null where the file as a whole is meant.</summary>
    public int? Row { get; init; }

    /// <summary>The column's own header.</summary>
    public string? Column { get; init; }

    /// <summary>Address such as F9.</summary>
    public string? Cell { get; init; }

    /// <summary>The text of the cell.</summary>
    public string? Value { get; init; }

    public required string Message { get; init; }

    public ProblemLevel Level { get; init; } = ProblemLevel.Error;

    /// <summary>The problem on one line, place first.</summary>
    public override string ToString() =>
        Row is null ? Message
        : Column is null ? $"Row {Row}: {Message}"
        : $"Row {Row}, {Column}: {Message}";
}
