using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Wording;
using Spectre.Console;
using static EstatesPlanner.Features.Appraisal.AppraisalTable;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>A simulation as people read it, with what was drawn and by which seed.</summary>
internal static class SimulationText
{
    public static void Print(IAnsiConsole console, AppraisalReport report)
    {
        if (report.Simulation is not { } simulation)
        {
            return;
        }

        console.WriteLine(
            $"Simulation: {EnglishText.Count(simulation.Draws)} draws, seed {simulation.Seed.ToString(EnglishText.Culture)}."
        );
        var table = Numbers("Over the draws, £", ["Mean", "Standard error", "P5", "P10", "P50", "P90", "P95"]);
        foreach (var option in simulation.Options)
        {
            Row(table, $"{option.Id}: NPSV", option.Npsv);
            Row(table, $"{option.Id}: NPSV against business as usual", option.Incremental);
            Row(table, $"{option.Id}: capital with optimism bias", option.Capital);
        }

        console.Write(table);
        console.WriteLine($"{simulation.Preferred} has the largest NPSV in {Share(simulation.ProbabilityPreferredStaysBest)} of draws.");
        foreach (var option in simulation.Options.Where(option => option.Incremental is not null))
        {
            console.WriteLine($"{option.Id} is worth more than business as usual in {Share(option.ProbabilityWorthwhile)} of draws.");
        }

        Inputs(console, report.Answer, simulation);
        foreach (var warning in simulation.Warnings)
        {
            console.WriteLine($"Note: {warning}");
        }
    }

    private static void Row(Table table, string label, Spread? spread)
    {
        if (spread is { StandardDeviation: > 0 })
        {
            table.AddRow([
                Markup.Escape(label),
                .. new[] { spread.Mean, spread.StandardError, spread.P5, spread.P10, spread.P50, spread.P90, spread.P95 }.Select(value =>
                    Pounds((decimal)value)
                ),
            ]);
        }
    }

    private static void Inputs(IAnsiConsole console, AppraisalAnswer answer, Simulation simulation)
    {
        var table = new Table().AddColumn("Drawn").AddColumn("Distribution, percent of the central value").AddColumn("Common factor");
        foreach (var driver in simulation.Inputs.Drivers)
        {
            table.AddRow(
                Markup.Escape(AppraisalWords.Driver(answer, driver) + (driver.IsConvention ? " *" : "")),
                Markup.Escape(AppraisalWords.Distribution(driver.Distribution)),
                Markup.Escape(AppraisalWords.Together(driver))
            );
        }

        console.Write(table);
        console.WriteLine(AppraisalWords.Correlation);
    }

    private static string Share(double share) => share.ToString("0.0%", EnglishText.Culture);
}
