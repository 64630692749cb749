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
internal sealed class Installation : IAsyncDisposable
{
    private static readonly Lazy<byte[]> Template = new(EmptyDatabase);

    private readonly string? folder;
    private Microsoft.AspNetCore.Builder.WebApplication? web;

    /// <param name="isNew">True for a folder that nothing was ever made in: the program makes its database itself.</param>
    /// <param name="folder">An empty folder that is somebody else's to remove; null for one of its own.</param>
    public Installation(bool isNew = false, string? folder = null)
    {
        (this.folder, Folder) = (folder, folder ?? Directory.CreateTempSubdirectory("estates").FullName);
        if (!isNew)
        {
            File.WriteAllBytes(Database, Template.Value);
        }
    }

    public string Folder { get; }

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
            web.Services.GetRequiredService<IPlannerWriter>().Start();
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

    /// <summary>The database of a new installation, made once a run: making it anew takes longer than most tests.</summary>
    private static byte[] EmptyDatabase()
    {
        var folder = Directory.CreateTempSubdirectory("estates-template").FullName;
        var path = Path.Combine(folder, "planner.db");
        new SqliteStore(path, "tests").MakeReady();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(path);
        Directory.Delete(folder, recursive: true);
        return bytes;
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
