using System.Diagnostics;
using System.Globalization;

namespace EstatesPlanner.Benchmarks;

/// <summary>A folder for one run with the files the jobs share, made when first asked for and gone at the end.</summary>
/// <param name="progress">Where what is going on is said.</param>
internal sealed class Workplace(TextWriter progress) : IDisposable
{
    public const int MillionRows = 1_000_000;

    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("estates-bench").FullName;

    /// <summary>Path of a register of so many rows in twelve columns over sixty sites, the same at every run.</summary>
    public string Register(int rows) => Made($"register-{rows}.csv", path => RegisterText.Write(path, rows));

    /// <summary>Path of a file made once.</summary>
    public string Made(string name, Action<string> make)
    {
        if (!made.TryGetValue(name, out var path))
        {
            path = Path.Combine(Folder, name);
            progress.WriteLine($"  making {name}");
            make(path);
            made[name] = path;
        }

        return path;
    }

    /// <summary>
    /// Runs a program to its end and gives its time and its largest resident memory in MiB; null where it is not installed.
    /// </summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static (TimeSpan Time, long PeakMiB)? Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var began = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            var peak = 0L;
            while (!process.WaitForExit(50))
            {
                peak = Math.Max(peak, PeakOf(process.Id));
            }

            var time = Stopwatch.GetElapsedTime(began);
            return process.ExitCode == 0
                ? (time, peak)
                : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}{output.Result}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The program as its own build leaves it, in the configuration of this one: what <c>dotnet run</c> starts.</summary>
    public static string Program => Built("src/EstatesPlanner", "estates-planner");

    /// <summary>A .NET program that prints one line.</summary>
    public static string Hello => Built("tests/EstatesPlanner.Hello", "EstatesPlanner.Hello");

    private static string Built(string project, string name)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var root = here.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, project, "bin", here.Parent!.Name, here.Name, OperatingSystem.IsWindows() ? $"{name}.exe" : name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It has ended, or this system does not say.
            return 0;
        }
    }
}
