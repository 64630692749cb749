using System.Text.Json;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;

namespace EstatesPlanner.Tests.Eric;

/// <summary>
/// A trust of two sites with a register at the end of last year and another now: one item of each kind a bridge knows. The years follow the
/// clock, since the program answers for days that have come.
/// </summary>
internal sealed class ReturnRun : IAsyncDisposable
{
    public static readonly FinancialYear Year = FinancialYear.Of(Clock.Today);

    public static readonly FinancialYear Before = Year + -1;

    private const string Columns = "reference,site,site name,block,remaining life,category,cost,price base,status,cir reasons\n";

    public Installation Planner { get; } = new();

    /// <summary>A trust with last year's register; this year's where asked.</summary>
    /// <param name="asAt">The day from which the register says the former; null for the end of last year.</param>
    public static async Task<ReturnRun> Start(bool now = true, DateOnly? asAt = null)
    {
        var run = new ReturnRun();
        await run.Planner.Do("trust", "add", "RQQ", "Queensbury NHS Trust");
        await run.Load(
            $"{Columns}"
                + $"stays,RQQ01,General,B1,10,High,1000,{Before},,safety\ndearer,RQQ01,General,B1,10,Low,1000,{Before},,\nworse,RQQ01,General,B1,10,Moderate,1000,{Before},,\n"
                + $"mended,RQQ01,General,B1,10,High,500,{Before},,\nsold,RQQ02,Cottage,,,Significant,400,{Before},,\nmerged,RQQ02,Cottage,,,Low,300,{Before},,\npence,RQQ02,Cottage,,,Low,10.40,{Before},,\n",
            "--as-at",
            $"{asAt ?? Before.LastDay:yyyy-MM-dd}"
        );
        if (now)
        {
            await run.ThisYear();
        }

        return run;
    }

    /// <summary>This year's register over last year's.</summary>
    public Task ThisYear() =>
        Load(
            $"{Columns}"
                + $"stays,RQQ01,General,B1,10,High,1000,{Before},,safety\ndearer,RQQ01,General,B1,10,Low,1500,{Before},,\nworse,RQQ01,General,B1,10,High,1000,{Before},,continuity\n"
                + $"mended,RQQ01,General,B1,10,High,500,{Before},complete,\nsold,RQQ02,Cottage,,,Significant,400,{Before},disposed,\nmerged,RQQ02,Cottage,,,Low,300,{Before},superseded,\n"
                + $"pence,RQQ02,Cottage,,,Low,10.40,{Before},,\nfound,RQQ02,Cottage,,,Moderate,700.30,{Before},,\nhalf,RQQ02,Cottage,,,Moderate,0.30,{Before},,\n"
        );

    public async Task<JsonElement> Return(params string[] more) =>
        (await Planner.Do(["eric", "return", "--trust", "RQQ", "--year", $"{Year}", "--json", .. more])).Json;

    /// <summary>Writes straight into the database: for what no verb makes yet.</summary>
    public async Task Write(Action<PlannerDb> unit)
    {
        using var writer = new SqliteWriter(new SqliteStore(Planner.Database, "tests"), TimeProvider.System);
        await writer.Run(new Stamp("tests", "set up"), unit);
    }

    /// <summary>Makes the trust one on which a verb may act as a fictional person of a role, on all sites or some.</summary>
    public Task Cast(string person, Role role, params string[] sites) =>
        Write(db =>
        {
            var trust = db.Organisations.Single();
            db.Entry(trust).CurrentValues.SetValues(trust with { IsDemonstration = true });
            db.People.Add(
                new Person
                {
                    Id = person,
                    Name = $"Person {person}",
                    IsDemonstration = true,
                }
            );
            db.Memberships.Add(
                new Membership
                {
                    Person = person,
                    Trust = "RQQ",
                    Role = role,
                    Sites = sites.Length == 0 ? [Membership.AllSites] : sites,
                }
            );
        });

    public ValueTask DisposeAsync() => Planner.DisposeAsync();

    private Task Load(string text, params string[] more) =>
        Planner.Do(["import", "backlog", Planner.Write($"{Guid.NewGuid():N}.csv", text), "--trust", "RQQ", .. more]);
}
