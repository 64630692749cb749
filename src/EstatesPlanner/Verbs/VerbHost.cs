using System.CommandLine;
using EstatesPlanner.Import;
using EstatesPlanner.Photos;
using EstatesPlanner.Storage;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Verbs;

/// <summary>Runs a verb's body and turns how it ended into an exit code: a sentence for a person's mistake, a trace for ours.</summary>
internal sealed class VerbHost(TextWriter output, TextWriter error)
{
    public GlobalOptions Options { get; } = new();

    /// <summary>Gives a command its body.</summary>
    public Command Does(Command command, Func<VerbRun, Task<int>> body)
    {
        command.SetAction((parsed, cancellation) => Run(parsed, body, cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, Func<VerbRun, Task<int>> body, CancellationToken cancellation)
    {
        try
        {
            var settings = PlannerSettings.From(parsed.GetValue(Options.DataFolder), parsed.GetValue(Options.Database), parsed.GetValue(Options.As));
            await using var run = new VerbRun(parsed, settings, parsed.GetValue(Options.Json), output, error, cancellation);
            return await body(run);
        }
        catch (Refusal refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return refusal.Kind switch
            {
                RefusalKind.BadInput => ExitCode.BadInput,
                RefusalKind.NotAllowed => ExitCode.Refused,
                RefusalKind.NotFound => ExitCode.NotFound,
                _ => throw new InvalidOperationException($"No exit code for {refusal.Kind}.", refusal),
            };
        }
        catch (FileRefusal refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return ExitCode.BadInput;
        }
        catch (StorageRefusal refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return ExitCode.Refused;
        }
        catch (TypesettingException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.ProgramFault;
        }
        catch (PhotoFault fault)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.ProgramFault;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped. Nothing was changed.");
            return ExitCode.Refused;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await error.WriteLineAsync($"The program is at fault: {fault.Message}");
            await error.WriteLineAsync(fault.ToString());
            return ExitCode.ProgramFault;
        }
    }
}
