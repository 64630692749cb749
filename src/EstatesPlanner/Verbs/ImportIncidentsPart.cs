using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Incidents;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;

namespace EstatesPlanner.Verbs;

/// <summary><c>import incidents FILE --trust CODE [--sheet NAME] [--dry-run]</c></summary>
internal static class ImportIncidentsPart
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "A csv, xlsx or xls file; a blank sheet is in templates/import." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var sheet = new Option<string?>("--sheet") { Description = "Name of the sheet (default: the one that fits)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; change nothing." };
        return host.Does(
            new Command("incidents", "Import estates incidents and the items they are down to.") { file, trust, sheet, dryRun },
            async run =>
            {
                run.BeginWriting(unless: run.Get(dryRun));
                return await ImportPrint.Reading(
                    run,
                    run.Get(file),
                    ImportLimits.Verb,
                    run.Get(dryRun),
                    ImportPrint.SheetOption,
                    async table =>
                    {
                        var answer = await run.Ask<ImportIncidents>()
                            .Run(run.Actor, OdsCode.Clean(run.Get(trust)!), table, run.Get(dryRun), run.Get(sheet));
                        return ImportPrint.Answer(run, answer, answer.IsRefused, ImportWords.Incidents);
                    }
                );
            }
        );
    }
}
