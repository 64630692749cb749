using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Domain.Appraisal.Reports;

/// <summary>An appraisal with all that hangs on it: sensitivity, scenarios, who gains, what chance does to it.</summary>
public sealed record AppraisalReport
{
    public required AppraisalQuestions Questions { get; init; }

    public required AppraisalAnswer Answer { get; init; }

    public required IReadOnlyList<TornadoBar> Tornado { get; init; }

    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }

    /// <summary>One at each elasticity; empty where no weights were asked for.</summary>
    public required IReadOnlyList<DistributionalResult> Distribution { get; init; }

    /// <summary>Who pays and who receives, of each option in turn.</summary>
    public required IReadOnlyList<(AppraisedOption Option, IReadOnlyList<WholeSystemShare> Shares)> WholeSystem { get; init; }

    /// <summary>Each option in the trust's own accounts; null where it was not asked for, or no deflator covers the years.</summary>
    public IReadOnlyList<FinancialView>? Financial { get; init; }

    /// <summary>Null where none was asked for.</summary>
    public Simulation? Simulation { get; init; }

    /// <exception cref="ArgumentException">There is an <see cref="AppraisalProblem"/>.</exception>
    public static AppraisalReport Of(AppraisalQuestions questions)
    {
        if (questions.Problems is [var problem, ..])
        {
            throw new ArgumentException($"{problem.Path}: {problem.Message}", nameof(questions));
        }

        var (answer, ranges) = (AppraisalAnswer.Of(questions.Model), questions.AllRanges);
        return new AppraisalReport
        {
            Questions = questions,
            Answer = answer,
            Tornado = Sensitivity.Tornado.Of(answer, ranges, questions.Convention),
            Scenarios = ScenarioResult.Of(answer, questions.Scenarios),
            Distribution = questions.Distribution is { } weights ? DistributionalResult.Of(answer, weights) : [],
            WholeSystem = [.. answer.Options.Select(option => (option, WholeSystemShare.Of(option, questions.Model.Trust)))],
            Financial = questions.Financial is { } terms ? FinancialView.Of(answer, terms) : null,
            Simulation = questions.Draws is { } draws
                ? Uncertainty.Simulation.Of(
                    answer,
                    questions.Uncertainty ?? UncertainInputs.Of(questions.Model, ranges, questions.Convention),
                    new SharedDraws(draws.Seed, draws.Count)
                )
                : null,
        };
    }
}
