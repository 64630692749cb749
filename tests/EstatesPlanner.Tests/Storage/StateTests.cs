using System.Globalization;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Tests.Storage;

/// <summary>
/// What is stored is bound to the audit trail: nothing can be altered, added or taken out behind the program's back without being named.
/// </summary>
public sealed class StateTests
{
    private const int Alterations = 160;

    [Fact]
    public void Every_table_is_bound_to_the_trail_or_named_with_the_reason_why_not()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var db = new PlannerDb(new DbContextOptionsBuilder<PlannerDb>().UseSqlite(connection).Options);
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList();
        Assert.DoesNotContain(tables, table => BoundTables.Find(table) is null && !BoundTables.Unbound.ContainsKey(table));
        Assert.Empty(BoundTables.All.Select(table => table.Name).Except(tables));
        Assert.All(
            BoundTables.All,
            table =>
            {
                var type = db.Model.GetEntityTypes().Single(each => each.GetTableName() == table.Name);
                Assert.Empty(
                    table
                        .Key.Concat(table.Order)
                        .Concat(table.Said)
                        .Except(type.GetProperties().Select(property => property.GetColumnName()))
                );
                Assert.Equal(type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()), table.Key.Concat(table.Order));
            }
        );
    }

    [Fact]
    public async Task Every_table_of_a_database_is_bound_or_named()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var tables = Rows(
                planner.Database,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'backlog_words/_%' ESCAPE '/'"
            )
            .Select(row => (string)row[0]!);
        Assert.DoesNotContain(tables, table => BoundTables.Find(table) is null && !BoundTables.Unbound.ContainsKey(table));
    }

    [Fact]
    public async Task Alterations_of_every_table_are_found_and_named_and_what_was_left_alone_passes()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        await planner.Do("import", "eric", planner.Write("eric.csv", PublishedFile.Of("RQQ")), "--year", "2023/24");
        await planner.Do("check");
        var random = new Random(20261130);
        using var connection = new SqliteConnection($"Data Source={planner.Database};Pooling=False;Foreign Keys=False");
        connection.Open();
        Assert.Empty(Faults(connection, _ => { }));
        for (var i = 0; i < Alterations; i++)
        {
            var table = BoundTables.All[i % BoundTables.All.Count];
            var sql = "";
            var faults = Faults(
                connection,
                transaction => Execute(connection, transaction, sql = Alteration(connection, transaction, table, random))
            );
            Assert.True(
                faults.Any(fault => fault.Table?.Name == table.Name && fault.Sentence.StartsWith(table.Word, StringComparison.Ordinal)),
                $"Not found, alteration {i}: {sql}"
            );
        }

        Assert.Empty(Faults(connection, _ => { }));
    }

    [Theory]
    [InlineData("UPDATE backlog_items SET Cost = Cost * 10 WHERE Reference = 'B-1'", "Backlog item RQQ RQQ01 B-1 is not as entry")]
    [InlineData("UPDATE bids SET Author = 'somebody' WHERE Reference = 'C-1'", "Bid RQQ C-1 is not as entry")]
    [InlineData("UPDATE bids SET State = State + 1 WHERE Reference = 'C-2'", "Bid RQQ C-2 is not as entry")]
    [InlineData("UPDATE plans SET Status = 'gap', InputHash = 'x'", "is not as entry")]
    [InlineData("UPDATE imports SET Added = 7 WHERE Kind = 'backlog'", "Import register")]
    [InlineData("DELETE FROM row_changes WHERE Sequence = 1", "Change list of batch")]
    [InlineData("UPDATE past_items SET Cost = 1", "Former version of backlog item RQQ RQQ01")]
    [InlineData("DELETE FROM bids WHERE Reference = 'C-2'", "is gone, though entry")]
    public async Task Check_names_what_was_altered(string sql, string named)
    {
        await using var planner = await Chain();
        AuditTests.Execute(planner.Database, "PRAGMA foreign_keys=OFF; " + sql);
        var check = await planner.Verb("check");
        Assert.Equal(3, check.Exit);
        Assert.Contains(named, check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "DELETE FROM audit_entries WHERE Chain = 'RQQ' AND Sequence = (SELECT max(Sequence) FROM audit_entries WHERE Chain = 'RQQ')"
    )]
    [InlineData("DELETE FROM audit_entries WHERE Chain = 'RQQ' AND Sequence > 3")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("DELETE FROM audit_entries; DELETE FROM audit_states")]
    [InlineData("DELETE FROM audit_states WHERE Sequence = 2")]
    [InlineData("UPDATE audit_states SET Content = zeroblob(length(Content)) WHERE Sequence = 2")]
    [InlineData("UPDATE audit_states SET \"Table\" = 'nonesuch' WHERE Sequence = 2")]
    [InlineData("UPDATE audit_entries SET Snapshot = NULL WHERE Sequence = 2")]
    public async Task A_trail_that_was_cut_emptied_or_altered_is_found_also_without_the_noted_ends(string sql)
    {
        await using var planner = await Chain();
        File.Delete(planner.Database + ".heads");
        await planner.Do("check");
        AuditTests.Execute(planner.Database, NoTriggers + sql);
        Assert.Equal(3, (await planner.Verb("check")).Exit);
    }

    [Fact]
    public async Task A_trail_written_anew_with_every_hash_right_contradicts_the_noted_end()
    {
        await using var planner = await Chain();
        var head = (await planner.Do("check", "--json"))
            .Json.GetProperty("heads")
            .EnumerateArray()
            .Single(each => each.GetProperty("trust").GetString() == "RQQ")
            .GetProperty("hash")
            .GetString()!;
        Assert.Contains("the last", (await planner.Do("check", "--head", head)).Output, StringComparison.Ordinal);
        WriteAnew(planner.Database);

        var beside = await planner.Verb("check");
        Assert.Equal(3, beside.Exit);
        Assert.Contains("is not the one that this program wrote", beside.Output, StringComparison.Ordinal);
        File.Delete(planner.Database + ".heads");
        await planner.Do("check");
        var noted = await planner.Verb("check", "--head", head);
        Assert.Equal(3, noted.Exit);
        Assert.Contains($"No entry has the hash {head}", noted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_that_was_cut_is_not_written_on()
    {
        await using var planner = await Chain();
        AuditTests.Execute(planner.Database, NoTriggers + CutOne);
        var add = await planner.Verb("site", "add", "RQQ02", "Second", "--trust", "RQQ");
        Assert.Equal(3, add.Exit);
        Assert.Contains("The audit trail of RQQ was cut: entries after", add.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_noted_stays_noted_when_a_trail_cut_without_a_trace_has_grown_past_it()
    {
        await using var planner = await Chain();
        AuditTests.Execute(
            planner.Database,
            NoTriggers
                + CutOne
                + "DELETE FROM audit_states WHERE Chain = 'RQQ' AND Sequence > (SELECT max(Sequence) FROM audit_entries WHERE Chain = 'RQQ')"
        );
        for (var i = 2; i < 5; i++)
        {
            await planner.Do("site", "add", $"RQQ0{i}", $"Site {i}", "--trust", "RQQ");
        }

        Assert.Contains("is not the one that this program wrote", (await planner.Verb("check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_binds_what_was_stored_before_with_one_entry_a_trust()
    {
        await using var planner = new Installation(isNew: true);
        Schema.Apply(planner.Database, Schema.Names.TakeWhile(name => !name.EndsWith("_AuditStates", StringComparison.Ordinal)).Last());
        AuditTests.Execute(
            planner.Database,
            """
            INSERT INTO organisations (Code, Name, IsDemonstration, RiskBands, CostBasis, ReturnParts, Version) VALUES ('ROO', 'Oldest trust', 0, 'nhs-estates-2004', 'works', '["works"]', 1);
            INSERT INTO sites (Trust, Code, Name, Version) VALUES ('ROO', 'ROO01', 'Oldest site', 1);
            """
        );
        await planner.Do("upgrade");
        await planner.Do("check");
        using (var db = planner.Read())
        {
            var bound = Assert.Single(db.AuditEntries.Where(entry => entry.Object == "State bound"));
            Assert.Equal(("ROO", "upgrade", "host"), (bound.Chain, bound.Action, bound.Person));
            Assert.Contains("\"sites\":1", bound.After, StringComparison.Ordinal);
        }

        AuditTests.Execute(planner.Database, "UPDATE sites SET Name = 'Another site'");
        Assert.Contains(
            "Site ROO ROO01 is not as entry 1 of the audit trail of ROO left it.",
            (await planner.Verb("check")).Output,
            StringComparison.Ordinal
        );
    }

    private const string NoTriggers =
        "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete; DROP TRIGGER audit_states_no_update; DROP TRIGGER audit_states_no_delete; ";

    private const string CutOne =
        "DELETE FROM audit_entries WHERE Chain = 'RQQ' AND Sequence = (SELECT max(Sequence) FROM audit_entries WHERE Chain = 'RQQ'); ";

    /// <summary>A trust with a register read twice, two bids, and a plan.</summary>
    private static async Task<Installation> Chain()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", TwoBids.Register(1_000_000)), "--trust", "RQQ");
        await planner.Do(
            "import",
            "backlog",
            planner.Write("register2.csv", TwoBids.Register(1_234_567).Replace(",80000,", ",80001,", StringComparison.Ordinal)),
            "--trust",
            "RQQ"
        );
        await planner.Do("round", "import", planner.Write("round.json", TwoBids.Round), "--trust", "RQQ");
        await planner.Do("import", "bids", planner.Write("bids.csv", TwoBids.Bids), "--trust", "RQQ", "--round", "r1");
        await planner.Do("plan", "r1");
        await planner.Do("check");
        return planner;
    }

    /// <summary>Makes one entry say something else and gives it and those after it the hashes that fit.</summary>
    private static void WriteAnew(string database)
    {
        AuditTests.Execute(database, NoTriggers + "UPDATE audit_entries SET Person = 'somebody' WHERE Sequence = 2;");
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        using var db = new PlannerDb(new DbContextOptionsBuilder<PlannerDb>().UseSqlite(connection).Options);
        foreach (var chain in db.AuditEntries.AsNoTracking().AsEnumerable().GroupBy(entry => entry.Chain))
        {
            var previous = AuditHash.Genesis;
            foreach (var entry in chain.OrderBy(entry => entry.Sequence))
            {
                var hash = AuditHash.Of(entry with { PreviousHash = previous });
                AuditTests.Execute(
                    database,
                    $"UPDATE audit_entries SET PreviousHash = '{previous}', Hash = '{hash}' WHERE Chain = '{entry.Chain}' AND Sequence = {entry.Sequence}"
                );
                previous = hash;
            }
        }

        Schema.Apply(database);
    }

    private static IReadOnlyList<StateFault> Faults(SqliteConnection connection, Action<SqliteTransaction> alter)
    {
        using var transaction = connection.BeginTransaction();
        alter(transaction);
        var faults = StateCheck.Of(connection, transaction).Faults;
        transaction.Rollback();
        return faults;
    }

    /// <summary>A change of one column of one row, a row taken out, or a row made up.</summary>
    private static string Alteration(SqliteConnection connection, SqliteTransaction transaction, BoundTable table, Random random)
    {
        var columns = Rows(connection, transaction, $"SELECT name, type, \"notnull\" FROM pragma_table_info('{table.Name}')")
            .Select(row => (Name: (string)row[0]!, Type: (string)row[1]!, Required: row[2] is 1L))
            .ToList();
        var rows = Rows(connection, transaction, $"SELECT rowid FROM \"{table.Name}\"").Select(row => (long)row[0]!).ToList();
        if (rows.Count == 0 || random.Next(6) == 0)
        {
            var filled = columns.Where(column => column.Required).ToList();
            return $"INSERT INTO \"{table.Name}\" ({string.Join(", ", filled.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", filled.Select(column => column.Type == "INTEGER" ? random.Next(1000, 9999).ToString(CultureInfo.InvariantCulture) : $"'made up {random.Next()}'"))})";
        }

        var at = rows[random.Next(rows.Count)];
        var (name, _, _) = columns[random.Next(columns.Count)];
        return random.Next(5) == 0
            ? $"DELETE FROM \"{table.Name}\" WHERE rowid = {at}"
            : $"UPDATE \"{table.Name}\" SET \"{name}\" = CASE typeof(\"{name}\") WHEN 'integer' THEN \"{name}\" + 1000003 WHEN 'null' THEN 'x' ELSE \"{name}\" || 'x' END WHERE rowid = {at}";
    }

    private static List<object?[]> Rows(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return Rows(connection, null, sql);
    }

    private static List<object?[]> Rows(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
