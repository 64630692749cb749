using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The rows that were left out, as a workbook with what is wrong beside each: mend it and import it.</summary>
internal static class MendFile
{
    /// <returns>Its full path; null where no row was left out.</returns>
    public static string? Write(PlannerSettings settings, Guid importId, RegisterFile read)
    {
        if (read.Rejected.Count == 0)
        {
            return null;
        }

        var folder = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "mend"));
        var path = Path.Combine(folder.FullName, $"{Path.GetFileNameWithoutExtension(read.Name)}-{importId:N}.xlsx");
        var width = read.Header.Names.Count;
        using var stream = File.Create(path);
        TableWriter.WriteXlsx(stream, new ExportSheet(
            "Backlog",
            [.. read.Header.Names.Select(name => name ?? ""), "what is wrong", "row in the file"],
            read.Rejected.Select(row => (IReadOnlyList<object?>)
            [
                .. Enumerable.Range(0, width).Select(column => row.Source[column]),
                string.Join(" ", row.Problems.Select(problem => problem.Message)),
                row.Source.Number,
            ])));
        return path;
    }
}
