using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>One row of a register sheet that passed the rules, with the places it names.</summary>
public sealed record RegisterRow(BacklogItem Item, Site Site, Block? Block);

/// <summary>A row that did not pass, as it stood in the file.</summary>
public sealed record RejectedRow(SourceRow Source, IReadOnlyList<ImportProblem> Problems);

/// <summary>A register sheet, read and held against the rules, before anything is saved.</summary>
public sealed record RegisterFile(string Name, string Sha256, string Encoding, Header Header, IReadOnlyList<RegisterRow> Good, IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<ImportProblem> Warnings, IReadOnlyList<SkippedRow> Skipped, IReadOnlyList<string> Notes)
{
    public int Read => Good.Count + Rejected.Count;

    public IReadOnlyList<ImportProblem> Problems => [.. Rejected.SelectMany(row => row.Problems), .. Warnings];
}
