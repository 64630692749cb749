using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Import.Mapping;

/// <summary>A sheet read through a mapping, row by row.</summary>
public sealed class MappedSheet
{
    private readonly SheetTable sheet;
    private readonly SheetMapping mapping;
    private readonly ColumnPlan plan;
    private readonly string keyField;
    private readonly IReadOnlyList<FieldReading> fields;

    /// <param name="sheet">The sheet that was chosen.</param>
    /// <param name="fields">The fields that may be filled.</param>
    /// <param name="keyField">The field that holds a row's own reference.</param>
    /// <exception cref="FileRefusal">A column of the mapping is not there.</exception>
    public MappedSheet(SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields, string keyField)
    {
        (this.sheet, this.mapping, this.keyField) = (sheet, mapping, keyField);
        plan = ColumnPlan.Of(sheet, mapping, new HeaderFinder([.. fields.Select(field => field.Names)]) { HasMappings = true });
        this.fields = [.. fields.Select(field => new FieldReading(field, mapping, Tally))];
    }

    public Header Header => plan.Header;

    /// <summary>What was read otherwise than it stands: complete once the rows have been read.</summary>
    public ReadingTally Tally { get; } = new();

    /// <summary>Whether the sheet or its mapping says anything about a field.</summary>
    public bool Says(string field) =>
        plan.Columns.ContainsKey(field)
        || mapping.Defaults.ContainsKey(field)
        || mapping.HeadingsAre == field
        || (field == keyField && plan.Key.Count > 0);

    /// <summary>The rows below the header, those that are no data among them.</summary>
    public IEnumerable<FieldRow> Rows()
    {
        var fills = Fills();
        var filled = fills.Select(fill => fill.Value.Column).ToHashSet();
        var sort = new RowSort(plan, KeyColumns(), filled);
        string? heading = null;
        foreach (var row in sheet.Rows().Where(row => row.Number > plan.Header.Row))
        {
            foreach (var fill in fills)
            {
                fill.Value.Reach(row);
            }

            if (sort.Why(row) is { } why)
            {
                heading = why.Heading is { } said && Speaks(said) ? said : heading;
                yield return new FieldRow(row, why.Why, _ => null);
                continue;
            }

            var read = Read(Filled(row, fills), heading);
            yield return new FieldRow(row, null, field => read[field].Text)
            {
                Given = read.Where(pair => pair.Value.IsDefault).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal),
            };
        }
    }

    /// <summary>
    /// The columns that say which thing a row is about: those of the reference, and those that make a key but are not written once for many
    /// rows.
    /// </summary>
    private IReadOnlyList<int> KeyColumns()
    {
        var filled = mapping.FillDown.SelectMany(field => plan.Columns.GetValueOrDefault(field) ?? []).ToHashSet();
        return [.. (plan.Columns.GetValueOrDefault(keyField) ?? []).Concat(plan.Key.Where(column => !filled.Contains(column)))];
    }

    private List<KeyValuePair<string, FillDown>> Fills()
    {
        var wanted = mapping
            .FillDown.SelectMany(field => (plan.Columns.GetValueOrDefault(field) ?? []).Select(column => (Field: field, Column: column)))
            .ToList();
        var merges = wanted.Count == 0 ? [] : sheet.Merges();
        return [.. wanted.Select(pair => KeyValuePair.Create(pair.Field, new FillDown(pair.Column, merges)))];
    }

    /// <summary>The row with the texts that are written once for many rows in each of them.</summary>
    private SourceRow Filled(SourceRow row, List<KeyValuePair<string, FillDown>> fills)
    {
        if (fills.Count == 0)
        {
            return row;
        }

        var cells = row.Cells.ToList();
        foreach (var (field, fill) in fills)
        {
            var (text, from) = fill.Read(row);
            if (from != Fill.None)
            {
                cells.AddRange(Enumerable.Repeat((string?)null, Math.Max(0, fill.Column + 1 - cells.Count)));
                cells[fill.Column] = text;
                Tally.Add(field, from == Fill.Merged ? HowRead.Merged : HowRead.Above, null, text);
            }
        }

        return row with
        {
            Cells = cells,
        };
    }

    private Dictionary<string, (string? Text, bool IsDefault)> Read(SourceRow row, string? heading)
    {
        var read = fields.ToDictionary(
            field => field.Name,
            field => field.Read(Cell(row, field.Name) ?? Heading(field.Name, heading), IsNumber(row, field.Name)),
            StringComparer.Ordinal
        );
        if (plan.Key.Count > 0 && read[keyField].Text is null && KeyText.Of(plan.Key.Select(column => row[column])) is { } key)
        {
            Tally.Add(keyField, HowRead.Key, null, key);
            read[keyField] = (key, false);
        }

        return read;
    }

    /// <summary>A heading whose text stands for blank says nothing: "Mechanical services" among headings that are sites.</summary>
    private bool Speaks(string heading) =>
        mapping.HeadingsAre is { } field
        && !(
            mapping
                .Values.GetValueOrDefault(field)
                ?.Any(pair => pair.Value is null && pair.Key != "*" && TextKey.Of(pair.Key) == TextKey.Of(heading))
            ?? false
        );

    private string? Heading(string field, string? heading)
    {
        if (heading is null || field != mapping.HeadingsAre)
        {
            return null;
        }

        Tally.Add(field, HowRead.Heading, null, heading);
        return heading;
    }

    private string? Cell(SourceRow row, string field) =>
        plan.Columns.GetValueOrDefault(field) switch
        {
            null => null,
            [var only] => row[only] is { } text ? ExportText.Unguard(text) : null,
            var several => Joined([
                .. several.Select(column => row[column]).OfType<string>().Select(ExportText.Unguard).Distinct(StringComparer.Ordinal),
            ]),
        };

    private bool IsNumber(SourceRow row, string field) => plan.Columns.GetValueOrDefault(field) is [var only] && row.Numbers.Contains(only);

    private static string? Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts);
}
