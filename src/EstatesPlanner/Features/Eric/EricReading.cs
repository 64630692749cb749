using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Eric;

/// <summary>Everything a published file says: its rows, the rows that are no data, and what is odd about it.</summary>
public sealed record EricReading(
    EricLevel Level,
    string? Sheet,
    IReadOnlyList<EricRow> Rows,
    IReadOnlyList<SkippedRow> Skipped,
    IReadOnlyList<ImportProblem> Problems
)
{
    /// <summary>Things to know of the file that are no fault of a row.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<ReadingCount> Readings { get; init; } = [];

    /// <summary>Every header cell of the sheet as the file writes it.</summary>
    public IReadOnlyList<string?> Headers { get; init; } = [];

    public bool IsRefused => Problems.Any(problem => problem.Level == ProblemLevel.Error);

    /// <summary>Rows with an error.</summary>
    public int Rejected =>
        Problems
            .Where(problem => problem.Level == ProblemLevel.Error && problem.Row is not null)
            .Select(problem => problem.Row)
            .Distinct()
            .Count();
}
