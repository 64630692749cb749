using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The rows that were left out, as a workbook with what is wrong beside each: mend it and import it. Rows of a person's own sheet come back
/// in its own
/// columns; rows read through a mapping come back in ours, as they were read, so that the workbook needs no mapping and no merged cell
/// above it.
/// </summary>
internal static class MendFile
{
    public const string WhatIsWrong = "what is wrong";
    public const string RowInTheFile = "row in the file";

    /// <returns>Its full path; null where no row was left out.</returns>
    public static string? Write(PlannerSettings settings, Guid importId, RegisterFile read)
    {
        if (read.Rejected.Count == 0)
        {
            return null;
        }

        var folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "mend"));
        var path = Path.Combine(folder.FullName, $"{Path.GetFileNameWithoutExtension(read.Name)}-{importId:N}.xlsx");
        using var stream = File.Create(path);
        Write(stream, read);
        return path;
    }

    public static void Write(Stream stream, RegisterFile read)
    {
        var names = read.IsMapped ? ItemFields.Table.Names : [.. read.Header.Names.Select(name => name ?? "")];
        TableWriter.WriteXlsx(
            stream,
            new ExportSheet(
                "Backlog",
                [.. names, WhatIsWrong, RowInTheFile],
                read.Rejected.Select(row =>
                    (IReadOnlyList<object?>)
                        [
                            .. read.IsMapped
                                ? names.Select(row.Cells.Text)
                                : Enumerable.Range(0, names.Count).Select(column => row.Source[column]),
                            string.Join(" ", row.Problems.Select(problem => problem.Message)),
                            row.Source.Number,
                        ]
                )
            )
        );
    }
}
