using System.CommandLine;
using EstatesPlanner.Import;

namespace EstatesPlanner.Verbs;

/// <summary>The one JSON document of a verb that refuses: <c>problems</c> says why. An import's has the members of every other answer of an import.</summary>
internal static class RefusalAnswer
{
    /// <param name="command">The verb that refuses.</param>
    /// <param name="sentences">Why: a sentence for each thing that is wrong.</param>
    /// <param name="exit">How the verb ends.</param>
    /// <param name="file">Path of the file that is meant; null for none.</param>
    public static object Of(Command command, IReadOnlyList<string> sentences, int exit, string? file = null)
    {
        var problems = sentences.Select(sentence => new ImportProblem { File = file is null ? null : Path.GetFileName(file), Message = sentence }).ToList();
        return IsImport(command)
            ? new { importId = (Guid?)null, rows = new RowCounts(), problems, skippedRows = Array.Empty<SkippedRow>(), sha256 = (string?)null, encoding = (string?)null, dryRun = false, refused = true, exit }
            : new { problems, refused = true, exit };
    }

    private static bool IsImport(Command command) => Named(command) || command.Parents.OfType<Command>().Any(Named);

    private static bool Named(Command command) => command.Name == "import" && command.Parents.Any(above => above is RootCommand);
}
