using EstatesPlanner.Domain.People;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// Binds to the audit trail what a step of the schema rewrote, or what was stored before states were bound, with one entry a trust. What
/// contradicted
/// the trail before the step contradicts it after: an upgrade excuses nothing.
/// </summary>
internal static class StateBinding
{
    public const string Action = "upgrade";

    public const string Object = "State bound";

    /// <param name="before">The database as it was.</param>
    /// <param name="work">The same, migrated; nobody else has it open.</param>
    public static void Bind(string before, string work, TimeProvider clock)
    {
        var known = Contradictions(before);
        var store = new SqliteStore(work, Action);
        using (var writer = new SqliteWriter(store, clock))
        {
            writer.Run(new Stamp(Person.Host, Action), db => Bind(db, known)).GetAwaiter().GetResult();
        }

        File.Delete(HeadWitness.PathOf(work));
        File.Delete(WriteLock.PathOf(work));
    }

    private static void Bind(PlannerDb db, HashSet<(string, string)> known)
    {
        var fresh = StateCheck
            .Of(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction())
            .Faults.Where(fault => fault.Table is { } table && !known.Contains((table.Name, fault.Key)))
            .ToList();
        foreach (var fault in fresh)
        {
            db.States.Wrote(fault.Chain, fault.Table!, fault.Key, fault.Stored?.Hash);
        }

        db.Notes.AddRange(
            fresh
                .GroupBy(fault => fault.Chain, StringComparer.Ordinal)
                .OrderBy(chain => chain.Key, StringComparer.Ordinal)
                .Select(chain => new AuditNote(chain.Key, Object, null, Covers(chain)))
        );
    }

    private static string Covers(IEnumerable<StateFault> bound) =>
        PlannerJson.WriteAnswer(
            new
            {
                covers = "What was stored when this entry was written. Entries before it tell what was done, but do not show whether what was stored had been altered by then.",
                things = bound
                    .GroupBy(fault => fault.Table!.Name, StringComparer.Ordinal)
                    .OrderBy(table => table.Key, StringComparer.Ordinal)
                    .ToDictionary(table => table.Key, table => table.Count(), StringComparer.Ordinal),
            }
        );

    /// <summary>What contradicted the trail already; nothing where the trail bound nothing yet.</summary>
    private static HashSet<(string, string)> Contradictions(string before)
    {
        using var connection = new SqliteConnection(SqliteConnections.Text(before, SqliteOpenMode.ReadOnly, pooling: false));
        connection.Open();
        if (SqliteConnections.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'audit_states'") is 0L)
        {
            return [];
        }

        using var transaction = connection.BeginTransaction(deferred: true);
        return
        [
            .. StateCheck
                .Of(connection, transaction)
                .Faults.Where(fault => fault.Table is not null)
                .Select(fault => (fault.Table!.Name, fault.Key)),
        ];
    }
}
