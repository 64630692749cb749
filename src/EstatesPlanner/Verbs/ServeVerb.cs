using System.CommandLine;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EstatesPlanner.Verbs;

/// <summary><c>serve</c>: the web UI on this machine's loopback address, until stopped.</summary>
internal static class ServeVerb
{
    public const int DefaultPort = 5080;

    public static Command Build(VerbHost host)
    {
        var port = new Option<int>("--port") { Description = "Port on the loopback address; 0 for any free one.", DefaultValueFactory = _ => DefaultPort };
        return host.Does(new Command("serve", "Run the web UI on this machine.") { port }, run => Serve(run, run.Get(port)));
    }

    /// <summary>Serves until the verb is stopped. The writer's lock is taken first, so a holder elsewhere is named before a page is shown.</summary>
    public static async Task<int> Serve(VerbRun run, int port)
    {
        await using var app = PlannerWeb.Build(run.Settings, port);
        app.Services.GetRequiredService<PlannerWriter>().Start();
        try
        {
            await app.StartAsync(run.Cancellation);
        }
        catch (IOException cause)
        {
            throw Refusal.BadInput($"Port {port} cannot be used: {cause.Message} Give another with --port.");
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await run.People.WriteLineAsync($"Data folder: {run.Settings.DataFolder}");
        await run.People.WriteLineAsync($"Open {address}/ in a browser on this machine. There are no accounts yet, so nobody else can reach it. Ctrl+C stops it.");
        await app.WaitForShutdownAsync(run.Cancellation);
        return ExitCode.Done;
    }
}
