using System.Data.Common;
using System.Security.Cryptography;

namespace EstatesPlanner.Storage.Audit;

/// <summary>A thing as it is stored.</summary>
/// <param name="Key">As JSON.</param>
/// <param name="Hash">SHA-256 of its rows as <see cref="RowJson"/> writes them.</param>
/// <param name="Chain">The chain that tells of it.</param>
/// <param name="Name">As people know it.</param>
public sealed record StoredState(BoundTable Table, string Key, byte[] Hash, string Chain, string Name);

/// <summary>Reads what bound tables hold, by the columns they have: also those of an older schema.</summary>
public sealed class StoredRows(DbConnection connection, DbTransaction? transaction) : IDisposable
{
    private readonly Dictionary<string, DbCommand> finds = new(StringComparer.Ordinal);

    /// <returns>Null where nothing of that key is stored.</returns>
    public StoredState? Find(BoundTable table, IReadOnlyList<object?> key)
    {
        if (!finds.TryGetValue(table.Name, out var command))
        {
            command = Command(
                $"{Select(table)} WHERE {string.Join(" AND ", table.Key.Select((column, i) => $"\"{column}\" = $k{i}"))}{Ordered(table.Order)}"
            );
            for (var i = 0; i < key.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"$k{i}";
                command.Parameters.Add(parameter);
            }

            finds.Add(table.Name, command);
        }

        for (var i = 0; i < key.Count; i++)
        {
            command.Parameters[i].Value = key[i] ?? DBNull.Value;
        }

        return Read(table, command).SingleOrDefault();
    }

    public IEnumerable<StoredState> All(BoundTable table)
    {
        using var there = Command($"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{table.Name}'");
        if (there.ExecuteScalar() is 0L)
        {
            yield break;
        }

        using var command = Command(Select(table) + (table.IsList ? Ordered([.. table.Key, .. table.Order]) : ""));
        foreach (var state in Read(table, command))
        {
            yield return state;
        }
    }

    public void Dispose()
    {
        foreach (var command in finds.Values)
        {
            command.Dispose();
        }
    }

    private static string Select(BoundTable table) => $"SELECT *, {table.Chain} FROM \"{table.Name}\"";

    private static string Ordered(IReadOnlyList<string> columns) =>
        columns.Count == 0 ? "" : $" ORDER BY {string.Join(", ", columns.Select(column => $"\"{column}\""))}";

    private static IEnumerable<StoredState> Read(BoundTable table, DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new object?[reader.FieldCount];
        var names = Enumerable.Range(0, reader.FieldCount - 1).Select(reader.GetName).ToList();
        var (key, said) = (Places(names, table.Key), Places(names, table.Said));
        using var json = new RowJson(names);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        StoredState? thing = null;
        while (reader.Read())
        {
            reader.GetValues(values!);
            var at = RowJson.Key(key.Select(i => values[i]));
            if (thing is not null && !string.Equals(at, thing.Key, StringComparison.Ordinal))
            {
                yield return thing with
                {
                    Hash = hash.GetHashAndReset(),
                };
                thing = null;
            }

            hash.AppendData(json.Of(values));
            thing ??= new StoredState(
                table,
                at,
                [],
                values[^1] as string ?? "",
                $"{table.Word} {string.Join(' ', said.Select(i => values[i]))}"
            );
        }

        if (thing is not null)
        {
            yield return thing with
            {
                Hash = hash.GetHashAndReset(),
            };
        }
    }

    private static int[] Places(List<string> names, IReadOnlyList<string> columns) => [.. columns.Select(column => names.IndexOf(column))];

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
