using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The JSON of a simulation: what was drawn, by which seed, and how the answer is spread. Binary floating point, pounds.</summary>
internal static class SimulationAnswers
{
    public static object? Of(AppraisalReport report) =>
        report.Simulation is not { } simulation
            ? null
            : new
            {
                seed = simulation.Seed,
                draws = simulation.Draws,
                preferred = simulation.Preferred,
                probabilityPreferredStaysBest = simulation.ProbabilityPreferredStaysBest,
                correlation = AppraisalWords.Correlation,
                convention = simulation.Inputs.Convention is { } convention ? SensitivityAnswers.Convention(convention) : null,
                inputs = simulation.Inputs.Drivers.Select(driver => Input(report.Answer, driver)),
                events = report
                    .Answer.Options.SelectMany(option => option.Option.Risks)
                    .Where(risk => risk.Probability > 0)
                    .DistinctBy(risk => risk.Event())
                    .Select(risk => new
                    {
                        risk = risk.Id,
                        name = risk.Name,
                        probability = risk.Probability,
                        impact = risk.Impact,
                        year = risk.Year,
                    }),
                options = simulation.Options.Select(option => new
                {
                    id = option.Id,
                    npsv = option.Npsv,
                    incremental = option.Incremental,
                    npc = option.Npc,
                    capital = option.Capital,
                    probabilityBest = option.ProbabilityBest,
                    probabilityWorthwhile = option.ProbabilityWorthwhile,
                    histogram = option.Histogram,
                }),
                warnings = simulation.Warnings,
            };

    private static object Input(AppraisalAnswer answer, UncertainDriver driver) =>
        new
        {
            option = driver.Option,
            driver = driver.Driver,
            label = AppraisalWords.Driver(answer, driver),
            distribution = driver.Distribution.Name,
            parameters = (object)driver.Distribution,
            text = AppraisalWords.Distribution(driver.Distribution),
            share = driver.Share,
            factor = driver.Factor,
            loading = driver.Loading,
            evidence = driver.Evidence,
            convention = driver.IsConvention,
        };
}
