using System.Globalization;
using EstatesPlanner.Children;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Import.Xls;

/// <summary>
/// Runs this program as a child with the hidden verb that reads an .xls: limited memory, limited time, nothing else inherited that matters.
/// </summary>
internal static class XlsChild
{
    /// <summary>The hidden verb. Its input is the workbook, its argument the name of the limits; its output the lines.</summary>
    public const string Verb = "read-xls";

    private const string Damaged = "The workbook is damaged, or takes too much time or memory to read. Save it as .xlsx or CSV.";

    /// <exception cref="FileRefusal">The child refused the file, ran out of memory or time, or crashed.</exception>
    /// <exception cref="Refusal">The child cannot be started here.</exception>
    public static void Run(Stream workbook, string lines, ImportLimits limits)
    {
        workbook.Position = 0;
        using var output = new FileStream(lines, FileMode.CreateNew, FileAccess.Write);
        try
        {
            // Its memory is limited by its own collector, which then ends it.
            var end = GuardedChild
                .Run(Start(limits), workbook, output, limits.Time, long.MaxValue, CancellationToken.None)
                .GetAwaiter()
                .GetResult();
            if (end.Code is not (0 or 1))
            {
                throw new FileRefusal(Damaged, new InvalidOperationException(end.Said));
            }
        }
        catch (ChildOverrun cause)
        {
            throw new FileRefusal(Damaged, cause);
        }
        catch (ChildNotStarted cause)
        {
            throw Refusal.NotAllowed(
                $"Workbooks of the kind .xls cannot be read on this machine: {cause.Message} Save it as .xlsx or CSV."
            );
        }
    }

    private static ChildStart Start(ImportLimits limits)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "estates-planner");
        var isOfHost = File.Exists(program + ".dll");
        return new ChildStart(
            isOfHost ? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet" : Environment.ProcessPath!,
            [
                .. isOfHost ? ["exec", program + ".dll"] : Array.Empty<string>(),
                Verb,
                limits == ImportLimits.Page || limits.Rows <= ImportLimits.Page.Rows ? "page" : "verb",
                limits.Columns.ToString(CultureInfo.InvariantCulture),
            ]
        )
        {
            SeesOurVariables = true,
            Variables = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("X", CultureInfo.InvariantCulture),
                ["DOTNET_gcServer"] = "0",
                ["DOTNET_TieredPGO"] = "0",
            },
        };
    }
}
