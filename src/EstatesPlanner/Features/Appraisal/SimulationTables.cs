using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The tables of a simulation, for the page and to take away.</summary>
internal static class SimulationTables
{
    private static readonly IReadOnlyList<(string Name, Func<Spread, double> Of)> Statistics =
    [
        ("Mean", spread => spread.Mean),
        ("Standard error", spread => spread.StandardError),
        ("P5", spread => spread.P5),
        ("P10", spread => spread.P10),
        ("P50", spread => spread.P50),
        ("P90", spread => spread.P90),
        ("P95", spread => spread.P95),
    ];

    /// <summary>The shown option: a column for each amount that chance moves.</summary>
    public static FiguresTable Spread(AppraisalReport report, Simulation simulation, SimulatedOption shown)
    {
        var amounts = new[]
        {
            ("NPSV against business as usual", shown.Incremental),
            ("NPSV", shown.Npsv),
            ("Net present cost", shown.Npc),
            ("Capital with optimism bias, undiscounted", shown.Capital),
        }
            .Where(amount => amount.Item2 is not null)
            .ToList();
        return new FiguresTable(
            "simulation",
            $"{Name(report, shown)} over {EnglishText.Count(simulation.Draws)} draws, seed {simulation.Seed.ToString(EnglishText.Culture)}, £ at {report.Answer.Model.PriceBase} prices",
            ["Over the draws", .. amounts.Select(amount => amount.Item1)],
            [
                .. Statistics.Select(statistic => new FiguresRow(
                    statistic.Name,
                    [.. amounts.Select(amount => (object?)(decimal)statistic.Of(amount.Item2!))]
                )),
            ]
        );
    }

    /// <summary>Options beside each other by the same draws.</summary>
    public static FiguresTable Options(AppraisalReport report, Simulation simulation) =>
        new(
            "chances",
            "Options by the same draws: NPSV against business as usual, £",
            ["Option", "P10", "P50", "P90", "Worth more than business as usual", "Largest NPSV of all"],
            [
                .. simulation.Options.Select(option => new FiguresRow(
                    Name(report, option),
                    [
                        .. new Func<Spread, double>[] { spread => spread.P10, spread => spread.P50, spread => spread.P90 }.Select(of =>
                            option.Incremental is { } spread ? (object?)(decimal)of(spread) : "benchmark"
                        ),
                        option.Incremental is null ? "" : FigureText.Percent((decimal)option.ProbabilityWorthwhile),
                        FigureText.Percent((decimal)option.ProbabilityBest),
                    ],
                    option.Id == simulation.Preferred
                )),
            ]
        );

    public static FiguresTable Fan(AppraisalReport report, Fan fan) =>
        new(
            "fan",
            "How it builds up: what it is worth by the end of each year, discounted, against business as usual, £",
            ["Year", .. Statistics.Select(statistic => statistic.Name)],
            [
                .. fan.Years.Select(
                    (spread, year) =>
                        new FiguresRow(
                            $"{report.Answer.Model.FirstYear + year}",
                            [.. Statistics.Select(statistic => (object?)(decimal)statistic.Of(spread))]
                        )
                ),
            ]
        );

    public static FiguresTable Inputs(AppraisalReport report, Simulation simulation) =>
        new(
            "inputs",
            "What was drawn, percent of the central value",
            ["Driver", "Distribution", "Moves with", "Given by"],
            [
                .. simulation.Inputs.Drivers.Select(driver => new FiguresRow(
                    AppraisalWords.Driver(report.Answer, driver),
                    [
                        AppraisalWords.Distribution(driver.Distribution),
                        AppraisalWords.Together(driver),
                        driver.IsConvention ? "convention" : driver.Evidence ?? "the bid",
                    ]
                )),
            ]
        );

    private static string Name(AppraisalReport report, SimulatedOption option) =>
        report.Answer.Options.Single(each => each.Id == option.Id).Option.Name;
}
