using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>Something in the options that must be mended before they can be appraised.</summary>
/// <param name="Path">Where, as a JSON path of the appraisal file.</param>
/// <param name="Message">What is wrong, one sentence.</param>
public sealed record AppraisalProblem(string Path, string Message)
{
    /// <summary>No asset is appraised for longer, whatever its schedule says.</summary>
    public const int MostYears = 300;

    private const decimal LeastPercent = -100;
    private const decimal MostPercent = 1000;

    /// <summary>Everything that stops the model from being appraised, in the order of the file.</summary>
    public static IReadOnlyList<AppraisalProblem> In(AppraisalModel model) =>
        [
            .. OfYears(model),
            .. OfOptionSet(model),
            .. model.Options.SelectMany((option, i) => OfOption(option, $"options[{Text(i)}]", model.Years)),
            .. model.Options.SelectMany((option, i) => PriceProblem.In(option, $"options[{Text(i)}]", model)),
            .. OfDenominator(model),
        ];

    private static IEnumerable<AppraisalProblem> OfYears(AppraisalModel model)
    {
        if (model.Years is < 1 or > MostYears)
        {
            yield return new("years", $"An appraisal runs over 1 to {Text(MostYears)} years after year 0.");
        }
        else if (model.Years > model.Schedule.LastYear)
        {
            yield return new(
                "years",
                $"The discount schedule {model.Schedule.Id} says nothing beyond year {Text(model.Schedule.LastYear!.Value)}."
            );
        }
        else if (model.FirstYear.Start + model.Years > FinancialYear.Latest)
        {
            yield return new("years", $"The appraisal runs past {Text(FinancialYear.Latest)}.");
        }
    }

    private static IEnumerable<AppraisalProblem> OfOptionSet(AppraisalModel model)
    {
        if (model.Options.Count == 0)
        {
            yield return new("options", "There is no option to appraise.");
        }

        foreach (var problem in Repeated(model.Options, option => option.Id, "options", "option"))
        {
            yield return problem;
        }

        foreach (
            var (_, i) in model
                .Options.Select((option, i) => (option, i))
                .Where(entry => entry.option.Role == OptionRole.BusinessAsUsual)
                .Skip(1)
        )
        {
            yield return new($"options[{Text(i)}].role", "Only one option is business as usual.");
        }
    }

    private static IEnumerable<AppraisalProblem> OfOption(BidOption option, string path, int years)
    {
        return
        [
            .. Repeated(option.Costs, cost => cost.Id, $"{path}.costs", "cost line"),
            .. option.Costs.SelectMany((cost, i) => Outside(cost.Flow.LastYear, $"{path}.costs[{Text(i)}].flow", years)),
            .. Repeated(option.Benefits, benefit => benefit.Id, $"{path}.benefits", "benefit"),
            .. option.Costs.SelectMany((cost, i) => OfRange(cost.Range, $"{path}.costs[{Text(i)}].range")),
            .. option.Benefits.SelectMany((benefit, i) => OfRange(benefit.Range, $"{path}.benefits[{Text(i)}].range")),
            .. option.Benefits.SelectMany((benefit, i) => Outside(benefit.Flow.LastYear, $"{path}.benefits[{Text(i)}].flow", years)),
            .. Repeated(option.Risks, risk => risk.Id, $"{path}.risks", "risk"),
            .. option.Risks.SelectMany((risk, i) => Outside(risk.Year, $"{path}.risks[{Text(i)}].year", years)),
            .. option.Risks.SelectMany(
                (risk, i) =>
                    risk.Probability is >= 0 and <= 1
                        ? Enumerable.Empty<AppraisalProblem>()
                        : [new($"{path}.risks[{Text(i)}].probability", "A probability is between 0 and 1.")]
            ),
            .. BiasProblem.In(option, $"{path}.optimismBias"),
            .. AssetProblem.In(option, path, years),
            .. Outside(option.Residual?.Year, $"{path}.residual.year", years),
        ];
    }

    private static IEnumerable<AppraisalProblem> OfRange(LineRange? range, string path) =>
        range is null ? [] : OfRange(range.LowPercent, range.HighPercent, path);

    internal static IEnumerable<AppraisalProblem> OfRange(decimal low, decimal high, string path) =>
        [
            .. OfChange(low, $"{path}.lowPercent"),
            .. OfChange(high, $"{path}.highPercent"),
            .. low > high
                ? [new($"{path}.highPercent", "The high end of a range is not below its low end.")]
                : Array.Empty<AppraisalProblem>(),
        ];

    internal static IEnumerable<AppraisalProblem> OfChange(decimal percent, string path) =>
        percent is < LeastPercent or > MostPercent ? [new(path, "A change is between −100% and 1,000%.")] : [];

    private static IEnumerable<AppraisalProblem> OfDenominator(AppraisalModel model)
    {
        if (model.Denominator is not { } denominator)
        {
            yield break;
        }

        if (denominator.Count == 0)
        {
            yield return new("denominator", "The denominator names at least one cost line.");
        }

        var lines = model.Options.SelectMany(option => option.Costs).ToLookup(cost => cost.Id, StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < denominator.Count; i++)
        {
            var message = (denominator[i], lines[denominator[i]].ToList()) switch
            {
                (var id, []) => $"No option has a cost line {id}.",
                (var id, var found) when !found.All(line => line.IsEconomic) =>
                    $"Cost line {id} is a transfer, which is outside the economic view.",
                (var id, _) when !named.Add(id) => $"Cost line {id} is named twice.",
                _ => null,
            };
            if (message is not null)
            {
                yield return new($"denominator[{Text(i)}]", message);
            }
        }
    }

    internal static IEnumerable<AppraisalProblem> Repeated<T>(IReadOnlyList<T> things, Func<T, string> id, string path, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < things.Count; i++)
        {
            if (!seen.Add(id(things[i])))
            {
                yield return new($"{path}[{Text(i)}].id", $"The {what} id {id(things[i])} is used twice.");
            }
        }
    }

    private static IEnumerable<AppraisalProblem> Outside(int? year, string path, int years)
    {
        if (year < 0 || year > years)
        {
            yield return new(path, $"Year {Text(year.Value)} is outside years 0 to {Text(years)} of the appraisal.");
        }
    }

    internal static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
