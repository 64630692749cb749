using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>A table of words and figures on a terminal.</summary>
internal static class VerbTable
{
    /// <param name="words">How many of the first columns are words; the others are figures, to the right.</param>
    public static void Print(IAnsiConsole console, IReadOnlyList<string> headers, int words, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (index, header) in headers.Index())
        {
            table.AddColumn(index < words ? new TableColumn(header) : new TableColumn(header).RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        console.Write(table);
    }
}
