using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Eric;

/// <summary>Everything a published file says: its rows, the rows that are no data, and what is odd about it.</summary>
public sealed record EricReading(EricLevel Level, string? Sheet, IReadOnlyList<EricRow> Rows, IReadOnlyList<SkippedRow> Skipped, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>Every header cell of the sheet as the file writes it.</summary>
    public IReadOnlyList<string?> Headers { get; init; } = [];

    public bool IsRefused => Problems.Any(problem => problem.Level == ProblemLevel.Error);

    /// <summary>Rows with an error.</summary>
    public int Rejected => Problems.Where(problem => problem.Level == ProblemLevel.Error && problem.Row is not null).Select(problem => problem.Row).Distinct().Count();
}
