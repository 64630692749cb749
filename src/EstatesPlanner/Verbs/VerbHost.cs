using System.CommandLine;
using EstatesPlanner.Import;
using EstatesPlanner.Photos;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Verbs;

/// <summary>Runs a verb's body and turns how it ended into an exit code: a sentence for a person's mistake or a machine's fault, a trace for ours; with <c>--json</c> one document in either case.</summary>
internal sealed class VerbHost(TextWriter output, TextWriter error, bool ownsProcess = false)
{
    public GlobalOptions Options { get; } = new();

    /// <summary>Gives a command its body.</summary>
    public Command Does(Command command, Func<VerbRun, Task<int>> body)
    {
        command.SetAction((parsed, cancellation) => Run(parsed, body, cancellation));
        return command;
    }

    /// <summary>Gives a command that changes the database its body: the lock is taken first, so that another holder is named before any work is done.</summary>
    public Command Writes(Command command, Func<VerbRun, Task<int>> body) => Does(command, run =>
    {
        run.BeginWriting();
        return body(run);
    });

    private async Task<int> Run(ParseResult parsed, Func<VerbRun, Task<int>> body, CancellationToken cancellation)
    {
        VerbRun? run = null;
        PlannerSettings? settings = null;
        try
        {
            settings = PlannerSettings.From(parsed.GetValue(Options.DataFolder), parsed.GetValue(Options.Database), parsed.GetValue(Options.As));
            if (ownsProcess)
            {
                DataFolder.Prepare(settings);
                DataFolder.UseForTemporaryFiles(settings);
            }

            run = new VerbRun(parsed, settings, parsed.GetValue(Options.Json), output, error, cancellation);
            return await body(run);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var (exit, sentence) = Ending(fault, settings?.Database, cancellation);
            await error.WriteLineAsync(sentence);
            if (parsed.GetValue(Options.Json) && run is not { HasAnswered: true })
            {
                await output.WriteLineAsync(RefusedAnswer.Of(parsed, exit, sentence));
            }

            if (exit == ExitCode.ProgramFault)
            {
                await error.WriteLineAsync(fault.ToString());
            }

            return exit;
        }
        finally
        {
            if (run is not null)
            {
                await run.DisposeAsync();
            }

            if (ownsProcess && settings is not null)
            {
                DataFolder.EndTemporaryFiles(settings);
            }
        }
    }

    /// <summary>The exit code and the sentence of whatever ended a verb early.</summary>
    private static (int Exit, string Sentence) Ending(Exception fault, string? database, CancellationToken cancellation) => fault switch
    {
        Refusal refusal => (Code(refusal.Kind), refusal.Message),
        FileRefusal refusal => (ExitCode.BadInput, refusal.Message),
        StorageRefusal refusal => (ExitCode.Refused, refusal.Message),
        TypesettingException { IsOfMachine: true } missing => (ExitCode.Refused, missing.Message),
        TypesettingException refused => (ExitCode.ProgramFault, refused.Message),
        PhotoFault photo => (ExitCode.ProgramFault, photo.Message),
        OperationCanceledException when cancellation.IsCancellationRequested => (ExitCode.Refused, "Stopped. Nothing was changed."),
        _ when (database is null ? StorageFault.Of(fault) : StorageFault.Of(fault, database)) is { } refusal => (ExitCode.Refused, refusal.Message),
        _ => (ExitCode.ProgramFault, $"The program is at fault: {fault.Message}"),
    };

    private static int Code(RefusalKind kind) => kind switch
    {
        RefusalKind.BadInput => ExitCode.BadInput,
        RefusalKind.NotAllowed or RefusalKind.Conflict => ExitCode.Refused,
        RefusalKind.NotFound => ExitCode.NotFound,
        RefusalKind.TooMany => ExitCode.Refused,
        _ => throw new InvalidOperationException($"No exit code for {kind}."),
    };
}
