using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Features.Rounds.Sensitivity;

/// <summary>A ranking under other weights as people read it at a terminal.</summary>
internal static class SensitivityText
{
    public static void Print(IAnsiConsole console, WeightsTested tested)
    {
        console.WriteLine("How far each weight may go, the others keeping their proportions:");
        var ranges = Headed("Criterion", "Weight", "Same bid first", "Same bids funded in order of value");
        foreach (var range in tested.Ranges)
        {
            ranges.AddRow([
                .. new[]
                {
                    tested.CriterionOf(range).Name,
                    FigureText.Percent(range.Weight),
                    SensitivityWords.Of(range.First),
                    SensitivityWords.Of(range.Funded),
                }.Select(Markup.Escape),
            ]);
        }

        console.Write(ranges);
        console.WriteLine($"Ranks over {SensitivityWords.Tried(tested.Sampling)}:");
        var ranks = Headed("Bid", "Rank now", "P5", "P50", "P95", "First", "Funded");
        foreach (var spread in tested.Ranks)
        {
            ranks.AddRow([
                .. new[]
                {
                    spread.Reference,
                    EnglishText.Count(tested.Book.RankOf(spread.Reference).ByValue),
                    EnglishText.Count(spread.P5),
                    EnglishText.Count(spread.P50),
                    EnglishText.Count(spread.P95),
                    FigureText.Percent(spread.ChanceFirst),
                    FigureText.Percent(spread.ChanceFunded),
                }.Select(Markup.Escape),
            ]);
        }

        console.Write(ranks);
    }

    private static Table Headed(params string[] names)
    {
        var table = new Table();
        foreach (var name in names)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)));
        }

        return table;
    }
}
