using EstatesPlanner.Domain.Appraisal.Sensitivity;
using static EstatesPlanner.Domain.Appraisal.AppraisalProblem;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>What must be mended in the distributions before they can be drawn from.</summary>
public static class UncertaintyProblem
{
    public static IReadOnlyList<AppraisalProblem> In(AppraisalModel model, UncertainInputs uncertainty) =>
        [
            .. uncertainty.Drivers.SelectMany((driver, i) => OfDriver(model, driver, $"uncertainty[{Text(i)}]")),
            .. uncertainty
                .Drivers.Select((driver, i) => (driver, i))
                .GroupBy(entry => (entry.driver.Option, entry.driver.Driver))
                .SelectMany(same => same.Skip(1))
                .Select(entry => new AppraisalProblem(
                    $"uncertainty[{Text(entry.i)}].driver",
                    $"The driver {entry.driver.Driver} has a distribution already."
                )),
        ];

    private static IEnumerable<AppraisalProblem> OfDriver(AppraisalModel model, UncertainDriver driver, string path)
    {
        foreach (var problem in SensitivityProblem.OfDriver(model, driver.Option, driver.Driver, path))
        {
            yield return problem;
        }

        if (driver.Distribution.Problem is { } sentence)
        {
            yield return new($"{path}.distribution", sentence);
        }

        if (driver.Loading is < -1 or > 1)
        {
            yield return new($"{path}.loading", "A loading is between −1 and 1.");
        }
        else if (driver.Factor is null != (driver.Loading == 0))
        {
            yield return new($"{path}.loading", "A common factor goes with a loading other than nought, and a loading with a factor.");
        }
    }
}
