using System.Data.Common;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>The steps from nothing to this version's schema, and the triggers that keep the audit trail append-only.</summary>
internal static class Schema
{
    private const string AppendOnly = """
        CREATE TRIGGER IF NOT EXISTS audit_entries_no_update BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
        CREATE TRIGGER IF NOT EXISTS audit_entries_no_delete BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
        """;

    private const string ListsAppendOnly = """
        CREATE TRIGGER IF NOT EXISTS audit_states_no_update BEFORE UPDATE ON audit_states BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
        CREATE TRIGGER IF NOT EXISTS audit_states_no_delete BEFORE DELETE ON audit_states BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
        """;

    /// <summary>
    /// Ids of this version's migrations, in order; a test holds that they are all. Written down, since asking Entity Framework at every
    /// start takes longer than most verbs.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "20261122001905_Register",
        "20261122002233_BidsAndPlans",
        "20261122010144_Eric",
        "20261122011715_PlanSpending",
        "20261122055746_RegisterOverTime",
        "20261122065311_RegisterWordsDue",
        "20261122071537_BidLife",
        "20261122111907_BidAppraisalTerms",
        "20261130230100_WordsOfTheRowAndScoreDrafts",
        "20261130230735_AuditStates",
        "20261130230908_IncidentLostClinical",
        "20261130231435_BidVatSource",
        "20261201055708_CasesShareNumbers",
    ];

    /// <summary>
    /// Brings a file that nobody else uses to this version's schema, or to an older step of it, and makes the triggers again.
    /// </summary>
    public static void Apply(string path, string? upTo = null)
    {
        using var connection = SqliteConnections.OpenWriter(path);
        Apply(connection, upTo);
    }

    /// <summary>The same in a database that is open for writing.</summary>
    public static void Apply(DbConnection connection, string? upTo = null)
    {
        using var db = new PlannerDb(SqliteConnections.WriterOptions(connection));
        db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>().Migrate(upTo);
        SqliteConnections.Execute(connection, AppendOnly);
        if (upTo is null)
        {
            SqliteConnections.Execute(connection, ListsAppendOnly);
            SqliteConnections.Execute(connection, WordIndex.Triggers);
        }
    }
}
