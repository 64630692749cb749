using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>The appraised options: real-terms present values in pounds, unrounded, with the schedule they were discounted by.</summary>
public sealed record AppraisalAnswer
{
    public required AppraisalModel Model { get; init; }

    public required IReadOnlyList<AppraisedOption> Options { get; init; }

    /// <summary>Switching values of every driver that has one: where an option is worth no more than business as usual.</summary>
    public IReadOnlyList<SwitchingValue> Switching =>
        field ??= [.. Options.SelectMany(option => SwitchingValue.Viability(option, BusinessAsUsual, Appraise))];

    /// <summary>Where another option becomes worth as much as the preferred one, by the preferred option's own drivers.</summary>
    public IReadOnlyList<SwitchingValue> RankSwitching =>
        field ??= [
            .. Options
                .Where(option => option.Option.Role == OptionRole.Preferred)
                .SelectMany(option =>
                    Options
                        .Where(rival => rival.Id != option.Id && rival.Option.Role != OptionRole.BusinessAsUsual)
                        .SelectMany(rival => SwitchingValue.Rank(option, rival, Appraise))
                ),
        ];

    public AppraisedOption? BusinessAsUsual => Options.FirstOrDefault(option => option.Option.Role == OptionRole.BusinessAsUsual);

    /// <summary>What carried its lines to real terms.</summary>
    public RealTerms Terms => field ??= Model.Terms();

    private Discounting Discounting => field ??= Discounting.Of(Model.Schedule, Model.Years);

    /// <summary>Discount factors of years 0 to the last, by stream.</summary>
    public IReadOnlyList<decimal> DiscountFactors(BenefitStream stream) => Discounting.Of(stream);

    /// <summary>Option ids by net present social value, largest first; ties, to nine places, by id.</summary>
    public IReadOnlyList<string> Ranking =>
        [
            .. Options
                .OrderByDescending(option => Rounding.To(9, option.Npsv))
                .ThenBy(option => option.Id, StringComparer.Ordinal)
                .Select(option => option.Id),
        ];

    /// <summary>What a reviewer would challenge, though it stops nothing.</summary>
    public IReadOnlyList<AppraisalProblem> Warnings =>
        [
            .. Model.BusinessAsUsual is null
                ? new[] { new AppraisalProblem("options", "No option is business as usual, so nothing is measured against it.") }
                : [],
            .. Model.Options.SelectMany(
                (option, i) =>
                    ResourceKeyClash
                        .In(option.Benefits.Select(benefit => (option.Id, benefit)))
                        .Select(clash => new AppraisalProblem(
                            string.Create(CultureInfo.InvariantCulture, $"options[{i}].benefits"),
                            clash.Message
                        ))
            ),
        ];

    /// <exception cref="ArgumentException">The model has an <see cref="AppraisalProblem"/>.</exception>
    public static AppraisalAnswer Of(AppraisalModel model)
    {
        if (AppraisalProblem.In(model) is [var problem, ..])
        {
            throw new ArgumentException($"{problem.Path}: {problem.Message}", nameof(model));
        }

        var (terms, discounting) = (model.Terms(), Discounting.Of(model.Schedule, model.Years));
        IReadOnlyList<AppraisedOption> options = [.. model.Options.Select(option => AppraisedOption.Of(option, terms, discounting, []))];
        var bau = options.FirstOrDefault(option => option.Option.Role == OptionRole.BusinessAsUsual);
        return new AppraisalAnswer { Model = model, Options = [.. options.Select(option => option.Against(bau, model.Denominator))] };
    }

    /// <summary>Appraises a changed option exactly as this appraisal did its own, whatever the change makes of it.</summary>
    internal AppraisedOption Appraise(BidOption option) => AppraisedOption.Of(option, Terms, Discounting, Known);

    /// <summary>Present values of this appraisal's own lines, by the line itself.</summary>
    private Dictionary<object, decimal> Known =>
        field ??= Options
            .SelectMany(option =>
                option
                    .Option.Costs.Where(cost => cost.IsEconomic)
                    .Select(cost => ((object)cost, option.PvByCost[cost.Id]))
                    .Concat(
                        option
                            .Option.Benefits.Where(benefit => benefit.IsMonetised)
                            .Select(benefit => ((object)benefit, option.PvByBenefit[benefit.Id]))
                    )
            )
            .DistinctBy(line => line.Item1, ReferenceEqualityComparer.Instance)
            .ToDictionary(line => line.Item1, line => line.Item2, ReferenceEqualityComparer.Instance);
}
