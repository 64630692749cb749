using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Wording;
using Spectre.Console;
using static EstatesPlanner.Features.Appraisal.AppraisalTable;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>What hangs on an appraisal, as people read it: whole pounds.</summary>
internal static class SensitivityText
{
    private const int ShownBars = 12;

    public static void Print(IAnsiConsole console, AppraisalReport report)
    {
        Tornado(console, report);
        Scenarios(console, report);
        Weights(console, report);
        WholeSystem(console, report);
    }

    private static void Tornado(IAnsiConsole console, AppraisalReport report)
    {
        foreach (var bars in report.Tornado.GroupBy(bar => bar.Option, StringComparer.Ordinal))
        {
            var table = Numbers($"{bars.Key}: one driver moved alone", ["Low", "NPSV, £", "High", "NPSV, £", "Swing, £"]);
            foreach (var bar in bars.Take(ShownBars))
            {
                table.AddRow(
                    Markup.Escape(bar.Label + (bar.IsConvention ? " *" : "")),
                    Change(bar.Low.ChangePercent),
                    Pounds(bar.Low.Npsv),
                    Change(bar.High.ChangePercent),
                    Pounds(bar.High.Npsv),
                    Pounds(bar.Swing)
                );
            }

            console.Write(table);
            if (bars.Count() > ShownBars)
            {
                console.WriteLine($"{EnglishText.Count(bars.Count() - ShownBars)} narrower bars are in the JSON.");
            }
        }

        if (report.Tornado.Any(bar => bar.IsConvention))
        {
            console.WriteLine(
                $"* Nobody gave a range: {report.Questions.Convention.Name} ({report.Questions.Convention.Mark}). A convention, no evidence."
            );
        }
    }

    private static void Scenarios(IAnsiConsole console, AppraisalReport report)
    {
        if (report.Scenarios.Count == 0)
        {
            return;
        }

        var table = Numbers("NPSV by scenario, £", [.. report.Answer.Options.Select(option => option.Option.Name), "Best"]);
        table.AddRow([
            "Central case",
            .. report.Answer.Options.Select(option => Pounds(option.Npsv)),
            Markup.Escape(report.Answer.Ranking[0]),
        ]);
        foreach (var result in report.Scenarios)
        {
            table.AddRow([
                Markup.Escape(result.Scenario.Name + (result.Scenario.IsConvention ? " *" : "")),
                .. result.Answer.Options.Select(option => Pounds(option.Npsv)),
                Markup.Escape(result.Answer.Ranking[0] + (result.KeepsItsBest ? "" : " (another)")),
            ]);
        }

        console.Write(table);
        if (report.Scenarios.Any(result => result.Scenario.IsConvention))
        {
            console.WriteLine("* Nobody named scenarios: these are conventions of this program, no evidence.");
        }
    }

    private static void Weights(IAnsiConsole console, AppraisalReport report)
    {
        foreach (var result in report.Distribution)
        {
            var table = Numbers($"Weighted by income, elasticity {EnglishText.Index(result.Elasticity)}", ["NPSV, £", "Weighted NPSV, £"]);
            foreach (var option in result.Options)
            {
                table.AddRow(Markup.Escape(option.Option), Pounds(option.Unweighted), Pounds(option.Weighted));
            }

            console.Write(table);
            console.WriteLine(
                $"Weights: {string.Join(", ", report.Questions.Distribution!.Groups.Select(group => $"{group.Name} {EnglishText.Index(result.Weights[group.Id])}"))}. A sensitivity: it never stands in place of the unweighted NPSV."
            );
        }
    }

    private static void WholeSystem(IAnsiConsole console, AppraisalReport report)
    {
        foreach (
            var (option, shares) in report.WholeSystem.Where(option =>
                option.Option.Option.Role != OptionRole.BusinessAsUsual && option.Shares.Count > 0
            )
        )
        {
            var table = Numbers($"{option.Id}: who pays and who receives", ["Costs, £", "Benefits, £", "Net, £"]);
            foreach (var share in shares)
            {
                table.AddRow(
                    Markup.Escape(AppraisalWords.Organisation(share)),
                    Pounds(share.Costs),
                    Pounds(share.Benefits),
                    Pounds(share.Net)
                );
            }

            console.Write(table);
        }
    }
}
