using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>
/// What has changed between the model a plan was made from and the model of today, in sentences: years and money first, then rules, then
/// bids.
/// </summary>
public static class PlanChanges
{
    /// <param name="made">What the plan was made from.</param>
    /// <param name="now">What it would be made from today.</param>
    /// <param name="weightsChanged">Whether the weights of the round are others since, which moves scores.</param>
    public static IReadOnlyList<string> Between(PortfolioModel made, PortfolioModel now, bool weightsChanged)
    {
        IReadOnlyList<string> changes = [.. Terms(made, now), .. Pots(made, now), .. Bids(made, now, weightsChanged)];
        return changes.Count > 0 || CanonicalForm.Hash(made) == CanonicalForm.Hash(now)
            ? changes
            : ["What the plan is made from is written otherwise."];
    }

    private static IEnumerable<string> Terms(PortfolioModel made, PortfolioModel now)
    {
        if (!made.Years.SequenceEqual(now.Years))
        {
            yield return $"The years are {now.Years[0]} to {now.Years[^1]} now; they were {made.Years[0]} to {made.Years[^1]}.";
        }

        if (made.Objective != now.Objective)
        {
            yield return "The plan makes something else as large as it can.";
        }

        if (made.BeyondHorizon != now.BeyondHorizon)
        {
            yield return now.BeyondHorizon == BeyondHorizon.Forbid
                ? "Spend after the last year is no longer allowed."
                : "Spend after the last year is allowed now.";
        }

        if (!string.Equals(RulesOf(made, now), RulesOf(now, now), StringComparison.Ordinal))
        {
            yield return "The rules of the plan have changed.";
        }
    }

    private static IEnumerable<string> Pots(PortfolioModel made, PortfolioModel now)
    {
        var (before, after) = (
            made.Pots.ToDictionary(pot => pot.Id, StringComparer.Ordinal),
            now.Pots.ToDictionary(pot => pot.Id, StringComparer.Ordinal)
        );
        foreach (var pot in now.Pots)
        {
            if (!before.TryGetValue(pot.Id, out var old))
            {
                yield return $"The pot {Called(pot)} is new.";
                continue;
            }

            foreach (
                var year in made
                    .Years.Union(now.Years)
                    .Where(year => old.Limits.GetValueOrDefault(year) != pot.Limits.GetValueOrDefault(year))
            )
            {
                yield return $"{Called(pot)} has {Money.FromPounds(pot.Limits.GetValueOrDefault(year))} in {year} now; it had {Money.FromPounds(old.Limits.GetValueOrDefault(year))}.";
            }

            if (old.CarryForwardPercent != pot.CarryForwardPercent)
            {
                yield return $"What {Called(pot)} may carry into the next year has changed.";
            }
        }

        foreach (var gone in made.Pots.Where(pot => !after.ContainsKey(pot.Id)))
        {
            yield return $"The pot {Called(gone)} is gone.";
        }
    }

    private static IEnumerable<string> Bids(PortfolioModel made, PortfolioModel now, bool weightsChanged)
    {
        var before = made.Bids.ToDictionary(bid => bid.Id, StringComparer.Ordinal);
        var both = now.Bids.Where(bid => before.ContainsKey(bid.Id)).Select(bid => (Then: before[bid.Id], Now: bid)).ToList();
        List<string> Those(Func<PortfolioBid, PortfolioBid, bool> differ) =>
            [.. both.Where(pair => differ(pair.Then, pair.Now)).Select(pair => pair.Now.Id)];
        return new (List<string> Bids, string Says)[]
        {
            ([.. now.Bids.Where(bid => !before.ContainsKey(bid.Id)).Select(bid => bid.Id)], "New in the round: {0}."),
            ([.. made.Bids.Where(bid => !now.Bids.Any(each => each.Id == bid.Id)).Select(bid => bid.Id)], "No longer in the round: {0}."),
            (
                Those((then, bid) => Way(then)?.Value != Way(bid)?.Value),
                weightsChanged ? "The weights have changed. Other values: {0}." : "Other scores or values: {0}."
            ),
            (Those((then, bid) => Way(then)?.Id != Way(bid)?.Id), "Another option is preferred: {0}."),
            (Those((then, bid) => !Costs(then).SequenceEqual(Costs(bid), StringComparer.Ordinal)), "Other costs: {0}."),
            (Those((then, bid) => !PotsOf(then).SequenceEqual(PotsOf(bid), StringComparer.Ordinal)), "Other pots may pay: {0}."),
            (Those((then, bid) => !(Way(then)?.StartYears ?? []).SequenceEqual(Way(bid)?.StartYears ?? [])), "Other start years: {0}."),
            (
                Those((then, bid) => then.MustDo != bid.MustDo || then.MustNot != bid.MustNot),
                "Must be done, or must not, otherwise than before: {0}."
            ),
            (Those((then, bid) => !Measures(then).SequenceEqual(Measures(bid), StringComparer.Ordinal)), "They remove other backlog: {0}."),
        }
            .Where(change => change.Bids.Count > 0)
            .Select(change => change.Says.Replace("{0}", string.Join(", ", change.Bids), StringComparison.Ordinal))
            .Concat(
                weightsChanged && both.All(pair => Way(pair.Then)?.Value == Way(pair.Now)?.Value)
                    ? ["The weights have changed."]
                    : Array.Empty<string>()
            );
    }

    private static PortfolioOption? Way(PortfolioBid bid) => bid.Options.Count == 0 ? null : bid.Options[0];

    private static IEnumerable<string> Costs(PortfolioBid bid) =>
        bid.Options.SelectMany(option => option.Spend).Select(spend => string.Join(' ', spend.Profile));

    private static IEnumerable<string> PotsOf(PortfolioBid bid) =>
        bid.Options.SelectMany(option => option.Spend).Select(spend => string.Join(' ', spend.Pots));

    private static IEnumerable<string> Measures(PortfolioBid bid) =>
        (Way(bid)?.Measures ?? new Dictionary<string, long>(StringComparer.Ordinal))
            .OrderBy(measure => measure.Key, StringComparer.Ordinal)
            .Select(measure => $"{measure.Key} {measure.Value}");

    /// <summary>The rules alone, as the canonical form has them.</summary>
    private static string RulesOf(PortfolioModel model, PortfolioModel now) =>
        CanonicalForm.Text(
            model with
            {
                Bids = [],
                Pots = [],
                Years = now.Years,
                Objective = PortfolioModel.ByValue,
                BeyondHorizon = BeyondHorizon.Report,
            }
        );

    private static string Called(Pot pot) => pot.Name ?? pot.Id;
}
