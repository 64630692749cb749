using System.ComponentModel;
using System.Diagnostics;

namespace EstatesPlanner.Children;

/// <summary>
/// A child process that cannot outlive its work: started without a shell, its streams ours alone, and killed with everything it started
/// when it takes more
/// time or memory than it is allowed, or when this is disposed of.
/// </summary>
internal sealed class GuardedChild : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly Process process;

    private GuardedChild(Process process) => this.process = process;

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>What it says beside its answers.</summary>
    public StreamReader Aside => process.StandardError;

    public bool HasEnded => process.HasExited;

    /// <summary>Bytes it holds; nought once it has ended.</summary>
    public long Memory
    {
        get
        {
            try
            {
                process.Refresh();
                return process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <exception cref="ChildNotStarted">The program is not there, or may not be run.</exception>
    public static GuardedChild Start(ChildStart start)
    {
        try
        {
            return new GuardedChild(Process.Start(Info(start)) ?? throw new ChildNotStarted($"{start.Program} did not start."));
        }
        catch (Win32Exception cause)
        {
            throw new ChildNotStarted($"{start.Program} cannot be run: {cause.Message}", cause);
        }
    }

    /// <summary>Runs a child to its end: gives it all of the input and takes all of its output.</summary>
    /// <exception cref="ChildNotStarted">The program is not there, or may not be run.</exception>
    /// <exception cref="ChildOverrun">It took more time or memory than it is allowed.</exception>
    public static async Task<ChildEnd> Run(
        ChildStart start,
        Stream input,
        Stream output,
        TimeSpan time,
        long memory,
        CancellationToken stop
    )
    {
        using var child = Start(start);
        return await child.Within(time, memory, limit => child.Exchange(input, output, limit), stop);
    }

    /// <summary>
    /// Does work with the child, which is killed where the work takes more time, or the child more memory, than is allowed.
    /// </summary>
    /// <exception cref="ChildOverrun">It did.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> Within<T>(TimeSpan time, long memory, Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(time);
        var working = work(limit.Token);
        var outgrown = false;
        while (
            !outgrown
            && !limit.IsCancellationRequested
            && await Task.WhenAny(working, Task.Delay(BetweenLooks, CancellationToken.None)) != working
        )
        {
            outgrown = Memory > memory;
        }

        if (outgrown || limit.IsCancellationRequested)
        {
            await limit.CancelAsync();
            Kill();
            await Task.WhenAny(working);
            _ = working.Exception;
            stop.ThrowIfCancellationRequested();
            throw new ChildOverrun(outgrown);
        }

        return await working;
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private async Task<ChildEnd> Exchange(Stream input, Stream output, CancellationToken stop)
    {
        var (feeding, said) = (Feed(input, stop), Aside.ReadToEndAsync(stop));
        await Output.CopyToAsync(output, stop);
        await process.WaitForExitAsync(stop);
        await feeding;
        return new ChildEnd(process.ExitCode, await said);
    }

    private async Task Feed(Stream input, CancellationToken stop)
    {
        try
        {
            await input.CopyToAsync(Input, stop);
            Input.Close();
        }
        catch (IOException)
        {
            // The child stopped reading: how it ended says why.
        }
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It had already gone.
        }
    }

    private static ProcessStartInfo Info(ChildStart start)
    {
        var info = new ProcessStartInfo(start.Program, start.Arguments)
        {
            WorkingDirectory = start.Folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (!start.SeesOurVariables)
        {
            info.Environment.Clear();
            if (OperatingSystem.IsWindows())
            {
                // Windows cannot start a process without it.
                info.Environment["SystemRoot"] = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
            }
        }

        foreach (var (name, value) in start.Variables)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
