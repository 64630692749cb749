using System.CommandLine;
using EstatesPlanner.Features.Admin.Backups;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>backup FILE</c>: the whole installation in one file, also while <c>serve</c> runs.</summary>
internal static class BackupVerb
{
    public static Command Build(VerbHost host)
    {
        var file = new Argument<string>("file")
        {
            Description = "The file to write, such as planner-2027-01-31.zip. An older backup of that name is replaced.",
        };
        return host.Does(
            new Command("backup", "Write the database, evidence and keys into one file, checked and read back. May run beside serve.")
            {
                file,
            },
            run =>
            {
                var written = run.Ask<WriteBackup>().To(run.Get(file));
                var manifest = written.Manifest;
                run.Answer(
                    new
                    {
                        written.File,
                        written.Size,
                        written.Sha256,
                        manifest.MadeAt,
                        manifest.Schema,
                        manifest.Counts,
                        manifest.Heads,
                        files = manifest.Files.Count,
                        written.Warnings,
                    },
                    console =>
                    {
                        foreach (var warning in written.Warnings)
                        {
                            console.Write(new Text($"Warning: {warning}\n"));
                        }

                        foreach (var head in manifest.Heads)
                        {
                            console.Write(new Text($"head  {head.Trust}: entry {head.Entries} {head.Hash}\n"));
                        }

                        console.Write(
                            new Text(
                                $"Backed up to {written.File}: the database and {EnglishText.Count(manifest.Files.Count - 1)} other {(manifest.Files.Count == 2 ? "file" : "files")}, {EnglishText.Count(written.Size)} bytes, checked and read back.\n"
                            )
                        );
                    }
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }
}
