using EstatesPlanner.Domain;

namespace EstatesPlanner;

/// <summary>Where this run keeps its things and as whom it acts. Decided once, at the edge.</summary>
/// <param name="DataFolder">Full path of the folder that holds everything the program makes.</param>
/// <param name="Database">Full path of the SQLite database.</param>
/// <param name="ActAs">Id of a demonstration person to act as, or null for the host's own person.</param>
public sealed record PlannerSettings(string DataFolder, string Database, string? ActAs)
{
    /// <summary>Whether a person named the database, so that a verb which only reads expects it to be there.</summary>
    public bool IsDatabaseNamed { get; init; }

    public const string FolderVariable = "ESTATES_DATA_FOLDER";

    /// <summary>Settles defaults: the option, else the environment, else the user's application-data folder.</summary>
    public static PlannerSettings From(string? dataFolder, string? database, string? actAs)
    {
        if (database is not null && database.Contains('=', StringComparison.Ordinal))
        {
            throw Refusal.BadInput(
                "--database takes the path of a SQLite file. A PostgreSQL connection string is not supported in this version."
            );
        }

        var folder = Path.TrimEndingDirectorySeparator(
            Path.GetFullPath(
                FirstGiven(dataFolder, Environment.GetEnvironmentVariable(FolderVariable))
                    ?? Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                        "EstatesPlanner"
                    )
            )
        );
        return new PlannerSettings(folder, Path.GetFullPath(FirstGiven(database) ?? Path.Combine(folder, "planner.db")), FirstGiven(actAs))
        {
            IsDatabaseNamed = FirstGiven(database) is not null,
        };
    }

    private static string? FirstGiven(params string?[] candidates) =>
        candidates.FirstOrDefault(candidate => !string.IsNullOrWhiteSpace(candidate));
}
