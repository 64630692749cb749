using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>Reads <c>portfolio.json</c>. Whatever is unknown, missing, of the wrong kind or not whole is refused with its path.</summary>
public static class PortfolioFile
{
    public const string Format = "estates-planner/portfolio/1";

    /// <exception cref="Refusal">The first thing that does not fit.</exception>
    public static PortfolioModel Read(JsonPlace file)
    {
        var root = file.Members("format", "years", "pots", "bids", "rules", "objective", "beyondHorizon", "timeLimitSeconds");
        if (root["format"] is var format && !string.Equals(format.Text(), Format, StringComparison.Ordinal))
        {
            throw format.Refuse($"'{format.Text()}' is not {Format}.");
        }

        var model = new PortfolioModel
        {
            Years = [.. root["years"].Items().Select(Year)],
            Pots = [.. root["pots"].Items().Select(Pot)],
            Bids = [.. root["bids"].Items().Select(BidPart.Read)],
            Rules = [.. root.Items("rules").Select(RulePart.Read)],
            Objective = root.Maybe("objective")?.Text() ?? PortfolioModel.ByValue,
            BeyondHorizon = root.Maybe("beyondHorizon")?.Word<BeyondHorizon>() ?? BeyondHorizon.Report,
            TimeLimitSeconds = root.Maybe("timeLimitSeconds")?.Whole() ?? 60,
        };
        return model.Problems() is [var problem, ..] ? throw Refusal.BadInput($"{problem.Path}: {problem.Message}") : model;
    }

    public static FinancialYear Year(JsonPlace place) => Year(place, place.Text());

    /// <summary>Amounts by year; the names of the members are the years.</summary>
    public static IReadOnlyDictionary<FinancialYear, long> ByYear(JsonPlace place, Func<JsonPlace, long> amount)
    {
        var byYear = new Dictionary<FinancialYear, long>();
        foreach (var (name, entry) in place.Entries())
        {
            if (!byYear.TryAdd(Year(entry, name), amount(entry)))
            {
                throw entry.Refuse("This year is there twice.");
            }
        }

        return byYear;
    }

    private static FinancialYear Year(JsonPlace place, string text) =>
        FinancialYear.TryParse(text, out var year) ? year : throw place.Refuse($"'{text}' is not a financial year such as 2026/27.");

    private static Pot Pot(JsonPlace place)
    {
        var pot = place.Members("id", "name", "limits", "carryForwardPercent");
        return new()
        {
            Id = pot["id"].Text(),
            Name = pot.Maybe("name")?.Text(),
            Limits = ByYear(pot["limits"], limit => limit.Pounds()),
            CarryForwardPercent = pot.Maybe("carryForwardPercent")?.Percent() ?? 0,
        };
    }
}
