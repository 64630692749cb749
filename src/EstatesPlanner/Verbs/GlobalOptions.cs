using System.CommandLine;

namespace EstatesPlanner.Verbs;

/// <summary>The options every verb takes.</summary>
internal sealed class GlobalOptions
{
    public Option<bool> Json { get; } =
        new("--json") { Description = "Print one JSON document on standard output and nothing else.", Recursive = true };

    public Option<string?> Database { get; } =
        new("--database") { Description = "Path of the SQLite database (default: planner.db in the data folder).", Recursive = true };

    public Option<string?> DataFolder { get; } =
        new("--data-folder")
        {
            Description =
                "Where everything the program makes is kept (default: ESTATES_DATA_FOLDER, else the user's application-data folder).",
            Recursive = true,
        };

    public Option<string?> As { get; } = new("--as") { Description = "Act as a person of the demonstration trust.", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Add(Json);
        root.Add(Database);
        root.Add(DataFolder);
        root.Add(As);
    }
}
