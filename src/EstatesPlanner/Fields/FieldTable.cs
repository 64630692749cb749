using EstatesPlanner.Import;

namespace EstatesPlanner.Fields;

/// <summary>Every field of a record, in the order of its blank sheet.</summary>
public sealed class FieldTable<T>(IReadOnlyList<RecordField<T>> fields)
{
    private readonly Dictionary<string, (RecordField<T> Field, int Place)> byName = fields
        .Index()
        .ToDictionary(field => field.Item.Name, field => (field.Item, field.Index), StringComparer.Ordinal);

    public IReadOnlyList<RecordField<T>> All => fields;

    public IReadOnlyList<string> Names { get; } = [.. fields.Select(field => field.Name)];

    /// <summary>The columns of a sheet.</summary>
    public IReadOnlyList<ColumnNames> Columns { get; } =
    [.. fields.Select(field => new ColumnNames(field.Name, field.IsRequired, field.Aliases) { Kind = field.Kind })];

    /// <exception cref="KeyNotFoundException">No such field.</exception>
    public RecordField<T> this[string name] => byName[name].Field;

    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>The place of a field in the order of the sheet; first for what is none.</summary>
    public int Order(string name) => byName.TryGetValue(name, out var found) ? found.Place : 0;

    /// <summary>Reads a record from named cells, whatever they were written in: each text once.</summary>
    /// <param name="blank">The record that says nothing yet.</param>
    /// <returns>The record as far as it could be read, and every text that could not.</returns>
    public (T Record, IReadOnlyList<FieldFault> Unread) Read(Cells cells, T blank)
    {
        var (record, unread) = (blank, new List<FieldFault>());
        foreach (var field in fields.Where(field => field.IsRequired || cells.Says(field.Name)))
        {
            var read = field.With(record, cells.Text(field.Name));
            if (read.Fault is { } fault)
            {
                unread.Add(new FieldFault(field.Name, fault));
            }
            else
            {
                record = read.Record!;
            }
        }

        return (record, unread);
    }

    /// <summary>Faults of reading and of rules as one list: a rule says nothing of a field that could not be read.</summary>
    public IReadOnlyList<FieldFault> Faults(
        IReadOnlyList<FieldFault> unread,
        IEnumerable<FluentValidation.Results.ValidationFailure> broken
    ) =>
        [
            .. unread
                .Concat(
                    broken
                        .Select(error => new FieldFault(error.PropertyName, error.ErrorMessage))
                        .Where(fault => !unread.Any(one => one.Field == fault.Field))
                )
                .OrderBy(fault => Order(fault.Field)),
        ];

    /// <summary>A known record in cells, as its form would be filled.</summary>
    public Cells Filled(T known) => new(Has, name => Has(name) ? this[name].Text(known) : null);

    /// <summary>What was filled into the form of the record.</summary>
    public Cells Form(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> form) => Cells.Of(form, fields);

    /// <summary>A record as a row of our own sheet.</summary>
    public IReadOnlyList<object?> Row(T record) => [.. fields.Select(field => field.Cell(record))];
}
