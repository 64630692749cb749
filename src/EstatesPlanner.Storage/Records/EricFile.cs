using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Storage.Records;

/// <summary>
/// A published ERIC file as imported: one version of one year at one level. A later version replaces it; its rows stay, so that
/// what it changed can be shown. Published data has no owner and is read by all.
/// </summary>
public sealed record EricFile
{
    /// <summary>Id of its <see cref="ImportRecord"/>.</summary>
    public required Guid Id { get; init; }

    public required FinancialYear Year { get; init; }

    public required EricLevel Level { get; init; }

    public required string FileName { get; init; }

    /// <summary>Tab of the workbook; null for a csv file.</summary>
    public string? Sheet { get; init; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the rows as stored: the audit trail holds it in place of a line for each row.</summary>
    public required string RowsSha256 { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The file that took its place; null while it is in force.</summary>
    public Guid? ReplacedBy { get; init; }
}
