using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Finds the best plan of a model and proves it. Exact: floating point guides the search, integers alone decide, and
/// <see cref="PlanChecker"/> verifies plan and bound before an answer is called optimal or infeasible.
/// </summary>
public static class PlanEngine
{
    /// <summary>Name and version: a change that can change a plan changes this.</summary>
    public const string Version = "estates-planner-engine/2";

    /// <param name="model">Without problems (<see cref="ModelRules.Problems"/>).</param>
    /// <param name="settings">Limits of the search.</param>
    /// <param name="clock">Measures the time limit.</param>
    /// <param name="progress">Told now and then how far the search is.</param>
    /// <param name="cancellation">Ends the search early, with an honest gap.</param>
    /// <exception cref="ArgumentException">The model has problems.</exception>
    public static Plan Solve(
        PortfolioModel model,
        PlanSettings settings,
        TimeProvider clock,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        if (model.Problems() is [var first, ..])
        {
            throw new ArgumentException($"{first.Path}: {first.Message}", nameof(model));
        }

        var time = new TimeBudget(clock, settings.TimeLimit ?? TimeSpan.FromSeconds(model.TimeLimitSeconds), cancellation);
        var problem = Strengthening.Of(Formulation.Of(model), () => time.IsUp);
        var incumbent = new Incumbent(problem);
        var proof = new ProofWriter(settings.MostProofNumbers);
        var search = new Search(problem, incumbent, proof, _ => time.IsUp);
        search.Run([SearchNode.Root(proof.AddNode())], nodes => Report(progress, nodes, incumbent, search, time));
        var answer = new PlanAnswer(model, problem, proof.Finish(problem, search.Bound));
        if (!search.IsFinished)
        {
            return answer.Gap(incumbent.Plan, search.Bound, time.Elapsed);
        }

        if (answer.ProofProblem() is not null)
        {
            // The tree was too large to keep, so nobody can check it: the bound is given, and not called proved.
            return answer.Gap(incumbent.Plan, search.Bound, time.Elapsed);
        }

        if (incumbent.Plan is null)
        {
            return answer.Infeasible(new ConflictSearch(model, time).Find(answer.Certificate), time.Elapsed);
        }

        var ties = new TieBreak(problem, () => time.IsUp);
        var plan = ties.Run(incumbent.Plan, search.Ties);
        return answer.Optimal(plan, ties.IsProved, time.Elapsed);
    }

    private static void Report(IProgress<PlanProgress>? progress, long nodes, Incumbent incumbent, Search search, TimeBudget time)
    {
        if (progress is not null && nodes % 256 == 0)
        {
            progress.Report(new(nodes, incumbent.Plan is null ? null : incumbent.Value, search.Bound, time.Elapsed));
        }
    }
}
