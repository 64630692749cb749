using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Books.Imports;

/// <summary>How many rows a file held and what became of them.</summary>
public sealed record RowCounts
{
    public int Read { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Rejected { get; init; }

    /// <summary>Totals, repeated headers, blank rows: listed, no error, not among those read.</summary>
    public int Skipped { get; init; }
}

/// <summary>A thing that an earlier version of the file brought in and this one does not have.</summary>
public sealed record VanishedRow(string Site, string Reference, Money Cost);

/// <summary>A thing that an import would bring in.</summary>
public sealed record AddedRow(string Site, string Reference, string? What, string Category, Money Cost)
{
    /// <summary>No more are listed: they are there to see how a file is read.</summary>
    public const int Most = 50;
}

/// <summary>One field that an import would change; null stands for blank.</summary>
public sealed record FieldDifference(string Site, string Reference, string Field, string? From, string? To);

/// <summary>A site or block that an import makes, or a block it changes.</summary>
/// <param name="Block">Null for a site.</param>
/// <param name="Changes">What changes of a block that is known; empty for a place that is new.</param>
public sealed record PlaceChange(string Site, string? Block, string Name, IReadOnlyList<FieldDifference> Changes);

/// <summary>
/// What an import did, in the words of the command line's contract. A refused file has no <see cref="ImportId"/> and added nothing.
/// </summary>
public sealed record ImportAnswer
{
    public const int MostDifferences = 10_000;

    /// <summary>Null on a dry run and for a refused file; the first import's id where the same file came again.</summary>
    public Guid? ImportId { get; init; }

    public required RowCounts Rows { get; init; }

    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Whether something has to be mended before any of the file can go in.</summary>
    internal bool IsRefused => Problems.Any(problem => problem.Level == ProblemLevel.Error);

    /// <summary>Whether the same file had been imported before, so that nothing was done.</summary>
    internal bool IsAgain { get; init; }

    public IReadOnlyList<SkippedRow> SkippedRows { get; init; } = [];

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; null where it could not be opened.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>Null where the file could not be read.</summary>
    public required string? Encoding { get; init; }

    public bool DryRun { get; init; }

    /// <summary>Whether nothing of the file went in, or would; set where the answer is given.</summary>
    public bool Refused { get; init; }

    /// <summary>The exit code it is given with.</summary>
    public int Exit { get; init; }

    /// <summary>Path of the workbook of rejected rows, where the good ones were accepted without them.</summary>
    public string? MendFile { get; init; }

    /// <summary>
    /// Things that came with an earlier version of the file and are not in this one. They stay as they are; the notes say what was
    /// compared.
    /// </summary>
    public IReadOnlyList<VanishedRow> Vanished { get; init; } = [];

    /// <summary>
    /// Sites and blocks that come into being or change with the import; the undo takes them back where nothing else hangs on them.
    /// </summary>
    public IReadOnlyList<PlaceChange> Places { get; init; } = [];

    /// <summary>On a dry run, each field of a row that would change; no more than <see cref="MostDifferences"/>.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>On a dry run, the first things that would come in. Pages show them; scripts read them from the register.</summary>
    internal IReadOnlyList<AddedRow> FirstAdded { get; init; } = [];

    /// <summary>How many differences there are, those beyond the list among them.</summary>
    public int DifferencesFound { get; init; }

    /// <summary>What a mapping read otherwise than it stands.</summary>
    public IReadOnlyList<ReadingCount> Readings { get; init; } = [];

    /// <summary>
    /// On a dry run, the fingerprint of what would be changed: an import that carries it changes exactly that or nothing.
    /// </summary>
    public string? Fingerprint { get; init; }

    /// <summary>Things to know that are no fault of a row, such as links that were ignored.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
