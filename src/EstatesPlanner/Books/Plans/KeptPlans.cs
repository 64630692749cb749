using System.Text.Json;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;

namespace EstatesPlanner.Books.Plans;

/// <summary>The plans that were made for a round.</summary>
public sealed class KeptPlans(IPlannerReader store)
{
    /// <summary>The newest plan of a round; null where none has been made.</summary>
    public KeptPlan? Latest(string trust, string round)
    {
        using var db = store.Read();
        return
            db
                .Plans.Where(plan => plan.Trust == trust && plan.Round == round)
                .OrderByDescending(plan => plan.At)
                .ThenByDescending(plan => plan.Id)
                .FirstOrDefault()
                is { } record
            ? new KeptPlan(record, JsonSerializer.Deserialize<PlanLines>(record.Answer, PlannerJson.Options)!)
            : null;
    }

    /// <summary>What a plan gives one bid, as its business case tells it: the pots it draws on, year by year.</summary>
    public static CaseFunding FundingOf(KeptPlan plan, string bid, Round round, bool isCurrent)
    {
        var own = plan.Record.Spending.Where(line => line.Bid == bid).ToLookup(line => (line.Pot, line.Year), line => line.Pounds);
        var drawn = own.Select(line => line.Key.Pot).ToHashSet(StringComparer.Ordinal);
        var names = round.Pots.ToDictionary(pot => pot.Id, pot => pot.Name, StringComparer.Ordinal);
        return new CaseFunding(
            plan.Record.Id,
            plan.StatusWords,
            plan.For(bid)?.Start,
            [
                .. plan
                    .Lines.Pots.Where(line => drawn.Contains(line.Pot))
                    .Select(line => new FundedYear(
                        names.GetValueOrDefault(line.Pot, line.Pot),
                        line.Year,
                        own[(line.Pot, line.Year)].Sum(),
                        line.Spent,
                        line.Limit + line.CarriedIn
                    )),
            ]
        )
        {
            MadeOn = DateOnly.FromDateTime(plan.Record.At.ToLocalTime()),
            Saw = plan.Saw(bid),
            IsOutOfDate = !isCurrent,
            Rooms =
            [
                .. plan.Lines.Pots.Select(line => new PotRoom(
                    line.Pot,
                    names.GetValueOrDefault(line.Pot, line.Pot),
                    line.Year,
                    line.Limit + line.CarriedIn - line.Spent
                )),
            ],
        };
    }
}
