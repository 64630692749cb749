using System.CommandLine;
using EstatesPlanner.Books.Plans;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Plans;
using EstatesPlanner.Features.Rounds;
using EstatesPlanner.Features.Rounds.History;
using EstatesPlanner.Features.Rounds.Weights;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>The parts of <c>round</c> that show one round, set its weights and move it on.</summary>
internal static class RoundPart
{
    public static Command Show(VerbHost host)
    {
        var (round, trust) = Named();
        return host.Does(
            new Command("show", "Show a round: how far it has come, its criteria and weights.") { round, trust },
            run =>
            {
                var (found, bids, progress) = run.Ask<ShowRound>().Of(run.Actor, run.Get(round), run.Get(trust));
                var (plan, since) =
                    progress is null || run.Ask<KeptPlans>().Latest(found.Trust, found.Id) is not { } kept
                        ? (null, [])
                        : (kept, run.Ask<StalePlan>().Since(run.Ask<RoundBooks>().Open(run.Actor, found.Id, found.Trust), kept));
                run.Answer(
                    RoundAnswers.Show(
                        found,
                        bids,
                        progress,
                        plan is null
                            ? null
                            : new
                            {
                                planId = plan.Record.Id,
                                at = plan.Record.At,
                                status = plan.Record.Status,
                                outOfDate = since.Count > 0,
                                changes = since,
                            }
                    ),
                    console =>
                    {
                        if (since.Count > 0)
                        {
                            console.WriteLine(
                                $"The plan of {EnglishText.Moment(plan!.Record.At)} is out of date. {string.Join(" ", since)} Make it again."
                            );
                        }

                        RoundAnswers.Print(console, found);
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    public static Command History(VerbHost host)
    {
        var (round, trust) = Named();
        return host.Does(
            new Command("history", "List every change of a round: who, when, why, and what it moved.") { round, trust },
            run =>
            {
                var (_, versions) = run.Ask<RoundHistory>().Of(run.Actor, run.Get(round), run.Get(trust));
                run.Answer(
                    RoundAnswers.History(versions),
                    console =>
                        versions
                            .ToList()
                            .ForEach(version =>
                                console.Profile.Out.Writer.WriteLine(
                                    $"Version {EnglishText.Count(version.Change.After.Version)}, {EnglishText.Moment(version.At)}, {version.Person}: {version.Action}. {version.Reason}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    public static Command Weights(VerbHost host)
    {
        var (round, trust) = Named();
        var set = new Option<string[]>("--set")
        {
            Description = "Swings of 0 to 100 by criterion id, such as productivity=100.",
            AllowMultipleArgumentsPerToken = true,
        };
        var judgedBy = new Option<string?>("--judged-by")
        {
            Description = "How several scorers' levels become one: median or trimmed-mean.",
        };
        var reason = new Option<string?>("--reason") { Description = "Why the weights are set so." };
        return host.Does(
            new Command("weights", "Show the weights of a round, or set its swings.") { round, trust, set, judgedBy, reason },
            async run =>
            {
                run.BeginWriting(unless: run.Get(set) is not { Length: > 0 } && run.Get(judgedBy) is null);
                var (found, _, _) = run.Ask<ShowRound>().Of(run.Actor, run.Get(round), run.Get(trust));
                var (given, way) = (run.Get(set) ?? [], run.Get(judgedBy));
                var (now, changed) =
                    given.Length == 0 && way is null
                        ? (found, false)
                        : await run.Ask<SetWeights>()
                            .Set(
                                run.Actor,
                                found.Id,
                                found.Trust,
                                new SwingInput(Swings(given), new Dictionary<string, string>(), way is null ? null : Way(way)),
                                version: null,
                                run.Get(reason) ?? ""
                            );
                run.Answer(
                    new
                    {
                        round = now.Id,
                        trust = now.Trust,
                        judgedBy = WireWord.Of(now.JudgedBy),
                        criteria = RoundAnswers.Weights(now),
                        changed,
                    },
                    console => RoundAnswers.Print(console, now)
                );
                return ExitCode.Done;
            }
        );
    }

    public static Command Move(VerbHost host, string name, string description, RoundState state)
    {
        var (round, trust) = Named();
        var reason = new Option<string?>("--reason") { Description = "Why, in words." };
        return host.Writes(
            new Command(name, description) { round, trust, reason },
            async run =>
            {
                var moved = await run.Ask<MoveRound>().To(run.Actor, run.Get(round), run.Get(trust), state, version: null, run.Get(reason));
                run.Answer(
                    new
                    {
                        round = moved.Id,
                        trust = moved.Trust,
                        state = WireWord.Of(moved.State),
                    },
                    console => console.Profile.Out.Writer.WriteLine($"{moved.Name} is {RoundWords.Of(moved.State).ToLowerInvariant()}.")
                );
                return ExitCode.Done;
            }
        );
    }

    private static (Argument<string> Round, Option<string?> Trust) Named() =>
        (
            new Argument<string>("round") { Description = "Id of the round." },
            new Option<string?>("--trust") { Description = "Code of the trust, where several have such a round." }
        );

    private static Dictionary<string, decimal> Swings(IEnumerable<string> given)
    {
        var swings = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !NumberText.TryRead(parts[1], out var swing, out _) || !swings.TryAdd(parts[0], swing))
            {
                throw Refusal.BadInput($"--set: '{text}' is not a criterion and its swing, such as productivity=100, each once.");
            }
        }

        return swings;
    }

    private static JudgedBy Way(string word) =>
        WireWord.TryParse<JudgedBy>(word, out var way)
            ? way
            : throw Refusal.BadInput($"--judged-by: '{word}' is not one of: {string.Join(", ", WireWord.All<JudgedBy>())}.");
}
