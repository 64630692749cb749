using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>One row of a register sheet that passed the rules, with the places it names.</summary>
public sealed record RegisterRow(BacklogItem Item, Site Site, Block? Block)
{
    /// <summary>False where the file does not say what the item costs, and its mapping allows that.</summary>
    public bool HasCost { get; init; } = true;

    /// <summary>Where it stands in the file.</summary>
    public int SourceRow { get; init; }
}

/// <summary>A row that did not pass: as it stood in the file, and as it was read.</summary>
public sealed record RejectedRow(SourceRow Source, Cells Cells, IReadOnlyList<ImportProblem> Problems);

/// <summary>A register sheet, read and held against the rules, before anything is saved.</summary>
internal sealed record RegisterFile(
    string Name,
    string Sha256,
    string Encoding,
    Header Header,
    GoodRows Good,
    IReadOnlyList<RejectedRow> Rejected,
    IReadOnlyList<ImportProblem> Warnings,
    IReadOnlyList<SkippedRow> Skipped,
    IReadOnlyList<string> Notes
) : IDisposable
{
    /// <summary>
    /// Whether the file names this site and reference, be it in a rejected row: a row that has to be mended has not vanished.
    /// </summary>
    public required Func<string, string, bool> Names { get; init; }

    /// <summary>Whether the file says anything about a field; what it does not speak of stays as it is known.</summary>
    public required Func<string, bool> Says { get; init; }

    /// <summary>What a mapping read otherwise than it stands.</summary>
    public IReadOnlyList<ReadingCount> Readings { get; init; } = [];

    /// <summary>Whether the rows were read through a mapping, so that their own cells are not what our columns would hold.</summary>
    public bool IsMapped { get; init; }

    /// <summary>Name of the sheet; null for a csv file.</summary>
    public string? Sheet { get; init; }

    /// <summary>A warning at a row that was taken.</summary>
    public ImportProblem Problem(int row, string column, string? value, string message) =>
        new()
        {
            File = Name,
            Sheet = Sheet,
            Row = row,
            Column = Header.Index(column) is { } index && index < Header.Names.Count ? Header.Names[index]?.Trim() : column,
            Cell = Header.Index(column) is { } place ? CellAddress.Of(row, place) : null,
            Value = value,
            Message = message,
            Level = ProblemLevel.Warning,
        };

    public int Read => Good.Count + Rejected.Count;

    public IReadOnlyList<ImportProblem> Problems => [.. Rejected.SelectMany(row => row.Problems), .. Warnings];

    public void Dispose() => Good.Dispose();
}
