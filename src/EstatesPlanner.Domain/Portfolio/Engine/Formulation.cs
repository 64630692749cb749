using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Writes a model as a <see cref="Problem"/>: one column a bid × option × start × paying pots. A dependency is one row a start year
/// (starts of the bid up to t ≤ starts of what it needs up to t − lag), which is stronger than one row in all.
/// </summary>
internal static class Formulation
{
    /// <summary>The problem of a model; <paramref name="without"/> names what is left out when a conflict is made smaller.</summary>
    public static Problem Of(PortfolioModel model, IReadOnlySet<Conflict>? without = null)
    {
        without ??= new HashSet<Conflict>();
        PortfolioBid[] bids = [.. model.Bids.OrderBy(bid => bid.Id, StringComparer.Ordinal)];
        var rows = new RowWriter();
        var potRows = PotRows.Of(model, without, rows);
        var rules = new RuleRows(model, without, rows);
        var (firstChoice, bidOf, choices, objective) = (new int[bids.Length + 1], new List<int>(), new List<Choice>(), new List<long>());
        for (var b = 0; b < bids.Length; b++)
        {
            foreach (var way in Ways(model, bids[b], without))
            {
                var uses = potRows.Uses(way);
                if (potRows.Fit(uses))
                {
                    rows.Add(uses.Concat(rules.Uses(way)));
                    choices.Add(way.Choice);
                    objective.Add(Worth(model, way));
                    bidOf.Add(b);
                }
            }

            firstChoice[b + 1] = choices.Count;
        }

        var (matrix, firstUse, useRow, use) = rows.Finish();
        return new()
        {
            FirstChoice = firstChoice,
            BidOf = [.. bidOf],
            Choices = [.. choices],
            Objective = [.. objective],
            MustDo = [.. bids.Select(bid => bid.MustDo && !without.Contains(new Conflict.MustDo(bid.Id)))],
            Rows = matrix,
            FirstUse = firstUse,
            UseRow = useRow,
            Use = use,
        };
    }

    private static long Worth(PortfolioModel model, Way way) =>
        !string.Equals(model.Objective, PortfolioModel.ByValue, StringComparison.Ordinal)
            ? way.Option.Measures.GetValueOrDefault(model.Objective)
        : way.Option.ValueByStart.TryGetValue(way.Choice.Key.Start, out var value) ? value
        : way.Option.Value;

    /// <summary>The ways of doing a bid in the order of the tie rules: option, start, pots, all ordinal.</summary>
    private static IEnumerable<Way> Ways(PortfolioModel model, PortfolioBid bid, IReadOnlySet<Conflict> without)
    {
        var forbidden = bid.MustNot && !without.Contains(new Conflict.MustNot(bid.Id));
        var toTheEnd = model.BeyondHorizon == BeyondHorizon.Forbid && !without.Contains(new Conflict.Horizon());
        return from option in bid.Options.OrderBy(option => option.Id, StringComparer.Ordinal)
            where !forbidden
            let length = option.Spend.Select(Length).DefaultIfEmpty(0).Max()
            from year in option.StartYears.DefaultIfEmpty(model.Years[0]).Order()
            let start = year - model.Years[0]
            where !toTheEnd || start + length <= model.Years.Count
            from pots in Payers(option)
            let pounds = option.Spend.Sum(spend => spend.Profile.Sum())
            select new Way(option, new Choice(new ProofChoice(bid.Id, option.Id, year, pots), start, pounds));
    }

    private static int Length(Spend spend)
    {
        var length = spend.Profile.Count;
        while (length > 0 && spend.Profile[length - 1] == 0)
        {
            length--;
        }

        return length;
    }

    private static IEnumerable<string[]> Payers(PortfolioOption option)
    {
        IEnumerable<string[]> payers =
        [
            [],
        ];
        foreach (var spend in option.Spend)
        {
            payers = payers.SelectMany(_ => spend.Pots.Order(StringComparer.Ordinal), (before, pot) => (string[])[.. before, pot]);
        }

        return payers;
    }
}

/// <summary>A choice together with the option it came from.</summary>
internal sealed record Way(PortfolioOption Option, Choice Choice);
