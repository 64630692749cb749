using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Bids;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;

namespace EstatesPlanner.Verbs;

/// <summary><c>import bids FILE --trust CODE [--round ID] [--dry-run]</c></summary>
internal static class ImportBidsPart
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "The workbook of templates/import/bids.xlsx, or its Bids sheet as csv." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var round = new Option<string?>("--round") { Description = "Id of the round the bids compete in." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; change nothing." };
        return host.Does(
            new Command("bids", "Import bids with their options, costs, benefits and risks.") { file, trust, round, dryRun },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                return await ImportPrint.Reading(
                    run,
                    run.Get(file),
                    ImportLimits.Verb,
                    run.Get(dryRun),
                    null,
                    async table =>
                    {
                        var answer = await run.Ask<ImportBids>()
                            .Run(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(round), table, run.Get(dryRun));
                        return ImportPrint.Answer(run, answer, answer.IsRefused, ImportWords.Bids);
                    }
                );
            }
        );
    }
}
