using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Jobs;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>worker [--inbox FOLDER] [--settle SECONDS] [--once]</c>: imports what is dropped into the inbox, without the web UI.
/// </summary>
internal static class WorkerVerb
{
    public static Command Build(VerbHost host)
    {
        var inbox = InboxOption();
        var settle = new Option<int>("--settle")
        {
            Description = "Seconds for which a file must have stayed as it is before it is taken.",
            DefaultValueFactory = _ => (int)InboxSettings.UsualSettle.TotalSeconds,
        };
        var once = new Option<bool>("--once") { Description = "Import what is there and end, instead of waiting for more." };
        return host.Does(
            new Command("worker", "Import registers that are dropped into the inbox.") { inbox, settle, once },
            async run =>
            {
                var wait = run.Get(settle) is var seconds and >= 0 and <= 3600
                    ? TimeSpan.FromSeconds(seconds)
                    : throw Refusal.BadInput("--settle is a number of seconds from 0 to 3600.");
                var settings = InboxSettings.In(run.Settings, run.Get(inbox)) with
                {
                    Settle = wait,
                    Every = wait < InboxSettings.UsualEvery ? wait + TimeSpan.FromMilliseconds(100) : InboxSettings.UsualEvery,
                };
                run.Ask<IPlannerWriter>().Start();
                await run.People.WriteLineAsync(
                    $"Inbox: {settings.Folder}. Drop a register into the folder of its trust.{(run.Get(once) ? "" : " Ctrl+C stops it.")}"
                );
                return await Work(run, settings, run.Get(once));
            }
        );
    }

    public static Option<string?> InboxOption() =>
        new("--inbox")
        {
            Description = "The folder that is watched (default: inbox in the data folder). Each trust has a folder of its code in it.",
        };

    private static async Task<int> Work(VerbRun run, InboxSettings settings, bool once)
    {
        var outcomes = new List<InboxOutcome>();
        var clock = run.Ask<TimeProvider>();
        try
        {
            // A first look remembers how each file is; the next finds those that have stayed so.
            for (var looks = 0; !once || looks < 2; looks++)
            {
                if (looks > 0)
                {
                    await Task.Delay(once ? settings.Settle : settings.Every, clock, run.Cancellation);
                }

                await foreach (var outcome in run.Ask<Inbox>().Look(settings, run.Cancellation))
                {
                    outcomes.Add(outcome);
                    await run.Aside.WriteAsync(outcome.Fault is { } fault ? $"{fault}{Environment.NewLine}" : "");
                    await run.People.WriteLineAsync(
                        $"{outcome.Trust}: {outcome.File}: {outcome.Refused ?? Taken(outcome)} It lies at {outcome.MovedTo}"
                    );
                }
            }
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            // Stopped: what was taken is done, what was not stays where it is.
        }

        run.Answer(new { inbox = settings.Folder, files = outcomes }, _ => { });
        return ExitCode.Done;
    }

    private static string Taken(InboxOutcome outcome) =>
        outcome.Answer is { IsAgain: false, Rows: var rows }
            ? $"{EnglishText.Count(rows.Read)} rows read: {EnglishText.Count(rows.Added)} added, {EnglishText.Count(rows.Changed)} changed, {EnglishText.Count(rows.Unchanged)} unchanged."
            : "Already imported.";
}
