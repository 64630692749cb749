using System.CommandLine;
using EstatesPlanner.Features.Eric;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>eric summary --year 2015/16 [--trust CODE] [--by trust-type|region|site-type]</c></summary>
internal static class EricSummaryPart
{
    public static Command Build(VerbHost host)
    {
        var year = new Option<string>("--year") { Description = "The financial year, such as 2015/16.", Required = true };
        var trust = new Option<string?>("--trust") { Description = "One trust's code (default: all)." };
        var by = new Option<string?>("--by") { Description = "trust-type, region or site-type." };

        return host.Does(
            new Command("summary", "Totals by risk category from published ERIC data.") { year, trust, by },
            run =>
            {
                var answer = run.Ask<SummariseEric>().For(run.Get(year)!, run.Get(trust), run.Get(by));
                run.Answer(answer, console => Print(console, answer));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static void Print(IAnsiConsole console, EricSummary summary)
    {
        console.WriteLine(
            $"ERIC {summary.Year}{(summary.Trust is null ? "" : $", {summary.Trust}")}: {(summary.Sites is { } sites ? $"{sites:N0} sites of " : "")}{summary.Trusts:N0} trusts ({summary.FileName})"
        );
        console.WriteLine($"The file has {summary.Coverage.Words}.");
        if (summary.NotApplicableSites is { } notApplicable)
        {
            console.WriteLine(
                $"{summary.Sites - notApplicable:N0} sites give costs, {summary.ZeroSites:N0} of them a true £0; {notApplicable:N0} are not applicable."
            );
        }

        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("");
        foreach (var name in new[] { "High", "Significant", "Moderate", "Low", "Total", "CIR", "Risk-adjusted" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var group in summary.Groups)
        {
            Row(table, group.Key, group);
        }

        Row(table, summary.Groups.Count > 0 ? "All" : "", summary);
        console.Write(table);
    }

    private static void Row(Table table, string key, EricFigures figures) =>
        table.AddRow([
            .. new[]
            {
                key,
                $"{figures.High}",
                $"{figures.Significant}",
                $"{figures.Moderate}",
                $"{figures.Low}",
                $"{figures.Total}",
                $"{figures.Cir}",
                figures.RiskAdjusted?.ToString() ?? "none published",
            }.Select(text => new Text(text)),
        ]);
}
