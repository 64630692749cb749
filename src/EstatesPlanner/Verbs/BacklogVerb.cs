using System.CommandLine;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>backlog summary|list|show|changes|undo</c></summary>
internal static class BacklogVerb
{
    public static Command Build(VerbHost host) =>
        new("backlog", "The backlog register.")
        {
            Summary(host),
            List(host),
            Show(host),
            BacklogChangesPart.List(host),
            BacklogChangesPart.Undo(host),
        };

    private static Command Summary(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var site = new Option<string?>("--site") { Description = "Code of one site." };
        var priceBase = new Option<string?>("--price-base")
        {
            Description = "Report at the prices of this year (default: the newest base present).",
        };
        var asAt = AsAt();
        return host.Does(
            new Command("summary", "Counts and cost to eradicate by risk category.") { trust, site, priceBase, asAt },
            run =>
            {
                var summary = run.Ask<RegisterReport>()
                    .For(
                        run.Actor,
                        OdsCode.Clean(run.Get(trust)!),
                        run.Get(site),
                        Base(run.Get(priceBase)),
                        Days.Read("--as-at", run.Get(asAt))
                    );
                run.Answer(BacklogAnswers.Summary(summary), console => Print(console, summary));
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command List(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var site = new Option<string?>("--site") { Description = "Code of one site." };
        var category = new Option<string?>("--category") { Description = "High, Significant, Moderate or Low." };
        var asAt = AsAt();
        return host.Does(
            new Command("list", "The open items, worst first.") { trust, site, category, asAt },
            run =>
            {
                var items = run.Ask<ListBacklog>()
                    .All(
                        run.Actor,
                        new RegisterQuery
                        {
                            Trust = OdsCode.Clean(run.Get(trust)!),
                            Site = run.Get(site),
                            Category = Category(run.Get(category)),
                            AsAt = Days.Read("--as-at", run.Get(asAt)),
                        }
                    );
                run.Answer(
                    items,
                    console =>
                        items
                            .ToList()
                            .ForEach(item =>
                                console.WriteLine(
                                    $"{item.SiteCode}  {item.Reference}  {item.Category}  {item.Cost} ({item.PriceBase})  {item.Defect}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Show(VerbHost host)
    {
        var reference = new Argument<string>("reference") { Description = "The item's reference." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var site = new Option<string?>("--site") { Description = "Code of its site, where several use the reference." };
        return host.Does(
            new Command("show", "One item.") { reference, trust, site },
            run =>
            {
                var item = run.Ask<ShowItem>().Find(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(reference), run.Get(site));
                run.Answer(
                    item,
                    console =>
                        console.WriteLine(
                            $"{item.SiteCode} {item.Reference}: {item.Defect}\n{item.Category} ({item.Basis}), {item.Cost} at {item.PriceBase} prices\n{item.Location}"
                        )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Option<string?> AsAt() =>
        new("--as-at") { Description = "As the register stood at the end of this day, such as 31/03/2026." };

    private static RiskCategory? Category(string? text) =>
        text is null ? null
        : RiskCategories.TryParse(text, out var category) ? category
        : throw Refusal.BadInput($"--category takes High, Significant, Moderate or Low, not '{text}'.");

    private static PriceBase? Base(string? text) =>
        text is null ? null
        : FinancialYear.TryParse(text, out var year) ? new PriceBase(year)
        : throw Refusal.BadInput($"--price-base takes a financial year such as 2026/27, not '{text}'.");

    private static void Print(IAnsiConsole console, RegisterSummary summary)
    {
        console.WriteLine(
            $"{summary.Trust.Name} ({summary.Trust.Code}), {summary.Totals.Items:N0} open items on {EnglishText.Day(summary.AsAt)} at {summary.Register.PriceBase} prices"
        );
        console.WriteLine($"Categories by {summary.Bands.Name}; index: {summary.Index.Name}");
        console.WriteLine($"Cost basis: {summary.Trust.CostBasis}");
        var table = new Table().AddColumns("Risk", "Items", "Reported backlog", "Full project cost");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        table.Columns[3].RightAligned();
        foreach (var category in RiskCategories.WorstFirst)
        {
            table.AddRow(
                category.ToString(),
                EnglishText.Count(summary.Totals[category].Items),
                Text(summary.Totals[category].Cost),
                Text(summary.Totals[category].FullCost)
            );
        }

        table.AddRow("Total", EnglishText.Count(summary.Totals.Items), Text(summary.Totals.Total), Text(summary.Totals.FullCost));
        table.AddRow("Critical infrastructure risk", "", Text(summary.Totals.Critical), "");
        table.AddRow(RiskAdjustedBacklog.Label, "", Text(summary.Totals.RiskAdjusted), "");
        console.Write(table);
        summary.SetApart.ToList().ForEach(item => console.WriteLine(item.Why));
    }

    private static string Text(Money money) => Markup.Escape(money.ToString());
}
