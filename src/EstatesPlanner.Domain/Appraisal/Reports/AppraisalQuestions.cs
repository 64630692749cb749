using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Reports;

/// <summary>Options to appraise and all that is asked about the answer.</summary>
public sealed record AppraisalQuestions
{
    public required AppraisalModel Model { get; init; }

    /// <summary>Ranges of drivers; those that lines state of themselves come after them.</summary>
    public IReadOnlyList<DriverRange> Ranges { get; init; } = [];

    /// <summary>What stands in where nobody gives a range.</summary>
    public RangeConvention Convention { get; init; } = RangeConvention.None;

    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    public DistributionalWeights? Distribution { get; init; }

    /// <summary>Distributions; null where nobody gave any, so that ranges stand in.</summary>
    public UncertainInputs? Uncertainty { get; init; }

    /// <summary>The simulation to run; null for none.</summary>
    public Draws? Draws { get; init; }

    /// <summary>What the financial view takes as given; null for no such view.</summary>
    public FinancialTerms? Financial { get; init; }

    /// <summary>Every range given, of the questions and of the lines; one of the questions comes first.</summary>
    public IReadOnlyList<DriverRange> AllRanges =>
        [.. Ranges.Concat(DriverRange.OfLines(Model)).DistinctBy(range => (range.Option, range.Driver))];

    public IReadOnlyList<AppraisalProblem> Problems =>
        AppraisalProblem.In(Model) is { Count: > 0 } problems
            ? problems
            :
            [
                .. SensitivityProblem.In(Model, Ranges),
                .. SensitivityProblem.In(Model, Scenarios),
                .. Distribution is null ? [] : SensitivityProblem.In(Model, Distribution),
                .. Uncertainty is null ? [] : UncertaintyProblem.In(Model, Uncertainty),
                .. Financial is null ? [] : FinancialProblem.In(Financial, Model.Years),
                .. Draws is { Count: < 1 or > Draws.Most }
                    ? [new AppraisalProblem("simulate", $"A simulation has 1 to {AppraisalProblem.Text(Draws.Most)} draws.")]
                    : Array.Empty<AppraisalProblem>(),
            ];
}
