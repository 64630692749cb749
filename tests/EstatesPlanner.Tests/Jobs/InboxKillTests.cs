using System.Diagnostics;
using System.Globalization;
using System.Text;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Tests.Jobs;

/// <summary>The worker, killed without warning while it works: each file is wholly in or wholly out, and the next run finishes what was left.</summary>
public sealed class InboxKillTests
{
    private const int Rows = 4_000;

    [Fact]
    public async Task Killed_anywhere_a_file_is_wholly_in_or_out_and_imported_once()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var folder = Directory.CreateDirectory(Path.Combine(planner.Folder, "inbox", "RQQ")).FullName;
        for (var version = 1; version <= 5; version++)
        {
            File.WriteAllText(Path.Combine(folder, $"register {version}.csv"), Register(version));
            await KillAfter(planner.Folder, TimeSpan.FromMilliseconds(600 + (250 * version)));

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

    private static async Task KillAfter(string folder, TimeSpan moment)
    {
        using var worker = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "estates-planner.dll"), "worker", "--settle", "0", "--data-folder", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        worker.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static (int Items, long Pence) Totals(Installation planner)
    {
        using var db = planner.Read();
        return (db.BacklogItems.Count(), db.BacklogItems.AsEnumerable().Sum(item => item.Cost.Pence));
    }
}
