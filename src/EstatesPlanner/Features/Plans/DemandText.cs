using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Plans;

/// <summary>One of the demands that cannot hold together, in words.</summary>
internal static class DemandText
{
    public static string Of(Conflict demand) =>
        demand switch
        {
            Conflict.Rule(PortfolioRule.Requires rule) => $"{rule.Bid} needs {rule.Needs}{Lag(rule.LagYears)}",
            Conflict.Rule(PortfolioRule.AtMostOne rule) => $"at most one of {string.Join(", ", rule.Bids)}",
            Conflict.Rule(PortfolioRule.ExactlyOne rule) => $"exactly one of {string.Join(", ", rule.Bids)}",
            Conflict.Rule(PortfolioRule.AtLeast rule) => $"at least {Value(rule.Amount)} of {rule.Measure}{In(rule.Year)}",
            Conflict.Rule(PortfolioRule.AtMost rule) => $"at most {Value(rule.Amount)} of {rule.Measure}{In(rule.Year)}",
            Conflict.Rule(PortfolioRule.Share rule) =>
                $"at least {rule.AtLeastPercent:0.###}% of {rule.Measure} from {string.Join(", ", rule.Bids)}",
            Conflict.MustDo(var bid) => $"{bid} must be done",
            Conflict.MustNot(var bid) => $"{bid} must not be done",
            Conflict.Limit(var pot, var year) => $"the limit of {pot} in {year}",
            Conflict.Horizon => "no spend after the last year",
            _ => throw new InvalidOperationException("A demand of an unknown kind."),
        };

    private static string Lag(int years) =>
        years switch
        {
            0 => ", started by the same year",
            1 => ", started at least 1 year before it",
            _ => $", started at least {EnglishText.Count(years)} years before it",
        };

    private static string In(FinancialYear? year) => year is null ? "" : $" in {year}";

    private static string Value(long thousandths) => (thousandths / 1000m).ToString("#,0.###", EnglishText.Culture);
}
