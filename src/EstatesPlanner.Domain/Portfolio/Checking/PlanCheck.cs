using System.Globalization;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>Reads a plan against its model, rule by rule.</summary>
internal sealed class PlanCheck(PortfolioModel model, IReadOnlyList<FundedBid> funded)
{
    private readonly List<string> _problems = [];
    private readonly List<(FundedBid Funded, PortfolioOption Option)> _taken = [];

    public IReadOnlyList<string> Problems(long value)
    {
        foreach (var bid in funded)
        {
            Take(bid);
        }

        foreach (var bid in model.Bids)
        {
            var times = funded.Count(taken => Same(taken.Bid, bid.Id));
            Require(times <= 1, $"{bid.Id} is funded {times} times.");
            Require(!bid.MustDo || times == 1, $"{bid.Id} must be done and is not funded.");
            Require(!bid.MustNot || times == 0, $"{bid.Id} must not be done and is funded.");
        }

        foreach (var pot in model.Pots)
        {
            CheckPot(pot);
        }

        foreach (var rule in model.Rules)
        {
            CheckRule(rule);
        }

        Int128 sum = 0;
        foreach (var (bid, option) in _taken)
        {
            var worth = Worth(bid, option);
            Require(bid.Value == worth, $"{bid.Bid} is said to bring {bid.Value} and brings {worth}.");
            sum += worth;
        }

        Require(sum == value, $"The plan is said to bring {value} and brings {sum}.");
        return _problems;
    }

    private void Take(FundedBid funded)
    {
        var option = model
            .Bids.FirstOrDefault(bid => Same(bid.Id, funded.Bid))
            ?.Options.FirstOrDefault(option => Same(option.Id, funded.Option));
        if (option is null)
        {
            _problems.Add($"There is no bid {funded.Bid} with option '{funded.Option}'.");
            return;
        }

        _taken.Add((funded, option));
        var starts = option.StartYears.Count == 0 ? [model.Years[0]] : option.StartYears;
        Require(starts.Contains(funded.Start), $"{funded.Bid} cannot start in {funded.Start}.");
        Require(
            funded.Pots.Count == option.Spend.Count
                && option.Spend.Zip(funded.Pots).All(pair => pair.First.Pots.Contains(pair.Second, StringComparer.Ordinal)),
            $"{funded.Bid} is paid by a pot that may not pay for it."
        );
        if (model.BeyondHorizon == BeyondHorizon.Forbid)
        {
            var late = option.Spend.Any(spend =>
                spend.Profile.Where((pounds, k) => pounds != 0 && funded.Start + k > model.Years[^1]).Any()
            );
            Require(!late, $"{funded.Bid} spends after {model.Years[^1]}.");
        }
    }

    /// <summary>Year after year: what was left of the year before, up to the share that may be carried, adds to the limit.</summary>
    private void CheckPot(Pot pot)
    {
        Int128 carried = 0;
        foreach (var year in model.Years)
        {
            var limit = pot.Limits.GetValueOrDefault(year);
            var left = limit + carried - Spent(pot.Id, year);
            Require(left >= 0, $"{pot.Id} is overspent by {-left} in {year}.");
            carried = Int128.Max(0, Int128.Min(left, (Int128)decimal.Floor(limit * pot.CarryForwardPercent / 100m)));
        }
    }

    private Int128 Spent(string pot, FinancialYear year)
    {
        Int128 spent = 0;
        foreach (var (bid, option) in _taken)
        {
            foreach (var (spend, payer) in option.Spend.Zip(bid.Pots))
            {
                var k = year - bid.Start;
                spent += Same(payer, pot) && k >= 0 && k < spend.Profile.Count ? spend.Profile[k] : 0;
            }
        }

        return spent;
    }

    private void CheckRule(PortfolioRule rule)
    {
        switch (rule)
        {
            case PortfolioRule.Requires(var bid, var needs, var lag):
                var later = funded.FirstOrDefault(taken => Same(taken.Bid, bid));
                var earlier = funded.FirstOrDefault(taken => Same(taken.Bid, needs));
                Require(
                    later is null || (earlier is not null && later.Start - earlier.Start >= lag),
                    $"{bid} needs {needs} at least {lag} years before it."
                );
                break;
            case PortfolioRule.AtMostOne(var bids):
                Require(Count(bids) <= 1, $"More than one is funded of {string.Join(", ", bids)}.");
                break;
            case PortfolioRule.ExactlyOne(var bids):
                Require(Count(bids) == 1, $"Not exactly one is funded of {string.Join(", ", bids)}.");
                break;
            case PortfolioRule.AtLeast(var measure, var amount, var year):
                var least = Brings(measure, bid => year is null || bid.Start == year);
                Require(least >= amount, $"{measure} is {least}, less than {amount}.");
                break;
            case PortfolioRule.AtMost(var measure, var amount, var year):
                var most = Brings(measure, bid => year is null || bid.Start == year);
                Require(most <= amount, $"{measure} is {most}, more than {amount}.");
                break;
            case PortfolioRule.Share(var bids, var measure, var percent):
                var (part, whole) = (Brings(measure, bid => bids.Contains(bid.Bid, StringComparer.Ordinal)), Brings(measure, _ => true));
                Require(
                    part * 100_000 >= whole * (Int128)(percent * 1000),
                    $"{measure} of {string.Join(", ", bids)} is less than {percent}% of the plan's."
                );
                break;
            default:
                _problems.Add("A rule of an unknown kind.");
                break;
        }
    }

    private int Count(IReadOnlyList<string> bids) => funded.Count(taken => bids.Contains(taken.Bid, StringComparer.Ordinal));

    private Int128 Brings(string measure, Func<FundedBid, bool> counts)
    {
        Int128 sum = 0;
        foreach (var (bid, option) in _taken)
        {
            sum += counts(bid) ? option.Measures.GetValueOrDefault(measure) : 0;
        }

        return sum;
    }

    private long Worth(FundedBid bid, PortfolioOption option) =>
        !Same(model.Objective, PortfolioModel.ByValue)
            ? option.Measures.GetValueOrDefault(model.Objective)
            : option.ValueByStart.GetValueOrDefault(bid.Start, option.Value);

    private void Require(bool holds, FormattableString problem)
    {
        if (!holds)
        {
            _problems.Add(problem.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
