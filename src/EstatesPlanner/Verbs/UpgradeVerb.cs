using System.CommandLine;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Verbs;

/// <summary><c>upgrade</c>: brings a database of an older version to this one, on a copy, and swaps it in.</summary>
internal static class UpgradeVerb
{
    public static Command Build(VerbHost host) =>
        host.Does(
            new Command("upgrade", "Bring the database to this version. The old one is kept beside it."),
            run =>
            {
                var result = run.Ask<IPlannerStore>().Upgrade(run.Ask<TimeProvider>());
                run.Answer(
                    result,
                    console =>
                        console.Write(
                            new Spectre.Console.Text(
                                result.Kept is null
                                    ? "The database is of this version already.\n"
                                    : $"{(result.Mended is { } wrong ? $"{wrong} It was made anew." : "Upgraded.")} The database as it was is kept at {result.Kept}.\n"
                            )
                        )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
}
