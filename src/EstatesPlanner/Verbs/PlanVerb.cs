using System.CommandLine;
using EstatesPlanner.Features.Plans;

namespace EstatesPlanner.Verbs;

/// <summary><c>plan --file portfolio.json [--time-limit SECONDS]</c></summary>
internal static class PlanVerb
{
    public static Command Build(VerbHost host)
    {
        var file = new Option<string>("--file") { Description = "Path of a portfolio.json.", Required = true };
        var limit = new Option<int?>("--time-limit") { Description = "Seconds the search may take, in place of the file's own limit." };
        return host.Does(new Command("plan", "Find the best plan that the rules and the money allow, and prove it.") { file, limit }, run =>
        {
            if (run.Get(limit) < 1)
            {
                throw Refusal.BadInput("--time-limit takes a number of seconds, at least 1.");
            }

            using var progress = new SearchProgress(run.Aside);
            var (model, plan) = run.Ask<SolveFile>().At(run.Get(file)!, run.Get(limit), progress, run.Cancellation);
            run.Answer(PlanAnswers.Of(plan), console => PlanText.Print(console, model, plan));
            return Task.FromResult(ExitCode.Done);
        });
    }
}
