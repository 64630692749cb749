using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>What a reviewer would challenge in a simulation, though it stops nothing.</summary>
internal static class SimulationWarning
{
    public static IEnumerable<string> In(AppraisalAnswer answer, UncertainInputs uncertainty)
    {
        if (uncertainty.Convention is { } convention)
        {
            yield return $"Nobody gave distributions for {uncertainty.Drivers.Count(driver => driver.IsConvention)} of {uncertainty.Drivers.Count} lines: a triangle over a conventional range stands in ({convention.Name}, {convention.Mark}), which is no evidence.";
        }

        foreach (var option in answer.Options.Select(option => option.Option))
        {
            if (
                option.OptimismBias is { Percent: > 0 } bias
                && bias.Base.Any(id =>
                    uncertainty.Find(option.Id, $"cost:{id}") is not null || uncertainty.Find(option.Id, "capital") is not null
                )
            )
            {
                yield return $"Option {option.Id} carries optimism bias on lines that have a distribution: unless the percentage was lowered for what is simulated, the same uncertainty counts twice.";
            }
        }

        foreach (var apart in Apart(answer))
        {
            yield return apart;
        }

        if (uncertainty.Drivers.Count > 1 && uncertainty.Drivers.All(driver => driver.Factor is null && driver.Share is null))
        {
            yield return "The drivers are taken as independent of each other. Costs of one market usually are not: independence has to be justified.";
        }
    }

    /// <summary>Ids that stand for more than one event.</summary>
    private static IEnumerable<string> Apart(AppraisalAnswer answer) =>
        answer
            .Options.SelectMany(option =>
                option.Option.Risks.Where(risk => risk.Probability > 0).Select(risk => (Option: option.Id, Risk: risk))
            )
            .GroupBy(entry => entry.Risk.Id, StringComparer.Ordinal)
            .Where(same => same.Select(entry => entry.Risk.Event()).Distinct().Skip(1).Any())
            .Select(same =>
                same.Select(entry => entry.Risk.Name).Distinct(StringComparer.Ordinal).ToList() is [var name]
                    ? $"Risk {same.Key} ({name}) has other figures in options {Options(same)}, so each of them is drawn by itself: one event has the same probability, impact and year in all of them."
                    : $"The id {same.Key} is used for different risks: {string.Join("; ", same.Select(entry => $"{entry.Risk.Name} (option {entry.Option})"))}. Each is drawn by itself. Give each its own id."
            );

    private static string Options(IEnumerable<(string Option, RiskCost Risk)> entries) =>
        string.Join(", ", entries.Select(entry => entry.Option));
}
