using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Jobs;
using EstatesPlanner.Storage;
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
        var port = new Option<int>("--port")
        {
            Description = "Port on the loopback address; 0 for any free one.",
            DefaultValueFactory = _ => DefaultPort,
        };
        var inbox = WorkerVerb.InboxOption();
        var names = new Option<string[]>("--host-name")
        {
            Description =
                $"A name under which a proxy on this machine publishes the pages, such as estates.example.nhs.uk (also {HostRule.Variable}, parted by commas). Requests for any other name are refused.",
        };
        var noWorker = new Option<bool>("--no-worker") { Description = "Leave the inbox alone." };
        return host.Does(
            new Command("serve", "Run the web UI on this machine, and import what is dropped into the inbox.")
            {
                port,
                inbox,
                noWorker,
                names,
            },
            run => Serve(run, run.Get(port), run.Get(noWorker) ? null : InboxSettings.In(run.Settings, run.Get(inbox)), run.Get(names))
        );
    }

    /// <summary>
    /// Serves until the verb is stopped. The writer's lock is taken first, so a holder elsewhere is named before a page is shown.
    /// </summary>
    /// <param name="inbox">The inbox that is watched meanwhile; null for none.</param>
    /// <param name="hostNames">Names it answers to beside this computer's own and those of the environment.</param>
    public static async Task<int> Serve(VerbRun run, int port, InboxSettings? inbox, string[]? hostNames = null)
    {
        var given =
            Environment
                .GetEnvironmentVariable(HostRule.Variable)
                ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            ?? [];
        await using var app = PlannerWeb.Build(run.Settings, port, inbox, [.. given, .. hostNames ?? []]);
        app.Services.GetRequiredService<IPlannerWriter>().Start();
        var store = app.Services.GetRequiredService<IPlannerStore>();
        var doubts = new[] { store.EngineDoubt, ClockDoubt.Of(store, app.Services.GetRequiredService<TimeProvider>()) };
        foreach (var doubt in doubts.OfType<string>())
        {
            await run.Aside.WriteLineAsync($"Warning: {doubt}");
        }

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
        await run.People.WriteAsync(inbox is null ? "" : $"Inbox: {inbox.Folder}{Environment.NewLine}");
        await run.People.WriteLineAsync(
            $"Open {address}/ in a browser on this machine. There are no accounts yet, so nobody else can reach it. Ctrl+C stops it."
        );
        await app.WaitForShutdownAsync(run.Cancellation);
        return ExitCode.Done;
    }
}
