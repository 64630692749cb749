using System.Globalization;
using EstatesPlanner.Domain.Bids;
using static EstatesPlanner.Domain.Appraisal.AppraisalProblem;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>What must be mended in an option's optimism bias.</summary>
public static class BiasProblem
{
    private const decimal MostPercent = 1000;

    /// <summary>What to say of a percentage beside a working that gives another.</summary>
    public static string NotAsWorked(decimal? percent, BiasWorking working) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The working of the optimism bias gives {MitigatedOptimismBias.Of(working):0.####}%, and {(percent is { } said ? $"{said:0.####}% is stated" : "no percentage is stated")}."
        );

    public static IEnumerable<AppraisalProblem> In(BidOption option, string path) =>
        option.OptimismBias is { } bias
            ?
            [
                .. OfPercent(bias, path),
                .. OfBase(option, bias, path),
                .. bias.Working is { } working ? OfWorking(bias, working, path) : [],
            ]
            : [];

    private static IEnumerable<AppraisalProblem> OfPercent(OptimismBias bias, string path)
    {
        if (bias.Percent is < 0 or > MostPercent)
        {
            yield return new($"{path}.percent", "Optimism bias is between 0% and 1,000%.");
        }

        if (bias.Base.Count == 0 && bias.Percent != 0)
        {
            yield return new($"{path}.base", "Optimism bias names the cost lines it is a percentage of.");
        }
    }

    private static IEnumerable<AppraisalProblem> OfBase(BidOption option, OptimismBias bias, string path)
    {
        var lines = option.Costs.Select(cost => cost.Id).ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < bias.Base.Count; i++)
        {
            if (!lines.Contains(bias.Base[i]))
            {
                yield return new($"{path}.base[{Text(i)}]", $"Option {option.Id} has no cost line {bias.Base[i]}.");
            }
            else if (!named.Add(bias.Base[i]))
            {
                yield return new($"{path}.base[{Text(i)}]", $"Cost line {bias.Base[i]} is named twice.");
            }
        }
    }

    private static IEnumerable<AppraisalProblem> OfWorking(OptimismBias bias, BiasWorking working, string path)
    {
        if (working.Parts.Sum(part => part.Share) != 1)
        {
            yield return new($"{path}.parts", "The shares of a project's parts sum to 1.");
        }

        foreach (var (part, i) in working.Parts.Select((part, i) => (part, i)))
        {
            if (part.Factors.Any(factor => factor.Mitigated is < 0 or > 1))
            {
                yield return new($"{path}.parts[{Text(i)}].mitigation", "A cause is mitigated between 0 (not at all) and 1 (wholly).");
            }

            if (part.Factors.Sum(factor => factor.ContributionPercent) > 100)
            {
                yield return new($"{path}.parts[{Text(i)}].mitigation", "The causes of optimism bias make more than 100% of it.");
            }
        }

        if (bias.Percent != MitigatedOptimismBias.Of(working))
        {
            yield return new($"{path}.percent", NotAsWorked(bias.Percent, working));
        }
    }
}
