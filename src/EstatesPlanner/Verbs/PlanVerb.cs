using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Features.Plans;

namespace EstatesPlanner.Verbs;

/// <summary><c>plan ROUND [--trust CODE]</c> · <c>plan --file portfolio.json</c>, either with <c>--time-limit SECONDS</c></summary>
internal static class PlanVerb
{
    public static Command Build(VerbHost host)
    {
        var round = new Argument<string?>("round") { Description = "Id of a round.", Arity = ArgumentArity.ZeroOrOne };
        var trust = new Option<string?>("--trust") { Description = "Code of the trust, where several have a round of this id." };
        var file = new Option<string?>("--file") { Description = "Path of a portfolio.json, in place of a round." };
        var limit = new Option<int?>("--time-limit") { Description = "Seconds the search may take, in place of the usual limit." };
        return host.Does(
            new Command("plan", "Find the best plan that the rules and the money allow, and prove it.") { round, trust, file, limit },
            async run =>
            {
                run.BeginWriting(unless: run.Get(file) is not null);
                if (run.Get(limit) < 1)
                {
                    throw Refusal.BadInput("--time-limit takes a number of seconds, at least 1.");
                }

                var (model, plan, apart) = (run.Find(round), run.Get(file)) switch
                {
                    ({ } id, null) => await OfRound(run, id, run.Get(trust), run.Get(limit)),
                    (null, { } path) => OfFile(run, path, run.Get(limit)),
                    _ => throw Refusal.BadInput("Name a round, or give a portfolio with --file."),
                };
                run.Answer(PlanAnswers.Of(plan, apart), console => PlanText.Print(console, model, plan, apart));
                return ExitCode.Done;
            }
        );
    }

    private static async Task<(PortfolioModel Model, Plan Plan, IReadOnlyList<SetApart> Apart)> OfRound(
        VerbRun run,
        string round,
        string? trust,
        int? limit
    )
    {
        using var progress = new SearchProgress(run.Aside);
        var made = await run.Ask<PlanRound>()
            .Make(run.Actor, round, trust, limit is { } seconds ? TimeSpan.FromSeconds(seconds) : null, progress, run.Cancellation);
        return (made.Model, made.Plan, made.Apart);
    }

    private static (PortfolioModel Model, Plan Plan, IReadOnlyList<SetApart> Apart) OfFile(VerbRun run, string path, int? limit)
    {
        using var progress = new SearchProgress(run.Aside);
        var (model, plan) = run.Ask<SolveFile>().At(path, limit, progress, run.Cancellation);
        return (model, plan, []);
    }
}
