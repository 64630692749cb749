namespace EstatesPlanner.Fields;

/// <summary>A record as far as its cells could be read.</summary>
public sealed record Written<T>(T Record, Cells Cells);

/// <summary>A record that was read from cells and passed every rule: the only thing that can be saved.</summary>
public sealed class Accepted<T>
{
    private Accepted(T record, Cells cells) => (Record, Cells) = (record, cells);

    public T Record { get; }

    public Cells Cells { get; }

    /// <summary>Reads a record and holds it against its rules.</summary>
    /// <param name="blank">The record that says nothing yet.</param>
    /// <param name="rules">Null where it is enough that each text can be read.</param>
    /// <param name="settled">What follows from several fields; null where nothing does.</param>
    /// <returns>The record, or what is wrong with it, in the order of its fields.</returns>
    public static (Accepted<T>? Record, IReadOnlyList<FieldFault> Faults) Read(
        FieldTable<T> table,
        Cells cells,
        T blank,
        FieldRules<Written<T>>? rules = null,
        Func<Written<T>, T>? settled = null
    )
    {
        var (record, unread) = table.Read(cells, blank);
        var written = new Written<T>(record, cells);
        var faults = table.Faults(unread, rules?.Validate(written).Errors ?? []);
        return faults.Count == 0 ? (new Accepted<T>(settled is null ? record : settled(written), cells), faults) : (null, faults);
    }
}
