using System.Data.Common;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EstatesPlanner.Storage.Audit;

/// <summary>
/// What one unit of work wrote, on its way into the audit trail. Rows written in bulk are hashed as they are written; tracked things are
/// read back once
/// they are saved, so that what is bound is what is stored.
/// </summary>
public sealed class StateLedger(PlannerDb db)
{
    private readonly Dictionary<string, StateList> first = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Key), object?[]> touched = [];
    private DbCommand? insert;

    /// <summary>The chains for which something was written that no line of its own tells of.</summary>
    public IEnumerable<string> Chains => first.Keys;

    /// <summary>A row was written in bulk; the first line of this unit in the chain tells of it.</summary>
    public void Wrote(string chain, BoundTable table, string key, ReadOnlySpan<byte> hash) => FirstOf(chain).Add(table, key, hash);

    /// <summary>Something of this key was written and is to be read back before the unit ends.</summary>
    public void Touch(BoundTable table, object?[] key) => touched.TryAdd((table.Name, RowJson.Key(key)), key);

    /// <summary>Reads back what was touched and has no line of its own.</summary>
    /// <param name="elsewhere">The chain that tells of what is gone.</param>
    public void ReadBack(StoredRows rows, string elsewhere)
    {
        foreach (var ((name, key), values) in touched)
        {
            var table = BoundTables.Find(name)!;
            var stored = rows.Find(table, values);
            Wrote(stored?.Chain ?? elsewhere, table, key, stored?.Hash);
        }
    }

    /// <summary>The list of the first line of this unit in a chain.</summary>
    public StateList FirstOf(string chain)
    {
        if (!first.TryGetValue(chain, out var list))
        {
            var next = AuditTrail.Head(db, chain).Entries + 1;
            if (db.AuditStates.Any(part => part.Chain == chain && part.Sequence >= next))
            {
                throw new StorageRefusal(
                    $"The audit trail of {chain} was cut: entries after {next - 1} are gone. Nothing was changed. Run check, and bring the database back with: estates-planner restore FILE, where FILE is a backup."
                );
            }

            first[chain] = list = ListOf(chain, next);
        }

        return list;
    }

    public StateList ListOf(string chain, long sequence) => new(chain, sequence, Keep);

    private void Keep(AuditStates part)
    {
        insert ??= Insert();
        insert.Parameters[0].Value = part.Chain;
        insert.Parameters[1].Value = part.Sequence;
        insert.Parameters[2].Value = part.Part;
        insert.Parameters[3].Value = part.Table;
        insert.Parameters[4].Value = part.Content;
        insert.ExecuteNonQuery();
    }

    private DbCommand Insert()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            "INSERT INTO audit_states (\"Chain\", \"Sequence\", \"Part\", \"Table\", \"Content\") VALUES ($chain, $sequence, $part, $table, $content)";
        foreach (var name in new[] { "$chain", "$sequence", "$part", "$table", "$content" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
