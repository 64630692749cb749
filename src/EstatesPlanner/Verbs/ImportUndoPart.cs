using System.CommandLine;
using EstatesPlanner.Features.Imports;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>import undo ID</c> · <c>import list</c></summary>
internal static class ImportUndoPart
{
    public static Command Undo(VerbHost host)
    {
        var id = new Argument<Guid>("id") { Description = "The import's id, as import printed it." };
        return host.Writes(
            new Command("undo", "Take an import of a register, of incidents or of the estate back.") { id },
            async run =>
            {
                var (rows, kept) = await run.Ask<UndoImport>().Undo(run.Actor, run.Get(id));
                run.Answer(
                    new
                    {
                        importId = run.Get(id),
                        rows,
                        kept,
                    },
                    console =>
                        console.WriteLine(
                            string.Join(
                                ' ',
                                kept.Prepend($"Undone: {EnglishText.Count(rows)} {(rows == 1 ? "row" : "rows")} taken out or put back.")
                            )
                        )
                );
                return ExitCode.Done;
            }
        );
    }

    public static Command List(VerbHost host) =>
        host.Does(
            new Command("list", "List what has been imported."),
            run =>
            {
                var imports = run.Ask<ListImports>().For(run.Actor);
                run.Answer(
                    imports,
                    console =>
                        imports
                            .ToList()
                            .ForEach(import =>
                                console.WriteLine(
                                    $"{import.Id}  {import.Kind}  {import.Trust}  {import.FileName}  {EnglishText.Moment(import.At)}{(import.UndoneAt is null ? "" : "  undone")}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
}
