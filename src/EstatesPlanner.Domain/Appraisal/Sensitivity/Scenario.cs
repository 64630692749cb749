using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Sensitivity;

/// <summary>A future with a name: several changes made together, and the whole appraisal run again in it.</summary>
public sealed record Scenario
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<ScenarioChange> Changes { get; init; } = [];

    /// <summary>Another discount schedule; null keeps the appraisal's own.</summary>
    public DiscountSchedule? Schedule { get; init; }

    /// <summary>Every benefit comes this many years later; what would fall past the last year is lost.</summary>
    public int BenefitsDelayedYears { get; init; }

    /// <summary>Nobody asked for it: it is one of the program's own conventions.</summary>
    public bool IsConvention { get; init; }

    /// <summary>The appraisal's inputs in this future.</summary>
    public AppraisalModel In(AppraisalModel model) =>
        model with
        {
            Schedule = Schedule ?? model.Schedule,
            Options =
            [
                .. model.Options.Select(option =>
                    Delayed(
                        Changes
                            .Where(change => change.Option is null || change.Option == option.Id)
                            .Aggregate(
                                option,
                                (changed, change) => Driver.Scaled(changed, change.Driver, 1 + (change.ChangePercent / 100))
                            ),
                        model.Years
                    )
                ),
            ],
        };

    private BidOption Delayed(BidOption option, int years) =>
        BenefitsDelayedYears == 0
            ? option
            : option with
            {
                Benefits =
                [
                    .. option.Benefits.Select(benefit => benefit with { Flow = benefit.Flow.Delayed(BenefitsDelayedYears, years) }),
                ],
            };
}

/// <summary>The appraisal in one scenario, beside the central one.</summary>
/// <param name="KeepsItsBest">The option with the largest NPSV is the same as in the central case.</param>
public sealed record ScenarioResult(Scenario Scenario, AppraisalAnswer Answer, bool KeepsItsBest)
{
    public static IReadOnlyList<ScenarioResult> Of(AppraisalAnswer central, IReadOnlyList<Scenario> scenarios) =>
        [
            .. scenarios
                .Select(scenario => (scenario, Answer: AppraisalAnswer.Of(scenario.In(central.Model))))
                .Select(entry => new ScenarioResult(entry.scenario, entry.Answer, entry.Answer.Ranking[0] == central.Ranking[0])),
        ];
}
