using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Wording;
using Spectre.Console;
using static EstatesPlanner.Features.Appraisal.AppraisalTable;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The financial view as people read it: the first years one by one, the rest together.</summary>
internal static class FinancialText
{
    private const int ShownYears = 8;

    public static void Print(IAnsiConsole console, AppraisalReport report)
    {
        foreach (var view in report.Financial ?? [])
        {
            console.Write(Years(view));
            foreach (var assumption in view.Assumptions)
            {
                console.WriteLine($"Taken as given: {assumption}");
            }

            if (AppraisalWords.Affordable(view) is { } affordable)
            {
                console.WriteLine(affordable);
            }
        }
    }

    private static Table Years(FinancialView view)
    {
        var shown = view.Years.Take(ShownYears).ToList();
        var later = view.Years.Skip(ShownYears).ToList();
        var table = Numbers(
            $"{view.Option.Id}: the trust's finances, £ in the money of each year",
            [.. shown.Select(year => $"{year.Year}"), .. later.Count > 0 ? [$"{later[0].Year} on"] : Array.Empty<string>()]
        );
        foreach (var line in FinancialLines.All.Where(line => view.Years.Any(year => line.Amount(year) != 0)))
        {
            table.AddRow([
                Markup.Escape(line.Label),
                .. shown.Select(year => Pounds(line.Amount(year))),
                .. later.Count > 0 ? [Pounds(line.Over(later))] : Array.Empty<string>(),
            ]);
        }

        return table;
    }
}
