using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>One way of doing a bid, as the checker reads the model.</summary>
internal sealed record CheckedChoice(int Bid, PortfolioOption Option, FinancialYear Start, string[] Pots, long Worth)
{
    /// <summary>Row and use, where there is any.</summary>
    public List<(int Row, long Use)> Uses { get; } = [];

    public long SpendOf(string pot, FinancialYear from, FinancialYear to)
    {
        long sum = 0;
        for (var s = 0; s < Pots.Length; s++)
        {
            for (var k = 0; string.Equals(Pots[s], pot, StringComparison.Ordinal) && k < Option.Spend[s].Profile.Count; k++)
            {
                sum += Start + k >= from && Start + k <= to ? Option.Spend[s].Profile[k] : 0;
            }
        }

        return sum;
    }
}

/// <summary>Every choice of a model, bid after bid, that is not closed by itself (must-not, or spend after a forbidden end).</summary>
internal static class CheckedChoices
{
    public static List<CheckedChoice> Of(PortfolioModel model)
    {
        var choices = new List<CheckedChoice>();
        for (var b = 0; b < model.Bids.Count; b++)
        {
            foreach (var option in model.Bids[b].MustNot ? [] : model.Bids[b].Options)
            {
                foreach (var start in option.StartYears.Count == 0 ? [model.Years[0]] : option.StartYears)
                {
                    if (model.BeyondHorizon == BeyondHorizon.Report || !SpendsAfter(option, start, model.Years[^1]))
                    {
                        AddPayers(choices, b, option, start, Worth(model, option, start));
                    }
                }
            }
        }

        return choices;
    }

    private static void AddPayers(List<CheckedChoice> choices, int bid, PortfolioOption option, FinancialYear start, long worth)
    {
        var ways = option.Spend.Aggregate(1, (product, spend) => product * spend.Pots.Count);
        for (var way = 0; way < ways; way++)
        {
            var (pots, rest) = (new string[option.Spend.Count], way);
            for (var s = 0; s < pots.Length; s++)
            {
                pots[s] = option.Spend[s].Pots[rest % option.Spend[s].Pots.Count];
                rest /= option.Spend[s].Pots.Count;
            }

            choices.Add(new(bid, option, start, pots, worth));
        }
    }

    private static bool SpendsAfter(PortfolioOption option, FinancialYear start, FinancialYear last) =>
        option.Spend.Any(spend => spend.Profile.Where((pounds, k) => pounds > 0 && start + k > last).Any());

    private static long Worth(PortfolioModel model, PortfolioOption option, FinancialYear start) =>
        !string.Equals(model.Objective, PortfolioModel.ByValue, StringComparison.Ordinal)
            ? option.Measures.GetValueOrDefault(model.Objective)
            : option.ValueByStart.GetValueOrDefault(start, option.Value);
}
