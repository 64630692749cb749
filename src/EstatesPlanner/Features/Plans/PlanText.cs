using EstatesPlanner.Domain.Portfolio;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Features.Plans;

/// <summary>A plan as people read it: what is funded when, what is left in the pots, what was left out and what stood in its way.</summary>
public static class PlanText
{
    /// <param name="apart">Bids that are not weighed.</param>
    public static void Print(IAnsiConsole console, PortfolioModel model, Plan plan, IReadOnlyList<SetApart> apart)
    {
        console.WriteLine(Verdict(plan));
        foreach (var bid in apart)
        {
            console.WriteLine($"Not weighed: {bid.Bid}. {bid.Why}");
        }

        if (plan.Status == PlanStatus.Infeasible)
        {
            foreach (var demand in plan.Conflict)
            {
                console.WriteLine($"  - {DemandText.Of(demand)}");
            }

            return;
        }

        var names = model.Bids.ToDictionary(bid => bid.Id, bid => bid.Name ?? "", StringComparer.Ordinal);
        console.Write(Funded(plan, names));
        console.Write(Pots(plan));
        if (plan.NotFunded.Count > 0)
        {
            console.Write(NotFunded(plan, names));
        }

        foreach (var later in plan.BeyondHorizon)
        {
            console.WriteLine($"After the last year: {later.Bid} spends {Pounds(later.Amount)} in {later.Year}.");
        }

        console.WriteLine($"Plan {plan.PlanId} by {plan.Engine}, of input {plan.InputHash[..16]}.");
    }

    private static string Verdict(Plan plan) =>
        plan.Status switch
        {
            PlanStatus.Optimal => $"Optimal: no plan is worth more than {Value(plan.Value!.Value)}. Plan and proof were checked.",
            PlanStatus.Gap when plan.Value is { } value =>
                $"Not proved best: this plan is worth {Value(value)}, no plan is worth more than {Value(plan.Bound!.Value)} (gap {plan.GapPercent:0.###}%).",
            PlanStatus.Gap => "No plan was found in the time, and none was ruled out.",
            PlanStatus.Infeasible => plan switch
            {
                { ConflictIsSmallest: true } =>
                    "Infeasible: these cannot hold together; leaving any one out would allow a plan, and no fewer clash.",
                { ConflictIsMinimal: true } =>
                    "Infeasible: these cannot hold together; leaving any one out would allow a plan. Whether fewer clash somewhere else was not settled.",
                _ => "Infeasible: these cannot hold together; some of them may not be needed for that.",
            },
            _ => throw new InvalidOperationException($"No sentence for {plan.Status}."),
        };

    private static Table Funded(Plan plan, Dictionary<string, string> names)
    {
        var table = new Table().Title("Funded").AddColumns("Bid", "Name", "Option", "Starts", "Paid from", "Value");
        table.Columns[5].RightAligned();
        foreach (var bid in plan.Funded)
        {
            table.AddRow([
                .. new[]
                {
                    bid.Bid,
                    names[bid.Bid],
                    bid.Option,
                    bid.Start.ToString(),
                    string.Join(", ", bid.Pots.Distinct(StringComparer.Ordinal)),
                    Value(bid.Value),
                }.Select(Markup.Escape),
            ]);
        }

        return table;
    }

    private static Table Pots(Plan plan)
    {
        var table = new Table().Title("Pots").AddColumns("Pot", "Year", "Limit", "Carried in", "Spent", "Left");
        for (var column = 2; column < 6; column++)
        {
            table.Columns[column].RightAligned();
        }

        foreach (var line in plan.Pots)
        {
            table.AddRow([
                .. new[]
                {
                    line.Pot,
                    line.Year.ToString(),
                    Pounds(line.Limit),
                    Pounds(line.CarriedIn),
                    Pounds(line.Spent),
                    Pounds(line.Limit + line.CarriedIn - line.Spent),
                }.Select(Markup.Escape),
            ]);
        }

        return table;
    }

    private static Table NotFunded(Plan plan, Dictionary<string, string> names)
    {
        var table = new Table().Title("Not funded").AddColumns("Bid", "Name", "Too little left in");
        foreach (var bid in plan.NotFunded)
        {
            table.AddRow([
                .. new[]
                {
                    bid.Bid,
                    names[bid.Bid],
                    string.Join(", ", bid.Binding.Select(potYear => $"{potYear.Pot} {potYear.Year}")),
                }.Select(Markup.Escape),
            ]);
        }

        return table;
    }

    private static string Value(long thousandths) => (thousandths / 1000m).ToString("#,0.###", EnglishText.Culture);

    private static string Pounds(long pounds) => pounds.ToString("C0", EnglishText.Culture);
}
