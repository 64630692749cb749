using System.CommandLine;
using EstatesPlanner.Features.Eric;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>eric peers --year 2015/16 [--trust CODE]</c></summary>
internal static class EricPeersPart
{
    public static Command Build(VerbHost host)
    {
        var year = new Option<string>("--year") { Description = "The financial year, such as 2015/16.", Required = true };
        var trust = new Option<string?>("--trust") { Description = "A trust's code, to see where it and its sites stand." };
        return host.Does(
            new Command("peers", "Backlog per square metre by site type and by trust type, and where a trust stands.") { year, trust },
            run =>
            {
                var answer = run.Ask<ComparePeers>().For(run.Get(year)!, run.Get(trust));
                run.Answer(answer, console => Print(console, answer));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static void Print(IAnsiConsole console, PeerAnswer answer)
    {
        console.WriteLine(
            $"ERIC {answer.Year}, pounds of {answer.PriceBase} a square metre, linear percentiles ({answer.FileName}; {answer.Coverage.Words})"
        );
        Groups(console, "Site type", answer.SiteTypes);
        Groups(console, "Trust type", answer.TrustTypes);
        if (answer.Trust is { } trust)
        {
            console.WriteLine(
                $"{trust.Name} ({trust.Trust}), {trust.TrustType}: {EricText.PerM2(trust.PerM2)}, percentile {EricText.Rank(trust.Percentile)} of trusts of its type"
            );
            VerbTable.Print(
                console,
                ["Site", "Name", "Type", "m²", "Total", "£ per m²", "Percentile", "CIR £ per m²", "CIR percentile"],
                3,
                trust.Sites.Select(site =>
                    new[]
                    {
                        site.Site ?? "",
                        site.Name ?? "",
                        site.SiteType ?? "",
                        site.AreaM2 is { } area ? EnglishText.Quantity(area) : "",
                        EricText.Amount(site.Total),
                        EricText.PerM2(site.PerM2),
                        EricText.Rank(site.Percentile),
                        EricText.PerM2(site.CirPerM2),
                        EricText.Rank(site.CirPercentile),
                    }
                )
            );
            trust.Warnings.ToList().ForEach(warning => console.WriteLine($"Note: {warning}"));
        }
    }

    private static void Groups(IAnsiConsole console, string kind, IReadOnlyList<GroupAnswer> groups) =>
        VerbTable.Print(
            console,
            [kind, "n", "Median", "75th", "90th", "99th", "Highest", "CIR median", "CIR 75th", "CIR 90th"],
            1,
            groups.Select(group =>
                new[]
                {
                    group.Type,
                    EnglishText.Count(group.N),
                    FigureText.Pounds(group.PerM2.Median),
                    FigureText.Pounds(group.PerM2.P75),
                    FigureText.Pounds(group.PerM2.P90),
                    FigureText.Pounds(group.PerM2.P99),
                    FigureText.Pounds(group.PerM2.Max),
                    FigureText.Pounds(group.CirPerM2.Median),
                    FigureText.Pounds(group.CirPerM2.P75),
                    FigureText.Pounds(group.CirPerM2.P90),
                }
            )
        );
}
