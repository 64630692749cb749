using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Features.Shared;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>Costs of waiting as people read them in a terminal.</summary>
internal static class WaitingText
{
    public static void Print(IAnsiConsole console, IReadOnlyList<WaitingItem> items)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Item", "Class", "Risk");
        table.AddColumn(new TableColumn("Today").RightAligned());
        foreach (var wait in items.FirstOrDefault()?.Waits ?? [])
        {
            table.AddColumn(new TableColumn(wait.Years == 1 ? "In 1 year" : $"In {wait.Years} years").RightAligned());
        }

        foreach (var item in items)
        {
            table.AddRow([.. new[] { $"{item.SiteCode} {item.Reference}", item.ElementClass, item.Category.ToString(), FigureText.Pounds(item.Cost) }
                .Concat(item.Waits.Select(wait => $"{FigureText.Pounds(wait.Cost)} {wait.Likeliest}"))
                .Select(cell => new Text(cell))]);
        }

        console.Write(table);
        console.WriteLine("Cost to eradicate at each item's own price base, and the category it is likeliest to have by then. Rates are not confirmed.");
    }
}
