namespace EstatesPlanner.Fields;

/// <summary>What is wrong with the text of one field.</summary>
public sealed record FieldFault(string Field, string Message);

/// <summary>Reads a record from named cells, whatever they were written in: each text once.</summary>
public static class FieldReader
{
    /// <param name="blank">The record that says nothing yet.</param>
    /// <returns>The record as far as it could be read, and every text that could not.</returns>
    public static (T Record, List<FieldFault> Faults) Read<T>(IReadOnlyList<RecordField<T>> fields, Cells cells, T blank)
    {
        var (record, faults) = (blank, new List<FieldFault>());
        foreach (var field in fields)
        {
            if (!field.IsRequired && !cells.Says(field.Name))
            {
                continue;
            }

            var read = field.With(record, cells.Text(field.Name));
            record = read.Fault is null ? read.Record! : record;
            if (read.Fault is { } fault)
            {
                faults.Add(new FieldFault(field.Name, fault));
            }
        }

        return (record, faults);
    }

    /// <summary>The known record with what was read: what the cells do not speak of stays as it is known.</summary>
    /// <param name="says">Whether they speak of a field.</param>
    public static T Onto<T>(IEnumerable<RecordField<T>> fields, T read, T known, Func<string, bool> says) =>
        fields.Where(field => says(field.Name)).Aggregate(known, (record, field) => field.Copy(read, record));
}
