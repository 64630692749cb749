using System.Globalization;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Import;

/// <summary>
/// A file that cannot be read as a table or kept as evidence, with a sentence for the person who gave it. Nothing of such a file is used.
/// </summary>
public sealed class FileRefusal(string sentence, Exception? cause = null) : Refusal(RefusalKind.BadInput, sentence, cause)
{
    /// <summary>The row at which the reading stopped; null where the file as a whole is meant.</summary>
    public int? Row { get; init; }

    /// <summary>The sheets that fit alike, where a person has to say which; empty for any other refusal.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>A header, and nothing to read below it.</summary>
    public static FileRefusal NoRows(SheetTable sheet) =>
        new(
            sheet.Name is { } name ? $"The file has no rows below the headers of sheet {name}." : "The file has no rows below its headers."
        );

    public static FileRefusal TooLarge(long bytes) => new($"The file is larger than {MiB(bytes)}.");

    public static FileRefusal TooManyRows(ImportLimits limits) =>
        new(string.Create(CultureInfo.InvariantCulture, $"More than {limits.Rows:N0} rows. {limits.RowAdvice}"));

    public static FileRefusal TooManyColumns(ImportLimits limits) =>
        new(string.Create(CultureInfo.InvariantCulture, $"More than {limits.Columns:N0} columns."));

    public static FileRefusal CellTooLong(int row, int column, ImportLimits limits) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Cell {CellAddress.Of(row, column)} is longer than {limits.CellCharacters:N0} characters."
            )
        );

    public static FileRefusal Damaged(string part, Exception? cause = null) => new($"The workbook is damaged ({part}).", cause);

    internal static string MiB(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MiB");
}
