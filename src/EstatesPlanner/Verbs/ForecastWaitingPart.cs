using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Forecast;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>forecast waiting [REFERENCE] --trust CODE [--site CODE] [--most 20] [--parameters FILE]</c></summary>
internal static class ForecastWaitingPart
{
    public static Command Build(VerbHost host)
    {
        var item = new Argument<string?>("reference")
        {
            Description = "One item's reference (default: the worst and dearest).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var site = new Option<string?>("--site") { Description = "Code of one site." };
        var most = new Option<int>("--most") { Description = "How many items.", DefaultValueFactory = _ => 20 };
        var parameters = ForecastVerb.Parameters();
        return host.Does(
            new Command("waiting", "What each item comes to in 1, 2, 3, 5 and 10 years if nothing is done.")
            {
                item,
                trust,
                site,
                most,
                parameters,
            },
            run =>
            {
                var rates = run.Get(parameters) is { } path ? run.Ask<DeteriorationFile>().At(path) : null;
                var items = run.Ask<ListWaiting>()
                    .For(
                        run.Actor,
                        OdsCode.Clean(run.Get(trust)!),
                        run.Get(site) is { } code ? OdsCode.Clean(code) : null,
                        run.Find(item),
                        run.Get(most),
                        rates
                    );
                run.Answer(WaitingAnswers.Of(items), console => Print(console, items));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<WaitingItem> items)
    {
        VerbTable.Print(
            console,
            [
                "Item",
                "Class",
                "Risk",
                "Today",
                .. (items.FirstOrDefault()?.Waits ?? []).Select(wait => wait.Years == 1 ? "In 1 year" : $"In {wait.Years} years"),
            ],
            3,
            items.Select(item =>
                (string[])
                    [
                        $"{item.SiteCode} {item.Reference}",
                        item.ElementClass,
                        item.Category.ToString(),
                        FigureText.Pounds(item.Cost),
                        .. item.Waits.Select(wait => $"{FigureText.Pounds(wait.Cost)} {wait.Likeliest}"),
                    ]
            )
        );
        console.WriteLine(
            "Cost to eradicate at each item's own price base, and the category it is likeliest to have by then. Rates are estimates: see forecast rates show."
        );
    }
}
