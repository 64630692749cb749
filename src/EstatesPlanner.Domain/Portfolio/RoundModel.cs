using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>What a round's plan needs to know of a bid.</summary>
/// <param name="Bid">The bid; its preferred option is what the plan funds.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Npsv">Of the preferred option, pounds; null where the bid cannot be appraised.</param>
/// <param name="Removed">The backlog it removes, at the round's price base.</param>
public sealed record Contender(CapitalBid Bid, decimal Score, decimal? Npsv, RemovedBacklog Removed)
{
    /// <summary>What keeps it from being appraised, one sentence; null where nothing does.</summary>
    public string? NotAppraised { get; init; }
}

/// <summary>A bid that the plan of a round cannot weigh, and why.</summary>
public sealed record SetApart(string Bid, string Why);

/// <summary>
/// The portfolio model of a round: each bid's preferred option, starting in any of its years, paid by any of its pots. Spend goes up to the
/// whole
/// pound and limits are whole pounds, so a plan never promises less than it costs; value is the score (or the net present social value, or
/// the
/// High-risk pounds removed, where the round says so) in whole thousandths.
/// </summary>
public static class RoundModel
{
    /// <param name="round">Without problems.</param>
    /// <param name="contenders">The bids in it.</param>
    /// <param name="index">Carries each bid's pounds to the round's price base.</param>
    /// <exception cref="PriceBaseGap">The index does not reach a bid's price base.</exception>
    public static PortfolioModel Of(Round round, IReadOnlyList<Contender> contenders, PriceIndex index) =>
        new()
        {
            Years = round.Years,
            Pots =
            [
                .. round.Pots.Select(pot => new Pot
                {
                    Id = pot.Id,
                    Name = pot.Name,
                    Limits = pot.Limits,
                    CarryForwardPercent = pot.CarryForwardPercent,
                }),
            ],
            Bids =
            [
                .. contenders
                    .OrderBy(contender => contender.Bid.Reference, StringComparer.Ordinal)
                    .Select(contender => Bid(round, contender, index)),
            ],
            Rules = [.. round.Rules.Select(Rule)],
            Objective = round.Objective switch
            {
                RoundObjective.Score or RoundObjective.Npsv => PortfolioModel.ByValue,
                RoundObjective.HighRiskRemoved => MeasureId.HighRiskRemoved,
                _ => throw new ArgumentOutOfRangeException(nameof(round), round.Objective, "Not an objective."),
            },
            BeyondHorizon = round.BeyondHorizon,
        };

    /// <summary>The bids that are not weighed: left out of the plan and named, never counted as worth £0.</summary>
    public static IReadOnlyList<SetApart> Apart(Round round, IReadOnlyList<Contender> contenders) =>
        [
            .. contenders
                .OrderBy(contender => contender.Bid.Reference, StringComparer.Ordinal)
                .Select(contender => (contender.Bid.Reference, Why: WhyApart(round, contender)))
                .Where(entry => entry.Why is not null)
                .Select(entry => new SetApart(entry.Reference, entry.Why!)),
        ];

    private static string? WhyApart(Round round, Contender contender) =>
        contender.Bid.Preferred is null ? "It has no preferred option, so there is nothing to fund. Choose one."
        : contender.Bid.StartYears is { Count: > 0 } starts && !starts.Any(round.Years.Contains)
            ? $"It may start in {string.Join(", ", starts)} alone, and none of these is a year of the round."
        : round.Objective == RoundObjective.Npsv && contender.Npsv is null
            ? $"The round maximises net present social value, and this bid cannot be appraised. {contender.NotAppraised}".TrimEnd()
        : null;

    private static PortfolioBid Bid(Round round, Contender contender, PriceIndex index)
    {
        var bid = contender.Bid;
        var starts = bid.StartYears.Where(round.Years.Contains).ToList();
        return new PortfolioBid
        {
            Id = bid.Reference,
            Name = bid.Name,
            MustDo = bid.MustDo,
            MustNot = WhyApart(round, contender) is not null,
            Options =
            [
                new PortfolioOption
                {
                    Id = bid.Preferred?.Id ?? "",
                    Name = bid.Preferred?.Name,
                    Value = Thousandths(round.Objective == RoundObjective.Npsv ? contender.Npsv ?? 0 : contender.Score),
                    StartYears = starts,
                    Spend = [new Spend { Pots = bid.Pots, Profile = Profile(bid, round.PriceBase, index) }],
                    Measures = new Dictionary<string, long>(StringComparer.Ordinal)
                    {
                        [MeasureId.HighRiskRemoved] = Thousandths(contender.Removed.High.Pounds),
                        [MeasureId.CirRemoved] = Thousandths(contender.Removed.Critical.Pounds),
                        [MeasureId.IncidentHours] = Thousandths(contender.Removed.IncidentHours),
                    },
                },
            ],
        };
    }

    private static List<long> Profile(CapitalBid bid, PriceBase priceBase, PriceIndex index)
    {
        var factor = index.Factor(bid.PriceBase, priceBase) ?? throw new PriceBaseGap(bid.Reference, bid.PriceBase, priceBase);
        return
        [
            .. Enumerable
                .Range(0, (bid.Capital.LastYear ?? -1) + 1)
                .Select(year => Rounding.SpendUp(Rounding.ToPence(bid.Capital[year] * factor))),
        ];
    }

    private static long Thousandths(decimal amount) => checked((long)Rounding.To(0, amount * 1000));

    private static PortfolioRule Rule(RoundRule rule) =>
        rule.Type switch
        {
            "requires" => new PortfolioRule.Requires(rule.Bid!, rule.Needs!, rule.LagYears ?? 0),
            "atMostOne" => new PortfolioRule.AtMostOne(rule.Bids!),
            "exactlyOne" => new PortfolioRule.ExactlyOne(rule.Bids!),
            "atLeast" => new PortfolioRule.AtLeast(rule.Measure!, Thousandths(rule.Amount!.Value), rule.Year),
            "atMost" => new PortfolioRule.AtMost(rule.Measure!, Thousandths(rule.Amount!.Value), rule.Year),
            "share" => new PortfolioRule.Share(rule.Bids!, rule.Measure!, rule.AtLeastPercent!.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Type, "Not a type of rule."),
        };
}

/// <summary>A bid whose price base the round's index does not reach.</summary>
public sealed class PriceBaseGap(string bid, PriceBase from, PriceBase to)
    : Exception($"No index carries {bid} from {from} to {to} prices.");
