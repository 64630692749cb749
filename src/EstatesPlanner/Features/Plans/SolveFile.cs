using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Portfolio.Engine;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>Finds the plan of a portfolio file: no database, no person.</summary>
public sealed class SolveFile(TimeProvider clock)
{
    /// <exception cref="Refusal">The file cannot be read or planned.</exception>
    public (PortfolioModel Model, Plan Plan) At(
        string path,
        int? timeLimitSeconds,
        IProgress<PlanProgress>? progress,
        CancellationToken cancellation
    )
    {
        var model = PortfolioFile.Read(JsonFile.Open(path));
        var settings = PlanSettings.Default with { TimeLimit = timeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        return (model, PlanEngine.Solve(model, settings, clock, progress, cancellation));
    }
}
