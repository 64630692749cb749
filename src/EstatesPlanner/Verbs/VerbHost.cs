using System.CommandLine;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Verbs;

/// <summary>
/// Runs a verb's body and turns how it ended into an exit code: a sentence for a person's mistake or a machine's fault, a trace for ours;
/// with <c>--json</c> one document in either case.
/// </summary>
internal sealed class VerbHost(TextWriter output, TextWriter error, bool ownsProcess = false)
{
    public GlobalOptions Options { get; } = new();

    /// <summary>Gives a command its body.</summary>
    public Command Does(Command command, Func<VerbRun, Task<int>> body)
    {
        command.SetAction((parsed, cancellation) => Run(parsed, body, cancellation));
        return command;
    }

    /// <summary>
    /// Gives a command that changes the database its body: the lock is taken first, so that another holder is named before any work is
    /// done.
    /// </summary>
    public Command Writes(Command command, Func<VerbRun, Task<int>> body) =>
        Does(
            command,
            run =>
            {
                run.BeginWriting();
                return body(run);
            }
        );

    private async Task<int> Run(ParseResult parsed, Func<VerbRun, Task<int>> body, CancellationToken cancellation)
    {
        VerbRun? run = null;
        PlannerSettings? settings = null;
        try
        {
            settings = PlannerSettings.From(
                parsed.GetValue(Options.DataFolder),
                parsed.GetValue(Options.Database),
                parsed.GetValue(Options.As)
            );
            if (ownsProcess)
            {
                DataFolder.Prepare(settings);
                DataFolder.UseForTemporaryFiles(settings);
            }

            run = new VerbRun(parsed, settings, parsed.GetValue(Options.Json), output, error, cancellation, isPrepared: ownsProcess);
            return await body(run);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var (exit, sentence) = Ending(fault, settings, cancellation);
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
    private static (int Exit, string Sentence) Ending(Exception fault, PlannerSettings? settings, CancellationToken cancellation) =>
        fault switch
        {
            Refusal refusal => (RefusalEnds.ExitCodeOf(refusal.Kind), refusal.Message),
            OperationCanceledException when cancellation.IsCancellationRequested => (ExitCode.Refused, "Stopped. Nothing was changed."),
            _ when PlannerServices.StorageFaultOf(fault, settings) is { } refusal => (
                RefusalEnds.ExitCodeOf(refusal.Kind),
                refusal.Message
            ),
            _ => (ExitCode.ProgramFault, $"The program is at fault: {fault.Message}"),
        };
}
