using System.Globalization;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>The appraised options: real-terms present values in pounds, unrounded, with the schedule they were discounted by.</summary>
public sealed record AppraisalAnswer
{
    public required AppraisalModel Model { get; init; }

    public required IReadOnlyList<AppraisedOption> Options { get; init; }

    /// <summary>Switching values of every driver that has one.</summary>
    public required IReadOnlyList<SwitchingValue> Switching { get; init; }

    /// <summary>Discount factors of years 0 to the last, by stream.</summary>
    public IReadOnlyList<decimal> DiscountFactors(BenefitStream stream) => Model.Schedule.Of(stream).Factors(Model.Years);

    /// <summary>Option ids by net present social value, largest first; ties, to nine places, by id.</summary>
    public IReadOnlyList<string> Ranking =>
        [.. Options.OrderByDescending(option => decimal.Round(option.Npsv, 9)).ThenBy(option => option.Id, StringComparer.Ordinal).Select(option => option.Id)];

    /// <summary>What a reviewer would challenge, though it stops nothing.</summary>
    public IReadOnlyList<AppraisalProblem> Warnings =>
    [
        .. Model.BusinessAsUsual is null ? new[] { new AppraisalProblem("options", "No option is business as usual, so nothing is measured against it.") } : [],
        .. Model.Options.SelectMany((option, i) => ResourceKeyClash.In(option.Benefits.Select(benefit => (option.Id, benefit)))
            .Select(clash => new AppraisalProblem(string.Create(CultureInfo.InvariantCulture, $"options[{i}].benefits"), clash.Message))),
    ];

    /// <exception cref="ArgumentException">The model has an <see cref="AppraisalProblem"/>.</exception>
    public static AppraisalAnswer Of(AppraisalModel model)
    {
        if (AppraisalProblem.In(model) is [var problem, ..])
        {
            throw new ArgumentException($"{problem.Path}: {problem.Message}", nameof(model));
        }

        IReadOnlyList<AppraisedOption> options = [.. model.Options.Select(option => AppraisedOption.Of(option, model.Schedule, model.Years))];
        var bau = options.FirstOrDefault(option => option.Option.Role == OptionRole.BusinessAsUsual);
        return new AppraisalAnswer
        {
            Model = model,
            Options = [.. options.Select(option => option.Against(bau, model.Denominator))],
            Switching = [.. options.SelectMany(option => SwitchingValue.Of(option, bau))],
        };
    }
}
