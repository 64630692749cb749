using System.Text.Json;
using EstatesPlanner.Jobs;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Verbs;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Kit;

/// <summary>The real program over a real database in a folder of its own, by verbs and by pages.</summary>
/// <param name="folder">An empty folder that is somebody else's to remove; null for one of its own.</param>
internal sealed class Installation(string? folder = null) : IAsyncDisposable
{
    private Microsoft.AspNetCore.Builder.WebApplication? web;

    public string Folder { get; } = folder ?? Directory.CreateTempSubdirectory("estates").FullName;

    public string Database => Path.Combine(Folder, "planner.db");

    /// <summary>What a verb printed, and how it ended.</summary>
    public sealed record Run(int Exit, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }

    public async Task<Run> Verb(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.Run([.. args, "--data-folder", Folder], output, error, TestContext.Current.CancellationToken);
        return new Run(exit, output.ToString(), error.ToString());
    }

    /// <summary>Runs a verb that must succeed.</summary>
    public async Task<Run> Do(params string[] args)
    {
        var run = await Verb(args);
        Assert.True(run.Exit == 0, $"{string.Join(' ', args)} gave {run.Exit}: {run.Error}{run.Output}");
        return run;
    }

    /// <summary>A trust with one site and nothing else.</summary>
    public async Task AddTrust(string code = "RQQ")
    {
        await Do("trust", "add", code, "Queensbury NHS Trust");
        await Do("site", "add", $"{code}01", "Queensbury General", "--trust", code, "--floor-area", "10000");
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A file of the repository.</summary>
    public static string Repository(params string[] parts) => Path.Combine([SharedFolder.Repository, .. parts]);

    /// <summary>The database as the last change left it.</summary>
    public PlannerDb Read() => new SqliteStore(Database, "tests").Read();

    /// <summary>Starts the web UI on a free port and gives its address.</summary>
    public async Task<Uri> Serve(InboxSettings? inbox = null, IReadOnlyList<string>? hosts = null)
    {
        web = PlannerWeb.Build(PlannerSettings.From(Folder, null, null), port: 0, inbox, hosts);
        if (inbox is not null)
        {
            web.Services.GetRequiredService<PlannerWriter>().Start();
        }

        await web.StartAsync(TestContext.Current.CancellationToken);
        return new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>What the web UI is made of, while it runs.</summary>
    public IServiceProvider Services => web!.Services;

    /// <summary>Stops the web UI, so that a verb may write.</summary>
    public async Task DisposeWeb()
    {
        if (web is not null)
        {
            await web.DisposeAsync();
            web = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeWeb();

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (folder is null)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
