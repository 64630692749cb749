using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Scoring;

/// <summary>Something in a round that must be mended before it can be used.</summary>
/// <param name="Path">Where, as a JSON path of the round file.</param>
/// <param name="Message">What is wrong, one sentence.</param>
public sealed record RoundProblem(string Path, string Message)
{
    /// <summary>Everything that stops the round from being used, in the order of the file.</summary>
    public static IReadOnlyList<RoundProblem> In(Round round) =>
        [
            .. OfYears(round.Years),
            .. CriterionProblem.In(round.Criteria),
            .. round.Pots.SelectMany((pot, i) => OfPot(pot, i, round)),
            .. RuleProblem.In(round),
        ];

    internal static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    internal static IEnumerable<RoundProblem> OfChoice(string word, IReadOnlyList<string> words, string path)
    {
        if (!words.Contains(word, StringComparer.Ordinal))
        {
            yield return new(path, $"'{word}' is not one of: {string.Join(", ", words)}.");
        }
    }

    private static IEnumerable<RoundProblem> OfYears(IReadOnlyList<FinancialYear> years)
    {
        if (years.Count == 0)
        {
            yield return new("years", "A round has at least one year.");
        }

        for (var i = 1; i < years.Count; i++)
        {
            if (years[i] - years[i - 1] != 1)
            {
                yield return new(At("years", i), "Years follow each other.");
            }
        }
    }

    private static IEnumerable<RoundProblem> OfPot(RoundPot pot, int index, Round round)
    {
        var path = At("pots", index);
        if (round.Pots.Take(index).Any(earlier => string.Equals(earlier.Id, pot.Id, StringComparison.Ordinal)))
        {
            yield return new($"{path}.id", $"The pot id {pot.Id} is used twice.");
        }

        foreach (var (year, limit) in pot.Limits.OrderBy(entry => entry.Key))
        {
            if (!round.Years.Contains(year))
            {
                yield return new($"{path}.limits.{year}", $"{year} is not a year of the round.");
            }

            if (limit < 0)
            {
                yield return new($"{path}.limits.{year}", "A limit is not negative.");
            }
        }

        if (pot.CarryForwardPercent is < 0 or > 100)
        {
            yield return new($"{path}.carryForwardPercent", "A share carried forward is between 0 and 100.");
        }
    }
}
