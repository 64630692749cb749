using System.CommandLine;
using System.Text.Json;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Verbs;

namespace EstatesPlanner.Tests.Verbs;

/// <summary>
/// Whatever goes wrong, <c>--json</c> gives exactly one JSON document on standard output, and the exit code says whose fault it is.
/// </summary>
public sealed class RefusalJsonTests
{
    private static readonly int[] Refusals = [ExitCode.BadInput, ExitCode.Refused, ExitCode.NotFound];

    /// <summary>
    /// Verbs that run until they are stopped, or in a child of the program: they are walked with an unknown option alone.
    /// </summary>
    private static readonly string[] Endless = ["serve", "worker", "demo"];

    [Fact]
    public async Task Every_verb_answers_an_unknown_option_and_a_missing_argument_with_one_document()
    {
        await using var planner = new Installation();
        foreach (var verb in Verbs())
        {
            var unknown = await planner.Verb([.. verb.Words, "--no-such-option", "--json"]);
            Assert.True(Refusals.Contains(unknown.Exit) && One(unknown).Length > 0, string.Join(' ', verb.Words));
            if (
                verb.Command.Arguments.Any(argument => argument.Arity.MinimumNumberOfValues > 0)
                || verb.Command.Options.Any(option => option.Required)
            )
            {
                var missing = await planner.Verb([.. verb.Words, "--json"]);
                Assert.True((missing.Exit, One(missing).Length > 0) == (ExitCode.BadInput, true), string.Join(' ', verb.Words));
            }
        }
    }

    [Fact]
    public async Task Every_verb_answers_nonsense_with_one_document()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        foreach (var verb in Verbs().Where(verb => !Endless.Contains(verb.Words[0])))
        {
            var run = await planner.Verb([.. verb.Words, .. Nonsense(verb.Command, "RXX"), "--json"]);
            Assert.True(
                run.Exit == ExitCode.Done || Refusals.Contains(run.Exit),
                $"{string.Join(' ', verb.Words)}: {run.Exit} {run.Error}"
            );
            if (run.Exit != ExitCode.Done)
            {
                Assert.True(One(run).Length > 0, string.Join(' ', verb.Words));
            }

            _ = JsonDocument.Parse(run.Output);
        }
    }

    [Fact]
    public async Task A_locked_database_is_said_in_one_document()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        using var held = new SqliteStore(planner.Database, "another").TakeLock();
        var run = await planner.Verb("site", "add", "RQQ02", "Another site", "--trust", "RQQ", "--json");
        Assert.Equal(ExitCode.Refused, run.Exit);
        Assert.NotEmpty(One(run));
    }

    [Fact]
    public async Task An_import_that_cannot_be_read_has_the_members_of_an_import()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        foreach (
            var name in new[]
            {
                "not-there.xlsx",
                Path.GetFileName(planner.Write("letter.xlsx", "Dear Sir")),
                Path.GetFileName(planner.Write("empty.csv", "")),
            }
        )
        {
            var run = await planner.Verb("import", "backlog", Path.Combine(planner.Folder, name), "--trust", "RQQ", "--json");
            Assert.Equal(ExitCode.BadInput, run.Exit);
            Assert.NotEmpty(One(run));
            Assert.Equal(
                (JsonValueKind.Null, 0),
                (run.Json.GetProperty("importId").ValueKind, run.Json.GetProperty("rows").GetProperty("added").GetInt32())
            );
        }

        Assert.Equal(
            "letter.xlsx",
            (await planner.Verb("import", "backlog", Path.Combine(planner.Folder, "letter.xlsx"), "--trust", "RQQ", "--json"))
                .Json.GetProperty("problems")[0]
                .GetProperty("file")
                .GetString()
        );
    }

    [Fact]
    public async Task People_read_the_same_sentence_on_standard_error()
    {
        await using var planner = new Installation();
        var run = await planner.Verb("backlog", "summary", "--trust", "RXX", "--json");
        Assert.Equal((ExitCode.NotFound, One(run)), (run.Exit, run.Error.Trim()));
    }

    private static string One(Installation.Run run) =>
        string.Join(
            Environment.NewLine,
            run.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("message").GetString())
        );

    private static IEnumerable<(string[] Words, Command Command)> Verbs() =>
        Leaves([], CommandLine.Root(new VerbHost(TextWriter.Null, TextWriter.Null))).Where(leaf => !leaf.Command.Hidden);

    private static IEnumerable<(string[] Words, Command Command)> Leaves(string[] words, Command command) =>
        command.Subcommands.Count == 0 ? [(words, command)] : command.Subcommands.SelectMany(part => Leaves([.. words, part.Name], part));

    /// <summary>Values for everything the verb needs, none of which can be.</summary>
    private static IEnumerable<string> Nonsense(Command command, string trust) =>
        [
            .. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => $"no-such-{argument.Name}"),
            .. command
                .Options.Where(option => option.Required && !option.Recursive)
                .SelectMany(option => new[] { option.Name, option.Name == "--trust" ? trust : "no-such-thing" }),
        ];
}
