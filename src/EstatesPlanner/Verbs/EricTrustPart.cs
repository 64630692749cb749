using System.CommandLine;
using EstatesPlanner.Features.Eric;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>eric trust CODE [--prices 2025/26 [--index ID]]</c></summary>
internal static class EricTrustPart
{
    public static Command Build(VerbHost host)
    {
        var code = new Argument<string>("code") { Description = "The trust's code." };
        var prices = new Option<string?>("--prices")
        {
            Description = "A financial year whose prices every figure is carried to (default: pounds of each year, as published).",
        };
        var index = new Option<string?>("--index")
        {
            Description = "Id of the price index that carries them there (default: the GDP deflator).",
        };
        return host.Does(
            new Command("trust", "What ERIC has published of one trust, year by year.") { code, prices, index },
            run =>
            {
                var view = run.Ask<LookUpTrust>().Trends(run.Get(code), run.Get(prices), run.Get(index));
                run.Answer(TrendAnswer.Of(view), console => Print(console, view));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static void Print(IAnsiConsole console, PublishedView view)
    {
        console.WriteLine($"{view.Trust.Name} ({view.Trust.Code}), {view.Trust.Type}: cost to eradicate backlog, {view.PriceWords}");
        var table = new Table().Border(TableBorder.Simple).AddColumn("Year");
        foreach (var name in new[] { "High", "Significant", "Moderate", "Low", "Total", "CIR", "Risk-adjusted", "£ per m²", "Sites" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var year in view.Trend)
        {
            table.AddRow([
                .. new[]
                {
                    $"{year.Year}",
                    FigureText.Pounds(year.Costs.High),
                    FigureText.Pounds(year.Costs.Significant),
                    FigureText.Pounds(year.Costs.Moderate),
                    FigureText.Pounds(year.Costs.Low),
                    FigureText.Pounds(year.Costs.Total),
                    FigureText.Pounds(year.Costs.Critical),
                    EricText.Adjusted(year.RiskAdjusted),
                    EricText.PerM2(year.Density?.Total),
                    EricText.Sites(year.Published),
                }.Select(text => new Text(text)),
            ]);
        }

        console.Write(table);
        view.YearNotes.Concat(view.PartNotes).ToList().ForEach(note => console.WriteLine($"Note: {note}"));
    }
}
