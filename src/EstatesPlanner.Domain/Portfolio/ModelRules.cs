using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>Something wrong with a model, and where: <c>bids[3].spend[0].pot</c>.</summary>
public sealed record ModelProblem(string Path, string Message);

/// <summary>What a model must keep before a plan can be looked for.</summary>
public static class ModelRules
{
    /// <summary>
    /// The largest amount of money, value or measure in one place: a share of it in thousandths of a per cent then fits 64 bits.
    /// </summary>
    public const long Largest = 10_000_000_000_000;

    /// <summary>The most years of spend an option may have.</summary>
    public const int MostProfile = 100;

    /// <summary>The most ways (option × start × pots) in which one bid can be done.</summary>
    public const int MostWays = 4096;

    /// <summary>Every problem, in the order of the model; none when a plan can be looked for.</summary>
    public static IReadOnlyList<ModelProblem> Problems(this PortfolioModel model)
    {
        var problems = new List<ModelProblem>();
        YearProblems(model, problems);
        PotProblems(model, problems);
        foreach (var (bid, i) in model.Bids.Select((bid, i) => (bid, i)))
        {
            BidProblems(model, bid, Place($"bids[{i}]"), problems);
        }

        Duplicates(model.Bids.Select(bid => bid.Id), i => Place($"bids[{i}].id"), "bid", problems);
        foreach (var (rule, i) in model.Rules.Select((rule, i) => (rule, i)))
        {
            RuleProblems(model, rule, Place($"rules[{i}]"), problems);
        }

        if (!string.Equals(model.Objective, PortfolioModel.ByValue, StringComparison.Ordinal) && !Measures(model).Contains(model.Objective))
        {
            problems.Add(new("objective", $"No bid has the measure '{model.Objective}'."));
        }

        return problems;
    }

    private static void YearProblems(PortfolioModel model, List<ModelProblem> problems)
    {
        if (model.Years.Count is 0 or > 40)
        {
            problems.Add(new("years", "A plan covers 1 to 40 years."));
        }

        for (var i = 1; i < model.Years.Count; i++)
        {
            if (model.Years[i] - model.Years[i - 1] != 1)
            {
                problems.Add(new(Place($"years[{i}]"), "Years follow one another, earliest first."));
            }
        }

        if (model.TimeLimitSeconds < 1)
        {
            problems.Add(new("timeLimitSeconds", "The time limit is at least one second."));
        }
    }

    private static void PotProblems(PortfolioModel model, List<ModelProblem> problems)
    {
        foreach (var (pot, i) in model.Pots.Select((pot, i) => (pot, i)))
        {
            foreach (var (year, limit) in pot.Limits)
            {
                var path = Place($"pots[{i}].limits['{year}']");
                Known(model.Years.Contains(year), path, $"{year} is not a year of the plan.", problems);
                Known(limit >= 0, path, "A limit is £0 or more: this is below £0.", problems);
                Known(limit <= Largest, path, "A limit is at most £10,000,000,000,000.", problems);
            }

            var carry = pot.CarryForwardPercent;
            Known(
                carry is >= 0 and <= 100 && Rounding.To(3, carry) == carry,
                Place($"pots[{i}].carryForwardPercent"),
                "A percentage is from 0 to 100, to three places.",
                problems
            );
        }

        Duplicates(model.Pots.Select(pot => pot.Id), i => Place($"pots[{i}].id"), "pot", problems);
    }

    private static void BidProblems(PortfolioModel model, PortfolioBid bid, string path, List<ModelProblem> problems)
    {
        Known(bid.Options.Count > 0, path, $"Bid '{bid.Id}' has no option.", problems);
        Duplicates(bid.Options.Select(option => option.Id), i => Place($"{path}.options[{i}].id"), "option", problems);
        double ways = 0;
        foreach (var (option, i) in bid.Options.Select((option, i) => (option, i)))
        {
            var place = option.Id.Length == 0 ? path : Place($"{path}.options[{i}]");
            OptionProblems(model, option, place, problems);
            ways += Math.Max(1, option.StartYears.Count) * option.Spend.Aggregate(1.0, (product, spend) => product * spend.Pots.Count);
        }

        Known(ways <= MostWays, path, Place($"Bid '{bid.Id}' can be done in more than {MostWays} ways; name fewer pots."), problems);
    }

    private static void OptionProblems(PortfolioModel model, PortfolioOption option, string path, List<ModelProblem> problems)
    {
        foreach (var year in option.StartYears.Concat(option.ValueByStart.Keys).Where(year => !model.Years.Contains(year)).Distinct())
        {
            problems.Add(new(path, $"{year} is not a year of the plan."));
        }

        Known(
            option.StartYears.Distinct().Count() == option.StartYears.Count,
            path + ".startYears",
            "A start year is named twice.",
            problems
        );
        Known(
            option
                .ValueByStart.Values.Append(option.Value)
                .Concat(option.Measures.Values)
                .All(amount => Math.Abs((decimal)amount) <= Largest),
            path,
            "A value or a measure is between −10,000,000,000 and 10,000,000,000: this one is beyond.",
            problems
        );
        foreach (var (spend, k) in option.Spend.Select((spend, k) => (spend, k)))
        {
            var place = Place($"{path}.spend[{k}]");
            Known(spend.Pots.Count > 0, place, "Spend names the pot that pays, or the pots of which one pays.", problems);
            Known(
                spend.Pots.Distinct(StringComparer.Ordinal).Count() == spend.Pots.Count,
                place + ".pots",
                "A pot is named twice.",
                problems
            );
            foreach (var id in spend.Pots.Where(id => !model.Pots.Any(pot => Same(pot.Id, id))))
            {
                problems.Add(new(place + ".pot", $"There is no pot '{id}'."));
            }

            Known(spend.Profile.Count <= MostProfile, place + ".profile", Place($"A profile has at most {MostProfile} years."), problems);
            foreach (
                var (pounds, year) in spend
                    .Profile.Select((pounds, year) => (pounds, year))
                    .Where(entry => entry.pounds is < 0 or > Largest)
            )
            {
                problems.Add(
                    new(
                        Place($"{place}.profile[{year}]"),
                        pounds < 0 ? "Spend is £0 or more: this is below £0." : "Spend in one year is at most £10,000,000,000,000."
                    )
                );
            }
        }
    }

    private static void RuleProblems(PortfolioModel model, PortfolioRule rule, string path, List<ModelProblem> problems)
    {
        var (bids, measure, year) = rule switch
        {
            PortfolioRule.Requires requires => ([requires.Bid, requires.Needs], null, null),
            PortfolioRule.AtMostOne group => (group.Bids, null, null),
            PortfolioRule.ExactlyOne group => (group.Bids, null, null),
            PortfolioRule.AtLeast least => ((IReadOnlyList<string>)[], least.Measure, least.Year),
            PortfolioRule.AtMost most => ([], most.Measure, most.Year),
            PortfolioRule.Share share => (share.Bids, share.Measure, null),
            _ => throw new InvalidOperationException("A rule of an unknown kind."),
        };
        foreach (var id in bids.Where(id => !model.Bids.Any(bid => Same(bid.Id, id))))
        {
            problems.Add(new(path, $"There is no bid '{id}'."));
        }

        Known(bids.Distinct(StringComparer.Ordinal).Count() == bids.Count, path, "A bid is named twice.", problems);
        Known(measure is null || Measures(model).Contains(measure), path + ".measure", $"No bid has the measure '{measure}'.", problems);
        Known(year is null || model.Years.Contains(year.Value), path + ".year", $"{year} is not a year of the plan.", problems);
        var amount = rule switch
        {
            PortfolioRule.AtLeast least => least.Amount,
            PortfolioRule.AtMost most => most.Amount,
            _ => 0,
        };
        Known(
            Math.Abs((decimal)amount) <= Largest,
            path + ".amount",
            "The amount of a rule is between −10,000,000,000 and 10,000,000,000: this one is beyond.",
            problems
        );
        Known(rule is not PortfolioRule.Requires { LagYears: < 0 or > 40 }, path + ".lagYears", "A lag is 0 to 40 years.", problems);
        if (rule is PortfolioRule.Share { AtLeastPercent: var percent })
        {
            Known(
                percent is >= 0 and <= 100 && Rounding.To(3, percent) == percent,
                path + ".atLeastPercent",
                "A percentage is from 0 to 100, to three places.",
                problems
            );
        }
    }

    private static void Duplicates(IEnumerable<string> ids, Func<int, string> place, string what, List<ModelProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            Known(seen.Add(id), place(i), $"There are two {what}s '{id}'.", problems);
        }
    }

    private static void Known(bool holds, string path, string message, List<ModelProblem> problems)
    {
        if (!holds)
        {
            problems.Add(new(path, message));
        }
    }

    private static HashSet<string> Measures(PortfolioModel model) =>
        [.. model.Bids.SelectMany(bid => bid.Options).SelectMany(option => option.Measures.Keys)];

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static string Place(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
