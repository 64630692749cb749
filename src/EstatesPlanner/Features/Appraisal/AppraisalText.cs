using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Wording;
using Spectre.Console;
using static EstatesPlanner.Features.Appraisal.AppraisalTable;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>An appraisal as people read it: whole pounds, options side by side, best first.</summary>
public static class AppraisalText
{
    public static void Print(IAnsiConsole console, AppraisalReport report)
    {
        var answer = report.Answer;
        var model = answer.Model;
        console.WriteLine(
            $"Real terms, {model.PriceBase} prices, excluding VAT and transfers; years 0 to {EnglishText.Count(model.Years)}, year 0 = {model.FirstYear}."
        );
        console.WriteLine(
            $"Discounting: {model.Schedule.Name} ({model.Schedule.Id}, {model.Schedule.Mark}). Source: {model.Schedule.Source}."
        );
        var ranked = answer
            .Ranking.Select(id => answer.Options.Single(option => string.Equals(option.Id, id, StringComparison.Ordinal)))
            .ToList();
        console.Write(Options(ranked));
        if (ranked.FirstOrDefault(option => option.Incremental is not null)?.Incremental is { } increment)
        {
            console.WriteLine($"BCR = {increment.Ratio.Formula}. There is no pass mark.");
        }

        if (answer.Switching.Count > 0)
        {
            console.Write(Switching(answer.Switching));
        }

        SensitivityText.Print(console, report);
        FinancialText.Print(console, report);
        SimulationText.Print(console, report);
        foreach (var warning in answer.Warnings)
        {
            console.WriteLine($"Note: {warning.Message}");
        }
    }

    private static Table Options(IReadOnlyList<AppraisedOption> ranked)
    {
        var table = Numbers("Present values, £", [.. ranked.Select(option => option.Option.Name)]);
        void Row(string label, Func<AppraisedOption, string> cell) =>
            table.AddRow([label, .. ranked.Select(option => Markup.Escape(cell(option)))]);

        Row("Costs", option => Pounds(option.PvCosts));
        Row("Optimism bias", option => Pounds(option.OptimismBias));
        Row("Expected risk", option => Pounds(option.ExpectedRisk));
        Row("Residual value", option => Pounds(option.Residual));
        Row("Net present cost", option => Pounds(option.Npc));
        Row("Monetised benefits", option => Pounds(option.PvBenefits));
        Row("NPSV", option => Pounds(option.Npsv));
        Row("Equivalent annual cost", option => Pounds(option.Eac));
        Row("NPSV against business as usual", option => option.Incremental is { } increment ? Pounds(increment.Npsv) : "");
        Row("BCR", option => option.Incremental is { } increment ? FigureText.Ratio(increment.Ratio) : "");
        return table;
    }

    private static Table Switching(IReadOnlyList<SwitchingValue> values)
    {
        var table = Numbers("Worth no more than business as usual at", ["Value", "Switches at", "Change"]);
        foreach (var value in values)
        {
            var isPercent = string.Equals(value.Unit, "percent", StringComparison.Ordinal);
            string Level(decimal level) => isPercent ? EnglishText.Quantity(level) + "%" : Pounds(level);
            table.AddRow(
                Markup.Escape($"{value.Option}: {value.Label}"),
                Level(value.Value),
                Level(value.Switching),
                Change(value.ChangePercent)
            );
        }

        return table;
    }
}
