using System.Diagnostics;
using System.Globalization;
using EstatesPlanner.Children;

namespace EstatesPlanner.Import.Xls;

/// <summary>Runs this program as a child with the hidden verb that reads an .xls: limited memory, limited time, nothing else inherited that matters.</summary>
internal static class XlsChild
{
    /// <summary>The hidden verb. Its input is the workbook, its argument the name of the limits; its output the lines.</summary>
    public const string Verb = "read-xls";

    /// <exception cref="FileRefusal">The child refused the file, ran out of memory or time, or crashed.</exception>
    public static void Run(Stream workbook, string lines, ImportLimits limits)
    {
        using var child = Process.Start(StartInfo(limits)) ?? throw new InvalidOperationException("The reader of .xls files did not start.");
        using var late = new Timer(_ => ChildProcess.Kill(child), null, limits.Time, Timeout.InfiniteTimeSpan);
        var errors = child.StandardError.ReadToEndAsync();
        var copying = Task.Run(() => Feed(workbook, child));
        using (var output = new FileStream(lines, FileMode.CreateNew, FileAccess.Write))
        {
            child.StandardOutput.BaseStream.CopyTo(output);
        }

        child.WaitForExit();
        copying.Wait();
        if (child.ExitCode is not (0 or 1))
        {
            throw new FileRefusal("The workbook is damaged, or takes too much time or memory to read. Save it as .xlsx or CSV.", new InvalidOperationException(errors.Result));
        }
    }

    private static ProcessStartInfo StartInfo(ImportLimits limits)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "estates-planner");
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (File.Exists(program + ".dll"))
        {
            start.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(program + ".dll");
        }
        else
        {
            start.FileName = Environment.ProcessPath!;
        }

        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(limits == ImportLimits.Page || limits.Rows <= ImportLimits.Page.Rows ? "page" : "verb");
        start.ArgumentList.Add(limits.Columns.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static void Feed(Stream workbook, Process child)
    {
        try
        {
            workbook.Position = 0;
            workbook.CopyTo(child.StandardInput.BaseStream);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child stopped reading: how it ended says why.
        }
    }
}
