using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>trust succeed PREDECESSOR SUCCESSOR --on DATE [--source TEXT] [--remove]</c></summary>
internal static class TrustSucceedPart
{
    public static Command Build(VerbHost host)
    {
        var predecessor = new Argument<string>("predecessor") { Description = "Code of the trust that ended." };
        var successor = new Argument<string>("successor") { Description = "Code of the trust it became part of." };
        var on = new Option<string?>("--on") { Description = "The day, such as 01/04/2024." };
        var source = new Option<string?>("--source") { Description = "Where this is said." };
        var remove = new Option<bool>("--remove") { Description = "Take the record out." };
        return host.Writes(
            new Command("succeed", "Record that one trust became part of another: published histories add up by it.")
            {
                predecessor,
                successor,
                on,
                source,
                remove,
            },
            async run =>
            {
                var (from, to) = (run.Get(predecessor), run.Get(successor));
                if (run.Get(remove))
                {
                    await run.Ask<Successions>().Remove(run.Actor, from, to);
                    run.Answer(
                        new
                        {
                            predecessor = from,
                            successor = to,
                            removed = true,
                        },
                        console => console.WriteLine($"{from} is no longer recorded as part of {to}.")
                    );
                    return ExitCode.Done;
                }

                var day = Days.Read("--on", run.Get(on)) ?? throw Refusal.BadInput("Say with --on on which day it became part of it.");
                var recorded = await run.Ask<Successions>().Record(run.Actor, from, to, day, run.Get(source));
                run.Answer(
                    recorded,
                    console =>
                        console.WriteLine($"{recorded.Predecessor} became part of {recorded.Successor} on {EnglishText.Day(recorded.On)}.")
                );
                return ExitCode.Done;
            }
        );
    }
}
