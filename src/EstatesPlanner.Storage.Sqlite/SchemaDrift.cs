using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Compares the tables of a database with those of this version. Looked at only once a statement has failed: a look at each start would
/// slow every verb.
/// </summary>
internal static class SchemaDrift
{
    /// <summary>
    /// The first table or column of this version that the database has not, in words; null where it has all, or cannot be read.
    /// </summary>
    public static string? Of(string database)
    {
        try
        {
            using var db = new PlannerDb(SqliteConnections.ReaderOptions(database));
            var there = db
                .Database.SqlQueryRaw<string>(
                    "SELECT lower(t.name || '.' || c.name) AS Value FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
                )
                .ToHashSet(StringComparer.Ordinal);
            return db
                .Model.GetRelationalModel()
                .Tables.SelectMany(table => table.Columns, (table, column) => (Table: table.Name, Column: column.Name))
                .Where(each => !there.Contains($"{each.Table}.{each.Column}".ToLowerInvariant()))
                .Select(each => $"column {each.Column} in a table {each.Table}")
                .FirstOrDefault();
        }
        catch (Exception fault) when (fault is Microsoft.Data.Sqlite.SqliteException or InvalidOperationException)
        {
            return null;
        }
    }
}
