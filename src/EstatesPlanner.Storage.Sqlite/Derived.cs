using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// What a database makes itself out of what is stored, and what keeps it in order: its indexes, its triggers and the words of the register.
/// None of it is
/// bound to the audit trail, since all of it can be made anew; a wrong one finds the wrong rows or lets the trail be altered.
/// </summary>
internal static class Derived
{
    private const string Listed =
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger', 'view') AND sql IS NOT NULL";

    /// <summary>The first thing that is not as this version makes it, in a sentence; null where all is.</summary>
    /// <param name="connection">To a database of this version's schema.</param>
    public static string? Fault(DbConnection connection)
    {
        var (ours, theirs) = (Fresh(), Objects(connection));
        return ours.Where(made => !theirs.Contains(made))
                .Select(made => $"The {made.Kind} {made.Name} is missing or is not as the program made it.")
                .FirstOrDefault()
            ?? theirs
                .Where(made => !ours.Contains(made))
                .Select(made => $"The {made.Kind} {made.Name} is not of this program.")
                .FirstOrDefault()
            ?? WordIndex.Fault(connection);
    }

    /// <summary>Makes everything as this version does.</summary>
    public static void Mend(DbConnection connection)
    {
        var (ours, theirs) = (Fresh(), Objects(connection));
        foreach (var made in theirs.Except(ours))
        {
            SqliteConnections.Execute(connection, $"DROP {made.Kind} \"{made.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        foreach (var made in ours.Except(theirs))
        {
            SqliteConnections.Execute(connection, made.Sql);
        }

        SqliteConnections.Execute(connection, WordIndex.Refill);
    }

    /// <summary>Those of a database that was just made.</summary>
    private static List<Made> Fresh()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Schema.Apply(connection);
        return Objects(connection);
    }

    private static List<Made> Objects(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Listed;
        using var reader = command.ExecuteReader();
        var made = new List<Made>();
        while (reader.Read())
        {
            made.Add(new Made(reader.GetString(0), reader.GetString(1), reader.GetString(2).ReplaceLineEndings("\n")));
        }

        return made;
    }

    private sealed record Made(string Kind, string Name, string Sql);
}
