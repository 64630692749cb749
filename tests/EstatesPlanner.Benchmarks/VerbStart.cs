namespace EstatesPlanner.Benchmarks;

/// <summary>How long a verb takes to begin and end, in turn with a .NET program that prints one line.</summary>
internal static class VerbStart
{
    private const int Rounds = 21;
    private const string NoDatabase = "≥ 0.5 ×";
    private const string WithDatabase = "≥ 0.33 ×";

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        var folder = Path.Combine(workplace.Folder, "start");
        Workplace.Run(Workplace.Program, "trust", "add", "RQQ", "Queensbury", "--data-folder", folder);
        (string Job, string Goal, string[] Arguments)[] verbs =
        [
            ("start of a verb without database (`--version`)", NoDatabase, ["--version"]),
            ("the same (`--help`)", NoDatabase, ["--help"]),
            (
                "start of a verb with database that reads a few rows (`trust list`)",
                WithDatabase,
                ["trust", "list", "--data-folder", folder]
            ),
            (
                "the same of one that sums and prints a table (`backlog summary`)",
                WithDatabase,
                ["backlog", "summary", "--trust", "RQQ", "--data-folder", folder]
            ),
        ];
        var medians = Measured.Medians(
            Rounds,
            [
                () => Workplace.Run(Workplace.Hello),
                .. verbs.Select(verb => (Action)(() => Workplace.Run(Workplace.Program, verb.Arguments))),
            ]
        );
        return verbs
            .Index()
            .Select(each => new Measured(each.Item.Job, medians[each.Index + 1], "dotnet hello", medians[0], each.Item.Goal));
    }
}
