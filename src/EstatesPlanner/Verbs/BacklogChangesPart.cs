using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>backlog changes --trust CODE</c> · <c>backlog undo ID --trust CODE</c></summary>
internal static class BacklogChangesPart
{
    public static Command List(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        return host.Does(
            new Command("changes", "List what changed many items at once: imports, uplifts, new bands, bulk changes.") { trust },
            run =>
            {
                var changes = run.Ask<ListChanges>().For(run.Actor, OdsCode.Clean(run.Get(trust)!));
                run.Answer(
                    changes,
                    console =>
                        changes
                            .ToList()
                            .ForEach(change =>
                                console.WriteLine(
                                    $"{change.Id}  {change.What}  {EnglishText.Count(change.Items)} items  {EnglishText.Moment(change.At)}  {change.Summary}{(change.UndoneAt is null ? "" : "  undone")}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    public static Command Undo(VerbHost host)
    {
        var id = new Argument<Guid>("id") { Description = "The batch's id, as it was printed; import undo takes an import back." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        return host.Writes(
            new Command("undo", "Take an uplift, a re-banding, a new cost basis or a bulk change back.") { id, trust },
            async run =>
            {
                var batch = await run.Ask<UndoBatch>().Undo(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(id));
                run.Answer(
                    new { batch = batch.Id, items = batch.Changed },
                    console => console.WriteLine($"Undone: {EnglishText.Count(batch.Changed)} items are as before.")
                );
                return ExitCode.Done;
            }
        );
    }
}
