using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Features.Plans;

/// <summary>The JSON of a plan, member for member as the contract says: whole pounds, values as decimals.</summary>
public static class PlanAnswers
{
    /// <param name="apart">Bids that are not weighed; none for a portfolio file, which says itself what it holds.</param>
    public static object Of(Plan plan, IReadOnlyList<SetApart>? apart = null) =>
        new
        {
            status = Word(plan.Status),
            value = plan.Value / 1000m,
            bound = plan.Bound / 1000m,
            gapPercent = plan.GapPercent is { } gap ? Rounding.To(6, gap) : (decimal?)null,
            engine = plan.Engine,
            inputHash = plan.InputHash,
            planId = plan.PlanId,
            seconds = Rounding.To(3, (decimal)plan.Elapsed.TotalSeconds),
            tiesProved = plan.TiesProved,
            funded = plan.Funded.Select(Funded),
            notFunded = plan.NotFunded.Select(bid => new
            {
                bid = bid.Bid,
                why = new
                {
                    binding = bid.Binding.Select(potYear => new { pot = potYear.Pot, year = potYear.Year }),
                    displacedBy = Array.Empty<string>(),
                    smallestChange = Array.Empty<object>(),
                },
            }),
            pots = plan.Pots.Select(line => new
            {
                pot = line.Pot,
                year = line.Year,
                limit = line.Limit,
                carriedIn = line.CarriedIn,
                spent = line.Spent,
            }),
            beyondHorizon = plan.BeyondHorizon.Select(later => new
            {
                bid = later.Bid,
                year = later.Year,
                amount = later.Amount,
            }),
            setApart = (apart ?? []).Select(bid => new { bid = bid.Bid, why = bid.Why }),
            conflict = plan.Conflict.Select(Demand),
            conflictWords = plan.Conflict.Select(DemandText.Of),
            smallest = plan.Status == PlanStatus.Infeasible ? plan.ConflictIsSmallest : (bool?)null,
            conflictIsMinimal = plan.Status == PlanStatus.Infeasible ? plan.ConflictIsMinimal : (bool?)null,
            conflictIsSmallest = plan.Status == PlanStatus.Infeasible ? plan.ConflictIsSmallest : (bool?)null,
        };

    public static string Word(PlanStatus status) =>
        status switch
        {
            PlanStatus.Optimal => "optimal",
            PlanStatus.Gap => "gap",
            PlanStatus.Infeasible => "infeasible",
            _ => throw new InvalidOperationException($"No word for {status}."),
        };

    /// <summary><c>pot</c> is null where several pots pay; <c>pots</c> has the payer of each spend entry in turn.</summary>
    private static object Funded(FundedBid bid) =>
        new
        {
            bid = bid.Bid,
            option = bid.Option.Length == 0 ? null : bid.Option,
            start = bid.Start,
            pot = bid.Pots.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null,
            pots = bid.Pots,
            value = bid.Value / 1000m,
        };

    private static object Demand(Conflict demand) =>
        demand switch
        {
            Conflict.Rule(var rule) => RulePart.Write(rule),
            Conflict.MustDo(var bid) => new { type = "mustDo", bid },
            Conflict.MustNot(var bid) => new { type = "mustNot", bid },
            Conflict.Limit(var pot, var year) => new
            {
                type = "limit",
                pot,
                year,
            },
            Conflict.Horizon => new { type = "beyondHorizon" },
            _ => throw new InvalidOperationException("A demand of an unknown kind."),
        };
}
