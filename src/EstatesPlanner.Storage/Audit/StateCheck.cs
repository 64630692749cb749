using System.Data.Common;

namespace EstatesPlanner.Storage.Audit;

/// <summary>A contradiction between the audit trail and what is stored.</summary>
/// <param name="Stored">What is stored; null where nothing is.</param>
/// <param name="Sentence">For people.</param>
public sealed record StateFault(BoundTable? Table, string Key, string Chain, StoredState? Stored, string Sentence);

/// <param name="Things">Things that are stored.</param>
public sealed record StateReport(long Things, IReadOnlyList<StateFault> Faults);

/// <summary>Compares everything that is stored with what the audit trail says was left stored, both ways, and names what differs.</summary>
public static class StateCheck
{
    /// <param name="transaction">One view of the whole database, so that a change meanwhile is seen wholly or not at all.</param>
    public static StateReport Of(DbConnection connection, DbTransaction transaction)
    {
        var faults = new List<StateFault>();
        var told = ToldStates.Read(connection, transaction, faults);
        using var rows = new StoredRows(connection, transaction);
        long things = 0;
        foreach (var table in BoundTables.All)
        {
            var left = told[table.Name];
            foreach (var stored in rows.All(table))
            {
                things++;
                if (!left.Remove(stored.Key, out var state))
                {
                    faults.Add(
                        new StateFault(
                            table,
                            stored.Key,
                            stored.Chain,
                            stored,
                            $"{stored.Name} is stored, but no entry of the audit trail tells of it."
                        )
                    );
                }
                else if (!state.Hash.AsSpan().SequenceEqual(stored.Hash))
                {
                    faults.Add(
                        new StateFault(
                            table,
                            stored.Key,
                            stored.Chain,
                            stored,
                            $"{stored.Name} is not as entry {state.Sequence} of the audit trail of {state.Chain} left it."
                        )
                    );
                }
            }

            faults.AddRange(
                left.Select(gone => new StateFault(
                    table,
                    gone.Key,
                    gone.Value.Chain,
                    null,
                    $"{table.Word} {gone.Key} is gone, though entry {gone.Value.Sequence} of the audit trail of {gone.Value.Chain} left it there."
                ))
            );
        }

        return new StateReport(things, faults);
    }
}
