using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Incidents;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>incidents list|summary --trust CODE [--site CODE] [--year 2026/27]</c></summary>
internal static class IncidentsVerb
{
    public static Command Build(VerbHost host) =>
        new("incidents", "Estates incidents and the activity lost to them.") { List(host), Summary(host) };

    private static Command List(VerbHost host)
    {
        var (trust, site, year) = Options();
        return host.Does(
            new Command("list", "The incidents, latest first.") { trust, site, year },
            run =>
            {
                var code = OdsCode.Clean(run.Get(trust)!);
                var entries = run.Ask<ListIncidents>().For(run.Actor, code, run.Get(site), Year(run.Get(year)));
                run.Answer(
                    IncidentAnswers.List(code, entries),
                    console =>
                        entries
                            .ToList()
                            .ForEach(entry =>
                                console.WriteLine(
                                    $"{entry.Incident.On:yyyy-MM-dd}  {entry.Incident.SiteCode}  {entry.Incident.Reference}  {entry.Incident.Type}  {EnglishText.Quantity(entry.Incident.DowntimeHours)} hours  {string.Join(", ", entry.Items.Select(item => item.Reference))}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Summary(VerbHost host)
    {
        var (trust, site, year) = Options();
        return host.Does(
            new Command("summary", "Lost activity by year, site, block and item.") { trust, site, year },
            run =>
            {
                var code = OdsCode.Clean(run.Get(trust)!);
                var report = new LostReport([
                    .. run.Ask<ListIncidents>().For(run.Actor, code, run.Get(site), Year(run.Get(year))).SelectMany(entry => entry.Shares),
                ]);
                run.Answer(IncidentAnswers.Summary(code, report), console => Print(console, report));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static void Print(IAnsiConsole console, LostReport report)
    {
        var table = new Table().AddColumns("Site", "Incidents", "Clinical hours", "Sessions", "Patients", "Bed days", "Cost to rectify");
        table.Columns.Skip(1).ToList().ForEach(column => column.RightAligned());
        foreach (var (site, totals) in report.BySite)
        {
            Row(table, site, totals);
        }

        Row(table, "All", report.Total);
        console.Write(table);
        console.WriteLine(LostShare.Rule);
    }

    private static void Row(Table table, string name, LostTotals totals) =>
        table.AddRow(
            Markup.Escape(name),
            EnglishText.Count(totals.Incidents),
            EnglishText.Quantity(totals.Lost.ClinicalHours),
            EnglishText.Quantity(totals.Lost.Sessions),
            EnglishText.Quantity(totals.Lost.Patients),
            EnglishText.Quantity(totals.Lost.BedDays),
            Markup.Escape(totals.Lost.Cost.ToString())
        );

    private static (Option<string> Trust, Option<string?> Site, Option<string?> Year) Options() =>
        (
            new("--trust") { Description = "Code of the trust.", Required = true },
            new("--site") { Description = "Code of one site." },
            new("--year") { Description = "One financial year, such as 2026/27." }
        );

    private static FinancialYear? Year(string? text) =>
        text is null ? null
        : FinancialYear.TryParse(text, out var year) ? year
        : throw Refusal.BadInput($"--year takes a financial year such as 2026/27, not '{text}'.");
}
