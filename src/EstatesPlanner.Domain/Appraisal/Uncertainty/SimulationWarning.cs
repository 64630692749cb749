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
            if (option.OptimismBias is { Percent: > 0 } bias && bias.Base.Any(id => uncertainty.Find(option.Id, $"cost:{id}") is not null || uncertainty.Find(option.Id, "capital") is not null))
            {
                yield return $"Option {option.Id} carries optimism bias on lines that have a distribution: unless the percentage was lowered for what is simulated, the same uncertainty counts twice.";
            }
        }

        if (uncertainty.Drivers.Count > 1 && uncertainty.Drivers.All(driver => driver.Factor is null && driver.Share is null))
        {
            yield return "The drivers are taken as independent of each other. Costs of one market usually are not: independence has to be justified.";
        }
    }
}
