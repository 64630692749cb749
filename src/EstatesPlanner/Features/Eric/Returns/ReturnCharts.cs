using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>Draws the bridge of a return.</summary>
public static class ReturnCharts
{
    public static readonly IReadOnlyList<(string Name, Func<MovementSteps, Money> Of)> Steps =
    [
        ("New", steps => steps.New),
        ("Resurveyed", steps => steps.Resurveyed),
        ("Repriced", steps => steps.Repriced),
        ("Re-graded", steps => steps.Regraded),
        ("Fixed", steps => steps.Fixed),
        ("Disposed", steps => steps.Disposed),
        ("Removed", steps => steps.Removed),
    ];

    /// <summary>From the opening position to the closing one; steps in which nothing moved are left out.</summary>
    public static string Bridge(string title, MovementSteps steps) =>
        new BridgeChart
        {
            Title = title,
            Description = Words(steps),
            Blocks =
            [
                new("Opening", steps.Opening.Pounds, FigureText.Short(steps.Opening), Whole: true),
                .. Steps
                    .Where(step => step.Of(steps) != Money.Zero)
                    .Select(step => new BridgeChart.Block(step.Name, step.Of(steps).Pounds, Signed(step.Of(steps)))),
                new("Closing", steps.Closing.Pounds, FigureText.Short(steps.Closing), Whole: true),
            ],
        }.Draw();

    /// <summary>The bridge in a sentence.</summary>
    public static string Words(MovementSteps steps) =>
        $"Opening {FigureText.Pounds(steps.Opening)}; {string.Join("; ", Steps.Where(step => step.Of(steps) != Money.Zero).Select(step => $"{step.Name.ToLowerInvariant()} {Signed(step.Of(steps), FigureText.Pounds)}"))}; closing {FigureText.Pounds(steps.Closing)}.";

    private static string Signed(Money amount) => Signed(amount, FigureText.Short);

    private static string Signed(Money amount, Func<Money, string> words) => amount > Money.Zero ? $"+{words(amount)}" : words(amount);
}
