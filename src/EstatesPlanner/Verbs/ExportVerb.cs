using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Import.Writing;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>export bids --trust CODE [--round ID] --out FILE.xlsx</c></summary>
internal static class ExportVerb
{
    public static Command Build(VerbHost host) => new("export", "Take things out as files that come back unchanged.") { Bids(host) };

    private static Command Bids(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var round = new Option<string?>("--round") { Description = "Only the bids of this round." };
        var to = new Option<string>("--out") { Description = "The workbook to write.", Required = true };
        return host.Does(new Command("bids", "Bids with everything in them, as the workbook that import bids reads.") { trust, round, to }, async run =>
        {
            var (sheets, bids) = run.Ask<ExportBids>().Of(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(round));
            using var stream = new MemoryStream();
            TableWriter.WriteXlsx(stream, sheets);
            await OutputFile.Write(run.Get(to)!, stream.ToArray(), run.Cancellation);
            run.Answer(new { file = run.Get(to), bids, sheets = sheets.Select(sheet => sheet.Name) }, console => console.WriteLine($"{bids} bids are in {run.Get(to)}."));
            return ExitCode.Done;
        });
    }
}
