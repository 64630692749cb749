using System.CommandLine;
using EstatesPlanner.Features.Admin.Backups;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>restore FILE [--dry-run] [--force]</c>: puts a backup in the place of what is here.</summary>
internal static class RestoreVerb
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything and say what would be done, and change nothing." };
        var force = new Option<bool>("--force")
        {
            Description = "Restore even where the database here has changes that the backup has not. It is kept beside the restored one.",
        };
        return host.Does(
            new Command("restore", "Bring a backup back. The database that is here is kept beside it.") { file, dryRun, force },
            run =>
            {
                var result = run.Ask<RestoreBackup>().From(run.Get(file), run.Get(dryRun), run.Get(force));
                var manifest = result.Manifest;
                run.Answer(
                    new
                    {
                        file = run.Get(file),
                        dryRun = run.Get(dryRun),
                        result.Database,
                        result.Kept,
                        manifest.MadeAt,
                        manifest.Schema,
                        manifest.Counts,
                        manifest.Heads,
                        files = manifest.Files.Count,
                        result.FilesWritten,
                        result.Lost,
                        result.UpgradeNeeded,
                    },
                    console =>
                    {
                        foreach (var lost in result.Lost)
                        {
                            console.Write(new Text($"Note: {lost}\n"));
                        }

                        console.Write(
                            new Text(
                                run.Get(dryRun)
                                    ? $"The backup of {EnglishText.Moment(manifest.MadeAt)} is whole and would be restored to {result.Database}. Nothing was changed.\n"
                                    : $"The backup of {EnglishText.Moment(manifest.MadeAt)} is restored to {result.Database}.{(result.Kept is { } kept ? $" The database that was there is kept at {kept}." : "")}\n"
                            )
                        );
                        console.Write(new Text(result.UpgradeNeeded ? "It is of an older version: run upgrade next.\n" : ""));
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }
}
