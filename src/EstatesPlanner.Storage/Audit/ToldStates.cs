using System.Data.Common;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Storage.Audit;

/// <param name="Chain">Of the entry that tells of it.</param>
public sealed record ToldState(byte[] Hash, string Chain, long Sequence);

/// <summary>What the lists of the trail say is stored: of each thing, what the last entry that tells of it left.</summary>
internal static class ToldStates
{
    private const string Lists = """
        SELECT e."Chain", e."Sequence", e."Object", e."Snapshot", s."Part", s."Table", s."Content"
        FROM audit_entries e LEFT JOIN audit_states s ON s."Chain" = e."Chain" AND s."Sequence" = e."Sequence"
        WHERE e."Snapshot" IS NOT NULL
        ORDER BY e."Chain", e."Sequence", s."Part"
        """;

    private const string Strays = """
        SELECT s."Chain", s."Sequence" FROM audit_states s
        WHERE NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e."Chain" = s."Chain" AND e."Sequence" = s."Sequence" AND e."Snapshot" IS NOT NULL)
        GROUP BY s."Chain", s."Sequence" ORDER BY s."Chain", s."Sequence"
        """;

    /// <returns>By table, then key.</returns>
    public static Dictionary<string, Dictionary<string, ToldState>> Read(
        DbConnection connection,
        DbTransaction transaction,
        List<StateFault> faults
    )
    {
        var told = BoundTables.All.ToDictionary(
            table => table.Name,
            _ => new Dictionary<string, ToldState>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Lists;
        using (var reader = command.ExecuteReader())
        {
            (string Chain, long Sequence, string Object, string Snapshot)? entry = null;
            var parts = new List<byte[]>();
            while (reader.Read())
            {
                var next = (reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3));
                if (entry is { } last && last != next)
                {
                    Settle(last, parts, faults);
                }

                entry = next;
                if (!reader.IsDBNull(4))
                {
                    var part = new AuditStates
                    {
                        Chain = next.Item1,
                        Sequence = next.Item2,
                        Part = reader.GetInt32(4),
                        Table = reader.GetString(5),
                        Content = (byte[])reader.GetValue(6),
                    };
                    parts.Add(StateList.HashOf(part));
                    Apply(part, told, faults);
                }
            }

            if (entry is { } end)
            {
                Settle(end, parts, faults);
            }
        }

        command.CommandText = Strays;
        using var strays = command.ExecuteReader();
        while (strays.Read())
        {
            var (chain, sequence) = (strays.GetString(0), strays.GetInt64(1));
            faults.Add(
                new StateFault(
                    null,
                    "",
                    chain,
                    null,
                    $"Entry {sequence} of the audit trail of {chain} is gone: the list of what it left stored is still there."
                )
            );
        }

        return told;
    }

    private static void Settle(
        (string Chain, long Sequence, string Object, string Snapshot) entry,
        List<byte[]> parts,
        List<StateFault> faults
    )
    {
        if (StateList.HashOf(parts) != entry.Snapshot)
        {
            faults.Add(
                new StateFault(
                    null,
                    "",
                    entry.Chain,
                    null,
                    $"What entry {entry.Sequence} of the audit trail of {entry.Chain} ({entry.Object}) says it left stored was altered."
                )
            );
        }

        parts.Clear();
    }

    private static void Apply(AuditStates part, Dictionary<string, Dictionary<string, ToldState>> told, List<StateFault> faults)
    {
        try
        {
            var states = told[part.Table];
            foreach (var (key, hash) in StateList.Read(part))
            {
                if (hash.Length == 0)
                {
                    states.Remove(key);
                }
                else
                {
                    states[key] = new ToldState(hash, part.Chain, part.Sequence);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or KeyNotFoundException or FormatException or ArgumentException)
        {
            faults.Add(
                new StateFault(
                    null,
                    "",
                    part.Chain,
                    null,
                    $"The list of entry {part.Sequence} of the audit trail of {part.Chain} cannot be read."
                )
            );
        }
    }
}
