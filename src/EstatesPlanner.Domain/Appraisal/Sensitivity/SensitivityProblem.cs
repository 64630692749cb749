using EstatesPlanner.Domain.Bids;
using static EstatesPlanner.Domain.Appraisal.AppraisalProblem;

namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>What must be mended in ranges, scenarios and distributional weights before they can be run.</summary>
public static class SensitivityProblem
{
    public static IReadOnlyList<AppraisalProblem> In(AppraisalModel model, IReadOnlyList<DriverRange> ranges) =>
        [
            .. ranges
                .Select((range, i) => (range, i))
                .GroupBy(entry => (entry.range.Option, entry.range.Driver))
                .SelectMany(same => same.Skip(1))
                .Select(entry => new AppraisalProblem(
                    $"sensitivity[{Text(entry.i)}].driver",
                    $"The driver {entry.range.Driver} has a range already."
                )),
            .. ranges.SelectMany(
                (range, i) =>
                    (AppraisalProblem[])
                        [
                            .. OfDriver(model, range.Option, range.Driver, $"sensitivity[{Text(i)}]"),
                            .. OfRange(range.LowPercent, range.HighPercent, $"sensitivity[{Text(i)}]"),
                        ]
            ),
        ];

    public static IReadOnlyList<AppraisalProblem> In(AppraisalModel model, IReadOnlyList<Scenario> scenarios) =>
        [
            .. Repeated(scenarios, scenario => scenario.Id, "scenarios", "scenario"),
            .. scenarios.SelectMany((scenario, i) => OfScenario(model, scenario, $"scenarios[{Text(i)}]")),
        ];

    public static IReadOnlyList<AppraisalProblem> In(AppraisalModel model, DistributionalWeights distribution) =>
        [
            .. Repeated(distribution.Groups, group => group.Id, "distribution.groups", "group"),
            .. distribution.Groups.SelectMany(
                (group, i) =>
                    group.IncomeRatio is < 0.01m or > 100
                        ? [new($"distribution.groups[{Text(i)}]", "The median income is a hundredth to a hundred times that of a group.")]
                        : Array.Empty<AppraisalProblem>()
            ),
            .. distribution.Elasticities.SelectMany(
                (elasticity, i) =>
                    elasticity is < 0 or > 3
                        ? [new($"distribution.elasticities[{Text(i)}]", "An elasticity is between 0 and 3.")]
                        : Array.Empty<AppraisalProblem>()
            ),
            .. distribution.Shares.SelectMany((share, i) => OfShare(model, distribution, share, $"distribution.shares[{Text(i)}]")),
            .. model.Options.SelectMany(option =>
                option
                    .Benefits.Where(benefit =>
                        distribution
                            .Shares.Where(share => (share.Option is null || share.Option == option.Id) && share.Benefit == benefit.Id)
                            .Sum(share => share.Share) > 1
                    )
                    .Select(benefit => new AppraisalProblem(
                        "distribution.shares",
                        $"The groups receive more than the whole of benefit {benefit.Id} of option {option.Id}."
                    ))
            ),
        ];

    /// <summary>A driver that no option has, or not the option that is named.</summary>
    internal static IEnumerable<AppraisalProblem> OfDriver(AppraisalModel model, string? option, string driver, string path)
    {
        var found = model.Options.Where(each => option is null || each.Id == option).ToList();
        if (found.Count == 0)
        {
            yield return new($"{path}.option", $"There is no option {option}.");
        }
        else if (!found.Exists(each => Driver.Has(each, driver)))
        {
            yield return new(
                $"{path}.driver",
                option is null ? $"No option has a driver {driver}." : $"Option {option} has no driver {driver}."
            );
        }
    }

    private static IEnumerable<AppraisalProblem> OfScenario(AppraisalModel model, Scenario scenario, string path)
    {
        var own = scenario
            .Changes.SelectMany(
                (change, j) =>
                    OfDriver(model, change.Option, change.Driver, $"{path}.changes[{Text(j)}]")
                        .Concat(OfChange(change.ChangePercent, $"{path}.changes[{Text(j)}].changePercent"))
            )
            .ToList();
        if (scenario.BenefitsDelayedYears < 0 || scenario.BenefitsDelayedYears > model.Years)
        {
            own.Add(new($"{path}.benefitsDelayedYears", $"Benefits are delayed by 0 to {Text(model.Years)} years."));
        }

        return own.Count > 0
            ? own
            : AppraisalProblem.In(scenario.In(model)).Select(problem => new AppraisalProblem($"{path}: {problem.Path}", problem.Message));
    }

    private static IEnumerable<AppraisalProblem> OfShare(
        AppraisalModel model,
        DistributionalWeights distribution,
        GroupShare share,
        string path
    )
    {
        if (
            !model.Options.Any(option =>
                (share.Option is null || share.Option == option.Id)
                && option.Benefits.Any(benefit => benefit.Id == share.Benefit && benefit.IsMonetised)
            )
        )
        {
            yield return new($"{path}.benefit", $"No option has a benefit {share.Benefit} that counts in pounds.");
        }

        if (!distribution.Groups.Any(group => group.Id == share.Group))
        {
            yield return new($"{path}.group", $"There is no group {share.Group}.");
        }

        if (share.Share is < 0 or > 1)
        {
            yield return new($"{path}.share", "A share is between 0 and 1.");
        }
    }
}
