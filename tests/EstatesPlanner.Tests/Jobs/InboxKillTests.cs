using System.Diagnostics;
using System.Globalization;
using System.Text;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Tests.Jobs;

/// <summary>
/// The worker, killed without warning while it works: each file is wholly in or wholly out, and the next run finishes what was left.
/// </summary>
public sealed class InboxKillTests
{
    private const int Rows = 4_000;

    /// <summary>How many kills must land inside the work.</summary>
    private const int Kills = 5;

    /// <summary>
    /// A machine so quick that the work is over before the kill comes gets as many tries, each sooner after the beginning.
    /// </summary>
    private const int MostTries = 15;

    [Fact]
    public async Task Killed_anywhere_inside_the_work_a_file_is_wholly_in_or_out_and_imported_once()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var folder = Directory.CreateDirectory(Path.Combine(planner.Folder, "inbox", "RQQ")).FullName;
        var (landed, longest) = (0, TimeSpan.FromMilliseconds(400));
        for (var version = 1; landed < Kills; version++)
        {
            Assert.True(version <= MostTries, $"Of {MostTries} kills only {landed} landed inside the work.");
            var file = Path.Combine(folder, $"register {version}.csv");
            File.WriteAllText(file, Register(version));
            var isInside = await KillInside(planner.Folder, file, longest * landed / (Kills - 1));
            (landed, longest) = isInside ? (landed + 1, longest) : (landed, longest / 2);

            var (items, cost) = Totals(planner);
            Assert.Contains((items, cost), new[] { (version == 1 ? 0 : Rows, Rows * (version - 1) * 100L), (Rows, Rows * version * 100L) });
            await planner.Do("worker", "--once", "--settle", "0");
            Assert.Equal((Rows, Rows * version * 100L), Totals(planner));
            Assert.Single(Directory.GetFiles(Path.Combine(folder, "done"), $"register {version}-*.csv"));
            Assert.Empty(Directory.GetFiles(folder));
            using var db = planner.Read();
            Assert.Equal(version, db.Imports.Count());
            Assert.Null(AuditChain.Verify(db).FirstBad);
        }
    }

    private static string Register(int version)
    {
        var text = new StringBuilder("reference,site,category,cost,price base\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"B-{i},RQQ01,High,{version},2025/26\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// Kills the worker a while after it has been seen with the file in its hands. The kill landed inside the work where the file still
    /// lies in the inbox when the
    /// worker is dead: it is moved away as the last act.
    /// </summary>
    private static async Task<bool> KillInside(string folder, string file, TimeSpan after)
    {
        using var worker = Process.Start(
            new ProcessStartInfo(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                ["exec", Path.Combine(AppContext.BaseDirectory, "estates-planner.dll"), "worker", "--settle", "0", "--data-folder", folder]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (patience, hasBegun) = (Stopwatch.StartNew(), false);
        while (File.Exists(file) && !(hasBegun = Holds(worker, file)))
        {
            Assert.False(worker.HasExited, "The worker ended without having taken the file.");
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), "The worker never took the file.");
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        await Task.Delay(after, TestContext.Current.CancellationToken);
        var wasAlive = !worker.HasExited;
        worker.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(wasAlive, "The worker ended by itself before it was killed.");
        return hasBegun && File.Exists(file);
    }

    /// <summary>Whether the process has the file open, as the kernel lists it: to try its lock would disturb the work.</summary>
    private static bool Holds(Process process, string file)
    {
        try
        {
            return Directory
                .GetFiles($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/fd")
                .Any(open => string.Equals(new FileInfo(open).LinkTarget, file, StringComparison.Ordinal));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static (int Items, long Pence) Totals(Installation planner)
    {
        using var db = planner.Read();
        return (db.BacklogItems.Count(), db.BacklogItems.AsEnumerable().Sum(item => item.Cost.Pence));
    }
}
