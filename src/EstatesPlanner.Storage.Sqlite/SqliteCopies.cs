using EstatesPlanner.Storage.Audit;
using Microsoft.Data.Sqlite;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>Copies of the whole database: taken while others write, checked, and put in its place.</summary>
public sealed class SqliteCopies(SqliteStore store) : IDatabaseCopies
{
    public DatabaseFacts Take(string to)
    {
        try
        {
            using (var connection = Opened(store.Path))
            {
                using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $path";
                command.Parameters.AddWithValue("$path", to);
                command.ExecuteNonQuery();
            }

            using (var stream = new FileStream(to, FileMode.Open, FileAccess.ReadWrite))
            {
                stream.Flush(flushToDisk: true);
            }
        }
        catch (SqliteException fault) when (StoreHealth.IsDamage(fault))
        {
            throw StoreHealth.Damaged(store.Path, fault.Message);
        }

        return Check(to);
    }

    public DatabaseFacts Check(string path)
    {
        try
        {
            using var connection = Opened(path);
            if (StoreHealth.PageFault(connection) is { } fault)
            {
                throw new StorageRefusal($"The copy of the database is not whole, so it was not used. {fault}");
            }

            var steps = Texts(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
            if (steps.Except(Schema.Names, StringComparer.Ordinal).Any())
            {
                throw new StorageRefusal("The database was made by a newer version of the program. Use that version.");
            }

            var tables = Texts(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'backlog_words%' ORDER BY name"
            );
            return new DatabaseFacts(
                steps[^1],
                tables.ToDictionary(
                    table => table,
                    table => (long)SqliteConnections.Scalar(connection, $"SELECT count(*) FROM \"{table}\"")!,
                    StringComparer.Ordinal
                ),
                Heads(connection),
                steps.Count < Schema.Names.Count
            );
        }
        catch (SqliteException fault)
        {
            throw new StorageRefusal($"The copy of the database cannot be read, so it was not used: {fault.Message}", fault);
        }
    }

    public DatabaseLead Ahead(string other)
    {
        using var connection = Opened(other);
        try
        {
            if (File.Exists(store.Path) && new FileInfo(store.Path).Length > 0)
            {
                using var live = Opened(store.Path);
                return new DatabaseLead(true, [.. Heads(live).Select(head => Lost(connection, head)).OfType<string>()]);
            }
        }
        catch (SqliteException)
        {
            // Damaged: only what was noted beside it can be compared.
        }

        return new DatabaseLead(false, [.. (HeadWitness.Noted(store.Path) ?? []).Select(head => Lost(connection, head)).OfType<string>()]);
    }

    public IReadOnlyList<string> Contradictions(string path)
    {
        try
        {
            return AuditReading.OfCopy(path);
        }
        finally
        {
            LetGo(path);
        }
    }

    public IHeldDatabase Hold() => new HeldSqlite(store.Path, store.TakeLock());

    public void LetGo(string path) => SqliteConnections.LetGo(path);

    public IPlannerStore Open(string path) => new SqliteStore(path, store.Holder);

    private static string? Lost(SqliteConnection other, ChainHead head)
    {
        using var command = other.CreateCommand();
        command.CommandText =
            "SELECT max(Sequence), (SELECT Hash FROM audit_entries WHERE Chain = $chain AND Sequence = $entries) FROM audit_entries WHERE Chain = $chain";
        command.Parameters.AddWithValue("$chain", head.Trust);
        command.Parameters.AddWithValue("$entries", head.Entries);
        using var reader = command.ExecuteReader();
        reader.Read();
        var entries = reader.IsDBNull(0) ? 0 : reader.GetInt64(0);
        return entries < head.Entries
                ? $"The audit trail of {head.Trust} has {head.Entries} {(head.Entries == 1 ? "entry" : "entries")} here and {entries} in the backup."
            : reader.GetString(1) != head.Hash
                ? $"The audit trail of {head.Trust} here is not the beginning of the one in the backup: entry {head.Entries} differs."
            : null;
    }

    private static List<ChainHead> Heads(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT Chain, Sequence, Hash FROM audit_entries e WHERE Sequence = (SELECT max(Sequence) FROM audit_entries WHERE Chain = e.Chain) ORDER BY Chain";
        using var reader = command.ExecuteReader();
        var heads = new List<ChainHead>();
        while (reader.Read())
        {
            heads.Add(new ChainHead(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return heads;
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static SqliteConnection Opened(string path)
    {
        var connection = new SqliteConnection(SqliteConnections.Text(path, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        return connection;
    }
}
