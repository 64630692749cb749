using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Features.Bids.Template;
using EstatesPlanner.Import.Writing;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>export bids --trust CODE [--round ID] --out FILE.xlsx</c> and <c>export bids-template --out FILE.xlsx</c></summary>
internal static class ExportVerb
{
    public static Command Build(VerbHost host) =>
        new("export", "Take things out as files that come back unchanged.") { Bids(host), Template(host), ExportAuditPart.Build(host) };

    private static Command Bids(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var round = new Option<string?>("--round") { Description = "Only the bids of this round." };
        var to = new Option<string>("--out") { Description = "The workbook to write.", Required = true };
        return host.Does(
            new Command("bids", "Bids with everything in them, as the workbook that import bids reads.") { trust, round, to },
            async run =>
            {
                var code = OdsCode.Clean(run.Get(trust)!);
                var (sheets, bids) = run.Ask<ExportBids>().Of(run.Actor, code, run.Get(round));
                await run.Export(
                    run.Get(to)!,
                    code,
                    $"Bids of {run.Get(round) ?? "every round"}",
                    () =>
                    {
                        using var stream = new MemoryStream();
                        TableWriter.WriteXlsx(stream, sheets);
                        return Task.FromResult(stream.ToArray());
                    }
                );
                run.Answer(
                    new
                    {
                        file = run.Get(to),
                        bids,
                        sheets = sheets.Select(sheet => sheet.Name),
                    },
                    console => console.WriteLine($"{bids} bids are in {run.Get(to)}.")
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command Template(VerbHost host)
    {
        var to = new Option<string>("--out")
        {
            Description = "The workbook to write; .csv for its Bids sheet alone, .md for the explanation of its columns.",
            Required = true,
        };
        return host.Does(
            new Command("bids-template", "The empty bids workbook, with what each column takes and a worked example.") { to },
            async run =>
            {
                await using var file = OutputFile.Begin(run.Settings, run.Get(to)!);
                await file.Fill(run.Ask<BidTemplate>().As(run.Get(to)!), run.Cancellation);
                file.Keep();
                run.Answer(new { file = run.Get(to) }, console => console.WriteLine($"The empty bids workbook is in {run.Get(to)}."));
                return ExitCode.Done;
            }
        );
    }
}
