using System.CommandLine;
using System.Text.Json;
using EstatesPlanner.Books.Imports;
using EstatesPlanner.Import;
using EstatesPlanner.Json;

namespace EstatesPlanner.Verbs;

/// <summary>
/// What a script is answered where a verb could not do it: one document that says why, and of an import, that nothing came in.
/// </summary>
internal static class RefusedAnswer
{
    private const string Import = "import";
    private const string DryRun = "--dry-run";

    /// <param name="parsed">The command as it was given; null where it was not read.</param>
    public static string Of(ParseResult? parsed, int exit, params string[] sentences)
    {
        IReadOnlyList<ImportProblem> problems =
        [
            .. sentences.Select(sentence => new ImportProblem { Message = sentence, File = Imported(parsed) }),
        ];
        return JsonSerializer.Serialize<object>(
            IsImport(parsed)
                ? new ImportAnswer
                {
                    Rows = new RowCounts(),
                    Problems = problems,
                    Sha256 = null,
                    Encoding = null,
                    DryRun = parsed!.Tokens.Any(token => token.Value == DryRun),
                    Refused = true,
                    Exit = exit,
                }
                : new
                {
                    problems,
                    refused = true,
                    exit,
                },
            AnswerJson.Options
        );
    }

    /// <summary>Whether it would have brought a file in: <c>import undo</c> and the like do not.</summary>
    private static bool IsImport(ParseResult? parsed) =>
        parsed?.CommandResult.Command is { Name: not ("undo" or "list" or "mapping") } command
        && command.Parents.OfType<Command>().Any(parent => parent.Name == Import);

    private static string? Imported(ParseResult? parsed) =>
        IsImport(parsed)
        && parsed!.CommandResult.Command.Arguments.OfType<Argument<string>>().FirstOrDefault() is { } file
        && parsed.GetResult(file) is { Tokens: [var token, ..] }
            ? Path.GetFileName(token.Value)
            : null;
}
