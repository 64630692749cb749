using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;

namespace EstatesPlanner.Verbs;

/// <summary><c>import estate FILE --trust CODE [--dry-run]</c></summary>
internal static class ImportEstatePart
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file")
        {
            Description = "The workbook of templates/import/estate.xlsx, or one of its sheets as csv.",
        };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; change nothing." };
        return host.Does(
            new Command("estate", "Import blocks and facet surveys.") { file, trust, dryRun },
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
                        var answer = await run.Ask<ImportEstate>().Run(run.Actor, OdsCode.Clean(run.Get(trust)!), table, run.Get(dryRun));
                        return ImportPrint.Answer(run, answer, answer.IsRefused, ImportWords.Estate);
                    }
                );
            }
        );
    }
}
