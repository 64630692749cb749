using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using EstatesPlanner.Import;
using EstatesPlanner.Json;
using EstatesPlanner.Photos;
using EstatesPlanner.Storage;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Verbs;

/// <summary>Runs a verb's body and turns how it ended into an exit code: a sentence for a person's mistake, a trace for ours. A refusal is one JSON document where JSON was asked for.</summary>
internal sealed class VerbHost(TextWriter output, TextWriter error)
{
    public GlobalOptions Options { get; } = new();

    /// <summary>Gives a command its body.</summary>
    public Command Does(Command command, Func<VerbRun, Task<int>> body)
    {
        command.SetAction((parsed, cancellation) => Run(parsed, body, cancellation));
        return command;
    }

    /// <summary>What was typed is no verb, or not all of one: said as JSON where that was asked for, else as the parser says it.</summary>
    public async Task<int> Misread(ParseResult parsed, IReadOnlyList<string> args, InvocationConfiguration configuration, CancellationToken cancellation)
    {
        if (!args.Contains("--json", StringComparer.Ordinal))
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }

        IReadOnlyList<string> sentences = [.. parsed.Errors.Select(each => each.Message).Distinct(StringComparer.Ordinal)];
        foreach (var sentence in sentences)
        {
            await error.WriteLineAsync(sentence);
        }

        await Document(RefusalAnswer.Of(parsed.CommandResult.Command, sentences, ExitCode.BadInput));
        return ExitCode.BadInput;
    }

    private async Task<int> Run(ParseResult parsed, Func<VerbRun, Task<int>> body, CancellationToken cancellation)
    {
        VerbRun? run = null;
        try
        {
            var settings = PlannerSettings.From(parsed.GetValue(Options.DataFolder), parsed.GetValue(Options.Database), parsed.GetValue(Options.As));
            await using var begun = run = new VerbRun(parsed, settings, parsed.GetValue(Options.Json), output, error, cancellation);
            return await body(begun);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var (exit, sentence) = Ended(fault, cancellation);
            await error.WriteLineAsync(sentence);
            if (exit == ExitCode.ProgramFault && fault is not (TypesettingException or PhotoFault))
            {
                await error.WriteLineAsync(fault.ToString());
            }

            if (parsed.GetValue(Options.Json) && run?.HasAnswered != true)
            {
                await Document(RefusalAnswer.Of(parsed.CommandResult.Command, [sentence], exit, fault is FileRefusal ? FileOf(parsed.CommandResult) : null));
            }

            return exit;
        }
    }

    /// <summary>How a run ended that did not end well, and the sentence about it.</summary>
    private static (int Exit, string Sentence) Ended(Exception fault, CancellationToken cancellation) => fault switch
    {
        Refusal { Kind: RefusalKind.BadInput } => (ExitCode.BadInput, fault.Message),
        Refusal { Kind: RefusalKind.NotAllowed or RefusalKind.Conflict } => (ExitCode.Refused, fault.Message),
        Refusal { Kind: RefusalKind.NotFound } => (ExitCode.NotFound, fault.Message),
        FileRefusal => (ExitCode.BadInput, fault.Message),
        StorageRefusal => (ExitCode.Refused, fault.Message),
        TypesettingException or PhotoFault => (ExitCode.ProgramFault, fault.Message),
        OperationCanceledException when cancellation.IsCancellationRequested => (ExitCode.Refused, "Stopped. Nothing was changed."),
        _ => (ExitCode.ProgramFault, $"The program is at fault: {fault.Message}"),
    };

    /// <summary>The file that a verb was given as its argument.</summary>
    private static string? FileOf(CommandResult command) =>
        command.Command.Arguments.FirstOrDefault(argument => argument.Name == "file") is { } file ? command.GetResult(file)?.Tokens.FirstOrDefault()?.Value : null;

    private Task Document(object answer) => output.WriteLineAsync(JsonSerializer.Serialize(answer, AnswerJson.Options));
}
