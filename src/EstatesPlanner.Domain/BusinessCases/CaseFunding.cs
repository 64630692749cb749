using System.Globalization;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>What a plan gives the bid; <see cref="Start"/> is null where the plan leaves it out.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Status">In words, such as "proved best for its rules".</param>
/// <param name="Start">The year in which it begins.</param>
/// <param name="Years">By pot this bid draws on and year of the plan: what it and all bids spend, and what there is.</param>
public sealed record CaseFunding(string Plan, string Status, FinancialYear? Start, IReadOnlyList<FundedYear> Years)
{
    /// <param name="plan">The round's plan.</param>
    /// <param name="model">The model it answers.</param>
    /// <param name="bid">The bid's reference.</param>
    public static CaseFunding Of(Plan plan, PortfolioModel model, string bid)
    {
        if (plan.Funded.FirstOrDefault(each => string.Equals(each.Bid, bid, StringComparison.Ordinal)) is not { } funded)
        {
            return new CaseFunding(plan.PlanId, StatusOf(plan), null, []);
        }

        var own = PotLedger.Of(model, [funded]).ToDictionary(line => (line.Pot, line.Year), line => line.Spent);
        var drawn = funded.Pots.Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return new CaseFunding(plan.PlanId, StatusOf(plan), funded.Start,
        [
            .. plan.Pots.Where(line => drawn.Contains(line.Pot)).Select(line =>
                new FundedYear(NameOf(model, line.Pot), line.Year, own.GetValueOrDefault((line.Pot, line.Year)), line.Spent, line.Limit + line.CarriedIn)),
        ]);
    }

    private static string NameOf(PortfolioModel model, string pot) => model.Pots.FirstOrDefault(each => string.Equals(each.Id, pot, StringComparison.Ordinal))?.Name ?? pot;

    private static string StatusOf(Plan plan) => plan.Status switch
    {
        PlanStatus.Optimal => "proved best for its rules",
        PlanStatus.Gap => string.Create(CultureInfo.InvariantCulture, $"best found, within {plan.GapPercent:0.##}% of what is possible"),
        PlanStatus.Infeasible => "its rules cannot hold together",
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Status, "Not a status of a plan."),
    };
}

/// <param name="Pot">The pot's name.</param>
/// <param name="Year">A year of the plan.</param>
/// <param name="Scheme">Whole pounds this bid spends from it in the year.</param>
/// <param name="AllBids">Whole pounds all bids of the plan spend from it in the year.</param>
/// <param name="Limit">Whole pounds that may be spent, with what was carried in.</param>
public sealed record FundedYear(string Pot, FinancialYear Year, long Scheme, long AllBids, long Limit);
