using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>
/// A model as text that is the same for the same model: ids in ordinal order, one fact a line, invariant numbers, names and time limit
/// left out because they change nothing. Its SHA-256 is the plan's input hash.
/// </summary>
public static class CanonicalForm
{
    public static string Hash(PortfolioModel model) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(model))));

    public static string Text(PortfolioModel model)
    {
        var text = new StringBuilder();
        Line(text, "portfolio", model.Objective, model.BeyondHorizon, model.Years[0], model.Years.Count);
        foreach (var pot in model.Pots.OrderBy(pot => pot.Id, StringComparer.Ordinal))
        {
            Line(text, "pot", pot.Id, pot.CarryForwardPercent / 1.000m);
            foreach (var (year, limit) in pot.Limits.Where(limit => limit.Value != 0).OrderBy(limit => limit.Key))
            {
                Line(text, "limit", year, limit);
            }
        }

        foreach (var bid in model.Bids.OrderBy(bid => bid.Id, StringComparer.Ordinal))
        {
            Line(text, "bid", bid.Id, bid.MustDo, bid.MustNot);
            foreach (var option in bid.Options.OrderBy(option => option.Id, StringComparer.Ordinal))
            {
                Write(text, model, option);
            }
        }

        foreach (var rule in model.Rules.Select(Rule).Order(StringComparer.Ordinal))
        {
            text.Append(rule);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, PortfolioModel model, PortfolioOption option)
    {
        Line(text, "option", option.Id);
        foreach (var start in option.StartYears.DefaultIfEmpty(model.Years[0]).Order())
        {
            Line(text, "start", start, option.ValueByStart.GetValueOrDefault(start, option.Value));
        }

        foreach (var spend in option.Spend)
        {
            Line(text, ["spend", .. spend.Pots.Order(StringComparer.Ordinal), "profile", .. spend.Profile.Cast<object>()]);
        }

        foreach (
            var (measure, amount) in option
                .Measures.Where(measure => measure.Value != 0)
                .OrderBy(measure => measure.Key, StringComparer.Ordinal)
        )
        {
            Line(text, "measure", measure, amount);
        }
    }

    private static string Rule(PortfolioRule rule)
    {
        var text = new StringBuilder();
        switch (rule)
        {
            case PortfolioRule.Requires(var bid, var needs, var lag):
                Line(text, "requires", bid, needs, lag);
                break;
            case PortfolioRule.AtMostOne(var bids):
                Line(text, ["atMostOne", .. bids.Order(StringComparer.Ordinal)]);
                break;
            case PortfolioRule.ExactlyOne(var bids):
                Line(text, ["exactlyOne", .. bids.Order(StringComparer.Ordinal)]);
                break;
            case PortfolioRule.AtLeast(var measure, var amount, var year):
                Line(text, "atLeast", measure, amount, year?.ToString() ?? "");
                break;
            case PortfolioRule.AtMost(var measure, var amount, var year):
                Line(text, "atMost", measure, amount, year?.ToString() ?? "");
                break;
            case PortfolioRule.Share(var bids, var measure, var percent):
                Line(text, ["share", measure, (long)(percent * 1000), .. bids.Order(StringComparer.Ordinal)]);
                break;
            default:
                throw new InvalidOperationException("A rule of an unknown kind.");
        }

        return text.ToString();
    }

    /// <summary>
    /// Parts apart by tabs; a tab, a backslash or a line's end inside a part is escaped, so that no two models share a text.
    /// </summary>
    private static void Line(StringBuilder text, params IEnumerable<object> parts) =>
        text.AppendJoin('\t', parts.Select(Part)).Append('\n');

    private static string Part(object part) =>
        Convert
            .ToString(part, CultureInfo.InvariantCulture)!
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\t", @"\t", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal);
}
